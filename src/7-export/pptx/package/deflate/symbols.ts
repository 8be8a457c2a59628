/** How DEFLATE (RFC 1951, 3.2.5) writes lengths and distances: a symbol for a range, then `extra` bits that say where in it. */
interface Ranges {
  readonly bases: Uint16Array
  readonly extras: Uint8Array
}

export const lengths = {
  bases: Uint16Array.of(
    ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115],
    ...[131, 163, 195, 227, 258],
  ),
  extras: Uint8Array.of(
    ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
  ),
} as const satisfies Ranges

export const distances = {
  bases: Uint16Array.from({ length: 30 }, (_none, symbol) =>
    symbol < 2 ? symbol + 1 : (2 + (symbol % 2)) * 2 ** ((symbol >> 1) - 1) + 1,
  ),
  extras: Uint8Array.from({ length: 30 }, (_none, symbol) => Math.max(0, (symbol >> 1) - 1)),
} as const satisfies Ranges

export const maxLength = 258
export const maxDistance = 32_768

/** Literals are symbols below 256, lengths those from 257 on. */
export const endOfBlock = 256
export const firstLength = 257
export const literalCount = 286
export const distanceCount = 30

/** The symbol of each length. The last one has a symbol of its own, though it lies in the range of the one before. */
export const symbolOfLength = Uint8Array.from({ length: maxLength + 1 }, (_none, length) =>
  Math.max(
    0,
    lengths.bases.findLastIndex((base) => base <= length),
  ),
)

/** Ranges are whole pieces of 128 from the distance 257 on: a table for near ones, and one for pieces. */
const symbolOfNear = Uint8Array.from({ length: 256 }, (_none, before) => symbolFrom(before + 1))
const symbolOfFar = Uint8Array.from({ length: 256 }, (_none, piece) => symbolFrom(piece * 128 + 1))

function symbolFrom(distance: number): number {
  return distances.bases.findLastIndex((base) => base <= distance)
}

export function symbolOfDistance(distance: number): number {
  return (distance <= 256 ? symbolOfNear[distance - 1] : symbolOfFar[(distance - 1) >> 7]) ?? 0
}
