import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { type FontTable, type FontTables, roundUp4 } from './sfnt.ts'
import { knownTags, spelledTag } from './table-tags.ts'

/**
 * Takes the tables of a font; gives it as WOFF2 (https://www.w3.org/TR/WOFF2/) with its tables as they are. Outlines in WOFF2's
 * own way and Brotli's last two qualities would save a fifth, and take a hundred times as long. It is compressed by another thread.
 */
export async function printWoff2({ flavor, tables }: FontTables): Promise<Buffer> {
  const ordered = orderTables(tables)
  const directory = Buffer.concat(ordered.map(printEntry))
  const packed = await compress(
    Buffer.concat(ordered.map(({ tag, bytes }) => (tag === 'head' ? markHead(bytes) : bytes))),
  )
  const length = roundUp4(48 + directory.length + packed.length)
  const header = Buffer.alloc(48)
  header.write('wOF2', 'latin1')
  header.writeUInt32BE(flavor, 4)
  header.writeUInt32BE(length, 8)
  header.writeUInt16BE(ordered.length, 12)
  header.writeUInt32BE(sfntLength(ordered), 16)
  header.writeUInt32BE(packed.length, 20)
  header.writeUInt16BE(1, 24)
  const padding = Buffer.alloc(length - 48 - directory.length - packed.length)
  return Buffer.concat([header, directory, packed, padding])
}

/** By their tags; those who read outlines want `loca` right after `glyf`. */
function orderTables(tables: readonly FontTable[]): readonly FontTable[] {
  const key = ({ tag }: FontTable): string => (tag === 'loca' ? 'glyf+' : tag)
  return [...tables].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Outlines as they are have the number 3, all other tables 0. */
function printEntry({ tag, bytes }: FontTable): Buffer {
  const version = tag === 'glyf' || tag === 'loca' ? 3 : 0
  const number = knownTags.indexOf(tag)
  const name = number < 0 ? Buffer.from(tag, 'latin1') : Buffer.alloc(0)
  const flags = (version << 6) | (number < 0 ? spelledTag : number)
  return Buffer.concat([Buffer.of(flags), name, printBase128(bytes.length)])
}

function printBase128(value: number): Buffer {
  const digits = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80)
  return Buffer.from(digits)
}

/** Bit 11 of the flags says that a font went through a packer that keeps what it means. */
function markHead(head: Buffer): Buffer {
  const marked = Buffer.from(head)
  marked.writeUInt16BE(marked.readUInt16BE(16) | 0x0800, 16)
  return marked
}

/** Of what it will be when it is unpacked. */
const sfntLength = (tables: readonly FontTable[]): number =>
  tables.reduce((length, { bytes }) => length + 16 + roundUp4(bytes.length), 12)

const pack = promisify(brotliCompress)

const compress = (bytes: Buffer): Promise<Buffer> =>
  pack(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
