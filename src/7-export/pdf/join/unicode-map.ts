/** What glyphs say, and the rest of the program that maps them. */
export interface UnicodeMap {
  /** By glyph, UTF-16 in hexadecimal. */
  readonly texts: ReadonlyMap<number, string>
  readonly before: string
  readonly after: string
}

const block = /\d+ beginbf(char|range)\n([\s\S]*?)endbf\1\n/g
const charRow = /^<([\dA-F]{4})> <([\dA-F]+)>$/
const rangeRow = /^<([\dA-F]{4})> <([\dA-F]{4})> <([\dA-F]{4,})>$/

/** Reads a map from glyphs to Unicode as Skia writes it (ISO 32000-1, 9.10.3); undefined if it has rows that we do not know. */
export function readUnicodeMap(program: string): UnicodeMap | undefined {
  const texts = new Map<number, string>()
  let [start, end] = [-1, 0]
  for (const match of program.matchAll(block)) {
    if (start < 0) start = match.index
    // Between blocks there is nothing.
    else if (match.index !== end) return undefined
    end = match.index + match[0].length
    for (const row of (match[2] ?? '').trimEnd().split('\n')) if (!readRow(row, texts)) return undefined
  }
  return start < 0 ? undefined : { texts, before: program.slice(0, start), after: program.slice(end) }
}

function readRow(row: string, texts: Map<number, string>): boolean {
  const char = charRow.exec(row)
  if (char !== null) {
    texts.set(Number.parseInt(char[1] ?? '', 16), char[2] ?? '')
    return true
  }
  const [, first = '', last = '', text = ''] = rangeRow.exec(row) ?? []
  const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  const unit = Number.parseInt(text.slice(-4), 16)
  for (let glyph = from; glyph <= to; glyph++) texts.set(glyph, text.slice(0, -4) + hex(unit + glyph - from))
  return text !== ''
}

const hex = (unit: number): string => unit.toString(16).toUpperCase().padStart(4, '0')

/** A block may have so many rows. */
const rowCount = 100

/** Writes the map, the same for the same glyphs. */
export function writeUnicodeMap({ texts, before, after }: UnicodeMap): string {
  const rows = [...texts].sort(([a], [b]) => a - b).map(([glyph, text]) => `<${hex(glyph)}> <${text}>\n`)
  let blocks = ''
  for (let at = 0; at < rows.length; at += rowCount) {
    const some = rows.slice(at, at + rowCount)
    blocks += `${some.length} beginbfchar\n${some.join('')}endbfchar\n`
  }
  return before + blocks + after
}
