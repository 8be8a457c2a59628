import { inflateSync } from 'node:zlib'
import { type CodeRanges, joinPairs } from './code-ranges.ts'
import { readWoff2 } from './woff2/read-woff2.ts'

const known = new WeakMap<Uint8Array, () => CodeRanges | undefined>()

/** Tells what a font has: it is not read for that any more. */
export function rememberCharacters(font: Uint8Array, characters: () => CodeRanges | undefined): void {
  if (!known.has(font)) known.set(font, characters)
}

/**
 * Takes a font as WOFF2, WOFF, TrueType or OpenType; gives the characters that it has glyphs for, by its `cmap` table,
 * which WOFF2 leaves as it is: so no WebAssembly is needed to know. Undefined for what cannot be read. Each font is read once.
 */
export function readCharacters(font: Uint8Array): CodeRanges | undefined {
  const characters = (known.get(font) ?? (() => findCharacters(font)))()
  known.set(font, () => characters)
  return characters
}

function findCharacters(font: Uint8Array): CodeRanges | undefined {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength)
  try {
    const cmap = findCmap(bytes)
    return cmap === undefined ? undefined : readCmap(cmap)
  } catch (error) {
    // Offsets that lead out of the file, or data that does not decompress.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return undefined
    throw error
  }
}

function findCmap(bytes: Buffer): Buffer | undefined {
  const signature = bytes.toString('latin1', 0, 4)
  if (signature === 'wOF2') return readWoff2(bytes).tables.find(({ tag }) => tag === 'cmap')?.bytes
  if (signature === 'wOFF') return findInWoff(bytes)
  return findInSfnt(bytes)
}

function findInSfnt(bytes: Buffer): Buffer | undefined {
  for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16) {
    if (bytes.toString('latin1', at, at + 4) !== 'cmap') continue
    const offset = bytes.readUInt32BE(at + 8)
    return bytes.subarray(offset, offset + bytes.readUInt32BE(at + 12))
  }
  return undefined
}

function findInWoff(bytes: Buffer): Buffer | undefined {
  for (let at = 44; at < 44 + 20 * bytes.readUInt16BE(12); at += 20) {
    if (bytes.toString('latin1', at, at + 4) !== 'cmap') continue
    const offset = bytes.readUInt32BE(at + 4)
    const packed = bytes.subarray(offset, offset + bytes.readUInt32BE(at + 8))
    return packed.length === bytes.readUInt32BE(at + 12) ? packed : inflateSync(packed)
  }
  return undefined
}

function readCmap(cmap: Buffer): CodeRanges | undefined {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => ({
    platform: cmap.readUInt16BE(4 + 8 * index),
    table: cmap.subarray(cmap.readUInt32BE(8 + 8 * index)),
  })).filter(({ platform }) => platform === 0 || platform === 3)
  const byFormat = (format: number): Buffer | undefined =>
    offsets.find(({ table }) => table.readUInt16BE(0) === format)?.table
  const [wide, narrow] = [byFormat(12), byFormat(4)]
  if (wide !== undefined) return readFormat12(wide)
  return narrow === undefined ? undefined : readFormat4(narrow)
}

function readFormat12(table: Buffer): CodeRanges {
  const groups = Array.from({ length: table.readUInt32BE(12) }, (_, index) => 16 + 12 * index)
  return joinPairs(groups.map((at) => [table.readUInt32BE(at), table.readUInt32BE(at + 4)]))
}

function readFormat4(table: Buffer): CodeRanges {
  const count = table.readUInt16BE(6) / 2
  const pairs: [number, number][] = []
  for (let index = 0; index < count; index++) {
    const last = table.readUInt16BE(14 + 2 * index)
    const first = table.readUInt16BE(16 + 2 * (count + index))
    const delta = table.readUInt16BE(16 + 2 * (2 * count + index))
    const rangeAt = 16 + 2 * (3 * count + index)
    const range = table.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = range === 0 ? code + delta : table.readUInt16BE(rangeAt + range + 2 * (code - first))
      if ((glyph & 0xffff) !== 0) pairs.push([code, code])
    }
  }
  return joinPairs(pairs)
}
