/** What a TrueType font has of one glyph. */
export interface Glyph {
  /** As in `glyf`, one character per byte; empty where nothing is drawn. */
  readonly outline: string
  /** As in `hmtx`: the advance width, and where the glyph begins. */
  readonly advance: number
  readonly bearing: number
}

/** A TrueType font of which some glyphs are there, under the numbers that they have in the whole font. */
export interface TrueType {
  readonly glyphs: ReadonlyMap<number, Glyph>
  /** Its tables that say nothing of single glyphs, by tag; `head`, `hhea` and `maxp` without what depends on which glyphs are there. */
  readonly shared: ReadonlyMap<string, Buffer>
  /** Largest sizes (`maxp` from its third field on), which a union has to reach. */
  readonly largest: readonly number[]
}

const perGlyph = ['glyf', 'loca', 'hmtx', 'maxp'] as const

/** Tables of which a union is the same as each of its subsets; a font with others is left alone. */
const alike: ReadonlySet<string> = new Set([
  ...['head', 'hhea', 'name', 'post', 'gasp', 'STAT', 'cvt ', 'fpgm', 'prep'],
])

/** What nobody reads where a PDF shows glyphs by number (ISO 32000-1, 9.7.4.2), and what differs by subset. */
const leftOut: ReadonlySet<string> = new Set(['OS/2', 'cmap'])

/** Places in `head` and `hhea` of what is worked out when a font is written. */
const headChecksum = 8
const headLocaFormat = 50
const hheaLongMetrics = 34

/** Takes a font file; gives its glyphs (OpenType 1.9, "TrueType outlines"), or undefined if we cannot tell all that is in it. */
export function readTrueType(file: Buffer): TrueType | undefined {
  if (file.length < 12 || file.readUInt32BE(0) !== 0x00010000) return undefined
  const tables = readTables(file)
  if ([...tables.keys()].some((tag) => !alike.has(tag) && !leftOut.has(tag) && !isPerGlyph(tag)))
    return undefined
  const [head, hhea, maxp] = [tables.get('head'), tables.get('hhea'), tables.get('maxp')]
  if (head === undefined || hhea === undefined || maxp === undefined || maxp.length !== 32) return undefined
  const shared = new Map([...tables].filter(([tag]) => alike.has(tag)))
  shared.set('head', zeroed(zeroed(head, headChecksum, 4), headLocaFormat, 2))
  shared.set('hhea', zeroed(hhea, hheaLongMetrics, 2))
  const glyphs = readGlyphs(tables, {
    count: maxp.readUInt16BE(4),
    isLong: head.readInt16BE(headLocaFormat) === 1,
    longMetrics: hhea.readUInt16BE(hheaLongMetrics),
  })
  const largest = Array.from({ length: 13 }, (_, index) => maxp.readUInt16BE(6 + 2 * index))
  return glyphs === undefined ? undefined : { glyphs, shared, largest }
}

const isPerGlyph = (tag: string): boolean => (perGlyph as readonly string[]).includes(tag)

function zeroed(table: Buffer, at: number, length: number): Buffer {
  return Buffer.from(table).fill(0, at, at + length)
}

function readTables(file: Buffer): ReadonlyMap<string, Buffer> {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const row = 12 + 16 * index
    const start = file.readUInt32BE(row + 8)
    tables.set(
      file.toString('latin1', row, row + 4),
      file.subarray(start, start + file.readUInt32BE(row + 12)),
    )
  }
  return tables
}

interface GlyphLayout {
  readonly count: number
  readonly isLong: boolean
  readonly longMetrics: number
}

function readGlyphs(
  tables: ReadonlyMap<string, Buffer>,
  { count, isLong, longMetrics }: GlyphLayout,
): ReadonlyMap<number, Glyph> | undefined {
  const [glyf, loca, hmtx] = [tables.get('glyf'), tables.get('loca'), tables.get('hmtx')]
  if (glyf === undefined || loca === undefined || hmtx === undefined || longMetrics === 0) return undefined
  const metricsLength = 4 * longMetrics + 2 * (count - longMetrics)
  if (loca.length < (count + 1) * (isLong ? 4 : 2) || hmtx.length < metricsLength) return undefined
  const glyphs = new Map<number, Glyph>()
  // Slices of a text are compared and made faster than those of a buffer.
  const outlines = glyf.toString('latin1')
  const offset = (number: number): number =>
    isLong ? loca.readUInt32BE(4 * number) : 2 * loca.readUInt16BE(2 * number)
  for (let number = 0; number < count; number++) {
    const isShort = number >= longMetrics
    const advance = hmtx.readUInt16BE(4 * Math.min(number, longMetrics - 1))
    const bearing = hmtx.readInt16BE(isShort ? 4 * longMetrics + 2 * (number - longMetrics) : 4 * number + 2)
    const outline = even(outlines.slice(offset(number), offset(number + 1)))
    // Numbers of glyphs that are not in a subset have neither.
    if (outline.length > 0 || advance !== 0 || bearing !== 0)
      glyphs.set(number, { outline, advance, bearing })
  }
  return glyphs
}

/** Offsets in `loca` may have to be even. */
const even = (outline: string): string => (outline.length % 2 === 0 ? outline : `${outline}\0`)

/** Writes the font that has these glyphs: the same for the same ones, however they were found. */
export function writeTrueType({ glyphs, shared, largest }: TrueType): Buffer {
  const count = Math.max(0, ...glyphs.keys()) + 1
  let outlines = ''
  const offsets = [0]
  const hmtx = Buffer.alloc(4 * count)
  for (let number = 0; number < count; number++) {
    const glyph = glyphs.get(number)
    outlines += glyph?.outline ?? ''
    offsets.push((offsets[number] ?? 0) + (glyph?.outline.length ?? 0))
    hmtx.writeUInt16BE(glyph?.advance ?? 0, 4 * number)
    hmtx.writeInt16BE(glyph?.bearing ?? 0, 4 * number + 2)
  }
  const isLong = (offsets[count] ?? 0) > 2 * 0xffff
  const loca = Buffer.alloc((count + 1) * (isLong ? 4 : 2))
  for (const [number, offset] of offsets.entries()) {
    if (isLong) loca.writeUInt32BE(offset, 4 * number)
    else loca.writeUInt16BE(offset / 2, 2 * number)
  }
  const maxp = Buffer.alloc(32)
  maxp.writeUInt32BE(0x00010000, 0)
  maxp.writeUInt16BE(count, 4)
  for (const [index, size] of largest.entries()) maxp.writeUInt16BE(size, 6 + 2 * index)
  const [head, hhea] = [Buffer.from(shared.get('head') ?? []), Buffer.from(shared.get('hhea') ?? [])]
  head.writeInt16BE(isLong ? 1 : 0, headLocaFormat)
  hhea.writeUInt16BE(count, hheaLongMetrics)
  const own = { head, hhea, maxp, hmtx, loca, glyf: Buffer.from(outlines, 'latin1') }
  return writeTables(new Map([...shared, ...Object.entries(own)]))
}

function writeTables(tables: ReadonlyMap<string, Buffer>): Buffer {
  const tags = [...tables.keys()].sort()
  const power = 2 ** Math.floor(Math.log2(tags.length))
  const directory = Buffer.alloc(12 + 16 * tags.length)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(tags.length, 4)
  directory.writeUInt16BE(16 * power, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE(16 * (tags.length - power), 10)
  const parts = [directory]
  let at = directory.length
  let headAt = 0
  let total = 0
  for (const [index, tag] of tags.entries()) {
    const table = tables.get(tag) ?? Buffer.alloc(0)
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    directory.write(tag, 12 + 16 * index, 'latin1')
    const sum = sumOf(padded)
    total += sum
    directory.writeUInt32BE(sum, 12 + 16 * index + 4)
    directory.writeUInt32BE(at, 12 + 16 * index + 8)
    directory.writeUInt32BE(table.length, 12 + 16 * index + 12)
    if (tag === 'head') headAt = at
    parts.push(padded)
    at += padded.length
  }
  const file = Buffer.concat(parts)
  file.writeUInt32BE((0xb1b0afba - total - sumOf(directory)) >>> 0, headAt + headChecksum)
  return file
}

function sumOf(padded: Buffer): number {
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}
