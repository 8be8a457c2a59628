import type { OutlinePoints } from './outline-points.ts'

/** Flags of points in `glyf`; the ones of y stand one bit higher than those of x. */
const bit = { onCurve: 0x01, isByte: 0x02, repeat: 0x08, isSameOrPositive: 0x10, overlap: 0x40 } as const

/**
 * Writes points as the table `glyf` has them, as short as they can be: flags, each with the number of its repetitions, then the
 * distances in x, then those in y. Gives where it ends.
 */
export function printOutline(
  points: OutlinePoints,
  count: number,
  isOverlapping: boolean,
  into: Uint8Array,
  start: number,
): number {
  let at = start
  let last = -1
  let repeated = 0
  for (let index = 0; index < count; index++) {
    const first = isOverlapping && index === 0 ? bit.overlap : 0
    const flag = first | flagOf(points, index)
    if (flag === last && repeated < 255) {
      repeated++
      if (repeated === 1) into[at - 1] = flag | bit.repeat
      into[repeated === 1 ? at++ : at - 1] = repeated
    } else {
      into[at++] = flag
      last = flag
      repeated = 0
    }
  }
  return printDistances(points.dy, count, into, printDistances(points.dx, count, into, at))
}

const flagOf = ({ dx, dy, isOnCurve }: OutlinePoints, index: number): number =>
  (isOnCurve[index] ? bit.onCurve : 0) | kindOf(dx[index] ?? 0) | (kindOf(dy[index] ?? 0) << 1)

function kindOf(distance: number): number {
  if (distance === 0) return bit.isSameOrPositive
  if (distance >= 256 || distance <= -256) return 0
  return distance > 0 ? bit.isByte | bit.isSameOrPositive : bit.isByte
}

function printDistances(distances: Int16Array, count: number, into: Uint8Array, start: number): number {
  let at = start
  for (let index = 0; index < count; index++) {
    const distance = distances[index] ?? 0
    if (distance === 0) continue
    if (distance > -256 && distance < 256) into[at++] = distance < 0 ? -distance : distance
    else {
      into[at++] = distance >> 8
      into[at++] = distance
    }
  }
  return at
}
