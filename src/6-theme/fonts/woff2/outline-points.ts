import { type ByteReader, readU8 } from './byte-reader.ts'

/** The points of one glyph after the other, in the same place: each as its distance from the point before. */
export interface OutlinePoints {
  readonly dx: Int16Array
  readonly dy: Int16Array
  readonly isOnCurve: Uint8Array
}

/** Room for the points of any glyph. */
export const makeRoom = (count: number): OutlinePoints => ({
  dx: new Int16Array(count),
  dy: new Int16Array(count),
  isOnCurve: new Uint8Array(count),
})

/**
 * Reads the points of a glyph: a byte of flags for each tells whether the point is on the curve, how many bytes its distance
 * from the one before takes, and part of this distance (https://www.w3.org/TR/WOFF2/#triplet_decoding).
 */
export function readPoints(
  points: OutlinePoints,
  count: number,
  flags: ByteReader,
  distances: ByteReader,
): void {
  for (let index = 0; index < count; index++) {
    const flag = readU8(flags)
    points.isOnCurve[index] = flag < 0x80 ? 1 : 0
    readDistance(points, index, flag & 0x7f, distances)
  }
}

function readDistance({ dx, dy }: OutlinePoints, index: number, flag: number, from: ByteReader): void {
  const first = readU8(from)
  const signX = flag & 1 ? 1 : -1
  const signY = flag & 2 ? 1 : -1
  if (flag < 20) {
    const along = signX * (((flag < 10 ? flag & 14 : (flag - 10) & 14) << 7) + first)
    dx[index] = flag < 10 ? 0 : along
    dy[index] = flag < 10 ? along : 0
  } else if (flag < 84) {
    const part = flag - 20
    dx[index] = signX * (1 + (part & 0x30) + (first >> 4))
    dy[index] = signY * (1 + ((part & 0x0c) << 2) + (first & 0x0f))
  } else if (flag < 120) {
    const part = flag - 84
    dx[index] = signX * (1 + (Math.trunc(part / 12) << 8) + first)
    dy[index] = signY * (1 + (((part % 12) >> 2) << 8) + readU8(from))
  } else if (flag < 124) {
    const second = readU8(from)
    dx[index] = signX * ((first << 4) + (second >> 4))
    dy[index] = signY * (((second & 0x0f) << 8) + readU8(from))
  } else {
    dx[index] = signX * ((first << 8) + readU8(from))
    const third = readU8(from)
    dy[index] = signY * ((third << 8) + readU8(from))
  }
}
