import { brotliDecompressSync } from 'node:zlib'
import { readBase128, readFrom, readSlice, readU8 } from './byte-reader.ts'
import { knownTags, spelledTag } from './table-tags.ts'

/** A table as it lies in the file. */
export interface StoredTable {
  readonly tag: string
  readonly bytes: Buffer
  /** Whether it is written in WOFF2's own way, from which the table is to be made. */
  readonly isTransformed: boolean
}

/**
 * Takes a font as WOFF2 (https://www.w3.org/TR/WOFF2/): a directory, then all tables in its order, compressed as one. Gives
 * the tables. Throws for what is no such file.
 */
export function readWoff2(bytes: Buffer): {
  readonly flavor: number
  readonly tables: readonly StoredTable[]
} {
  const directory = readFrom(bytes.subarray(48))
  let length = 0
  const entries = Array.from({ length: bytes.readUInt16BE(12) }, () => {
    const flags = readU8(directory)
    const number = flags & 0x3f
    const tag =
      number === spelledTag ? String.fromCharCode(...readSlice(directory, 4)) : (knownTags[number] ?? '')
    const original = readBase128(directory)
    // The two tables of outlines are transformed unless they say 3, all others only if they say something.
    const isTransformed = flags >> 6 !== (tag === 'glyf' || tag === 'loca' ? 3 : 0)
    const start = length
    length += isTransformed ? readBase128(directory) : original
    return { tag, isTransformed, start, end: length }
  })
  const all = brotliDecompressSync(readSlice(directory, bytes.readUInt32BE(20)))
  if (all.length < length) throw new RangeError('the font ends too early')
  const tables = entries.map(({ tag, isTransformed, start, end }) => ({
    ...{ tag, isTransformed },
    bytes: all.subarray(start, end),
  }))
  return { flavor: bytes.readUInt32BE(4), tables }
}
