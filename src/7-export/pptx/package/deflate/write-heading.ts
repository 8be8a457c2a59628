import { type BitWriter, writeBits } from './bit-writer.ts'
import { type Code, emptyCode, makeCode } from './huffman-code.ts'
import { distanceCount, firstLength, literalCount } from './symbols.ts'

/** Sizes are written by a code of their own: 0 to 15 as they are, and three symbols that repeat (RFC 1951, 3.2.7). */
const again = 16
const fewNone = 17
const manyNone = 18
const extraBits: Readonly<Record<number, number>> = { [again]: 2, [fewNone]: 3, [manyNone]: 7 }

/** The order in which the format lists the sizes of that code: the usual ones first, so that the rest can be left out. */
const listed = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const

/** What stands before a block that has codes of its own: which codes those are. */
export interface Heading {
  /** The sizes of both codes in a row, without those that are none at their ends. */
  readonly sizes: Uint8Array
  /** The same as symbols; from bit 5 on what the extra bits say. */
  readonly symbols: Uint16Array
  readonly counts: Uint32Array
  readonly code: Code
  literals: number
  distances: number
  symbolCount: number
  listedCount: number
}

export function emptyHeading(): Heading {
  return {
    sizes: new Uint8Array(literalCount + distanceCount),
    symbols: new Uint16Array(literalCount + distanceCount),
    counts: new Uint32Array(listed.length),
    code: emptyCode(listed.length),
    ...{ literals: 0, distances: 0, symbolCount: 0, listedCount: 0 },
  }
}

/** Sets what is to be written of two codes; gives how many bits it will take. */
export function planHeading(literals: Code, distances: Code, heading: Heading): number {
  heading.literals = countUsed(literals.sizes, firstLength)
  heading.distances = countUsed(distances.sizes, 1)
  heading.sizes.set(literals.sizes)
  heading.sizes.set(distances.sizes.subarray(0, heading.distances), heading.literals)
  heading.counts.fill(0)
  heading.symbolCount = 0
  listRuns(heading)
  makeCode(heading.counts, 7, heading.code)
  heading.listedCount = listed.findLastIndex((symbol) => heading.code.sizes[symbol] !== 0) + 1
  let bits = 14 + 3 * heading.listedCount
  for (let symbol = 0; symbol < listed.length; symbol += 1) {
    const size = (heading.code.sizes[symbol] as number) + (extraBits[symbol] ?? 0)
    bits += (heading.counts[symbol] as number) * size
  }
  return bits
}

function countUsed(sizes: Uint8Array, least: number): number {
  let count = sizes.length
  while (count > least && sizes[count - 1] === 0) count -= 1
  return count
}

function listRuns(heading: Heading): void {
  const total = heading.literals + heading.distances
  for (let at = 0; at < total; ) {
    const size = heading.sizes[at] as number
    const start = at
    while (at < total && heading.sizes[at] === size) at += 1
    if (size === 0) listNone(at - start, heading)
    else listSame(size, at - start, heading)
  }
}

function listNone(run: number, heading: Heading): void {
  let left = run
  for (; left >= 11; left -= Math.min(left, 138)) list(manyNone, Math.min(left, 138) - 11, heading)
  if (left >= 3) list(fewNone, left - 3, heading)
  else for (; left > 0; left -= 1) list(0, 0, heading)
}

function listSame(size: number, run: number, heading: Heading): void {
  list(size, 0, heading)
  let left = run - 1
  for (; left >= 3; left -= Math.min(left, 6)) list(again, Math.min(left, 6) - 3, heading)
  for (; left > 0; left -= 1) list(size, 0, heading)
}

function list(symbol: number, extra: number, heading: Heading): void {
  heading.symbols[heading.symbolCount] = symbol | (extra << 5)
  heading.symbolCount += 1
  heading.counts[symbol] = (heading.counts[symbol] as number) + 1
}

export function writeHeading(writer: BitWriter, heading: Heading): void {
  const { code } = heading
  writeBits(writer, heading.literals - firstLength, 5)
  writeBits(writer, heading.distances - 1, 5)
  writeBits(writer, heading.listedCount - 4, 4)
  for (const symbol of listed.slice(0, heading.listedCount))
    writeBits(writer, code.sizes[symbol] as number, 3)
  for (let index = 0; index < heading.symbolCount; index += 1) {
    const symbol = (heading.symbols[index] as number) & 31
    writeBits(writer, code.bits[symbol] as number, code.sizes[symbol] as number)
    writeBits(writer, (heading.symbols[index] as number) >> 5, extraBits[symbol] ?? 0)
  }
}
