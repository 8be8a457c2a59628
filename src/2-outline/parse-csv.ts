import { CsvError, parse } from 'csv-parse/sync'
import type { Report, SourceFile, SourceRange } from '../diagnostics/model.ts'
import { rangeAt } from '../diagnostics/source-file.ts'
import type { OutlineGrid, OutlineRow } from './body-model.ts'
import type { OutlineText } from './citation-model.ts'
import { findUnprintable } from './find-unprintable.ts'

/** More than any slide shows; csv-parse needs 25 µs for each. */
const mostCells = 5000

interface Cell extends OutlineText {
  readonly row: number
}

/**
 * Takes a CSV file (RFC 4180; comma, semicolon or tab, by the first line); gives its first line as the head and the others
 * as rows, every cell with its place in the file. Reports `outline/csv-*`, and gives undefined then.
 */
export function parseCsv(source: SourceFile, report: Report): OutlineGrid | undefined {
  const found = findUnprintable(source.text)
  if (found !== undefined) {
    const at = rangeAt(source, found.offset, found.offset + 1)
    report.add('outline/csv-control-character', at, { character: found.character })
    return undefined
  }
  const cells = readCells(source, report)
  if (cells === undefined) return undefined
  const rows = new Map<number, Cell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  const [header, ...body] = [...rows.values()].map(toRow).filter((row) => row.cells.some(({ text }) => text))
  if (header !== undefined && body.length > 0) return { header: header.cells, rows: body }
  const end = source.text.length
  report.add('outline/csv-empty', rangeAt(source, end, end), { holds: header === undefined ? '' : 'header' })
  return undefined
}

function toRow(cells: readonly Cell[]): OutlineRow {
  const typed = cells.map(({ text, at }) => ({ text, at }))
  const [first, last] = [cells[0], cells.at(-1)] as [Cell, Cell]
  return { cells: typed, at: { ...first.at, endLine: last.at.endLine, endColumn: last.at.endColumn } }
}

/** csv-parse 7 tells where a cell ends, in bytes of UTF-8; it begins after the end of the one before and what parts them. */
function readCells(source: SourceFile, report: Report): readonly Cell[] | undefined {
  const bytes = Buffer.from(source.text)
  const toOffset = createOffsets(bytes)
  const cells: Cell[] = []
  let end = 0
  const place = (byte: number, column: number): SourceRange => {
    let start = end
    if (column > 0) start += 1
    else while (bytes[start] === 0x0a || bytes[start] === 0x0d) start += 1
    end = Math.max(start, byte)
    return rangeAt(source, toOffset(start), toOffset(end))
  }
  try {
    parse(bytes, {
      delimiter: findDelimiter(source.text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      cast: (text, { bytes: byte, index, records }) => {
        if (cells.length >= mostCells) throw tooMany
        cells.push({ text, at: place(byte, index), row: records })
        return text
      },
    })
    return cells
  } catch (error) {
    if (error === tooMany) {
      report.add('outline/csv-too-large', cells.at(-1)?.at, { cells: mostCells })
      return undefined
    }
    if (!(error instanceof CsvError)) throw error
    const at = place(0, Number(error.index ?? 0))
    report.add('outline/csv-broken', at, { reason: reasons[error.code] ?? 'it is no CSV' })
    return undefined
  }
}

const tooMany = new Error('the table has too many cells')

const reasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark opens the cell and nothing closes it',
  CSV_INVALID_CLOSING_QUOTE: 'text follows the closing quotation mark of the cell',
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell that none opens',
}

/** Bytes come in rising order, so each stretch is decoded once. */
function createOffsets(bytes: Buffer): (byte: number) => number {
  let known = { byte: 0, offset: 0 }
  return (byte) => {
    if (byte < known.byte) known = { byte: 0, offset: 0 }
    known = { byte, offset: known.offset + bytes.toString('utf8', known.byte, byte).length }
    return known.offset
  }
}

/** What parts the heads of the first line, outside quotation marks; commas where nothing does. */
function findDelimiter(text: string): string {
  const bare = text.replace(/^\s+/, '').replace(/"(?:[^"]|"")*"/g, '')
  const line = /^[^\r\n]*/.exec(bare)?.[0] ?? ''
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}
