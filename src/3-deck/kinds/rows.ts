import type { OutlineRow } from '../../2-outline/body-model.ts'
import type { OutlineText } from '../../2-outline/citation-model.ts'
import type { Report } from '../../diagnostics/model.ts'

/** Reports a row that has more or fewer cells than the header has heads. */
export function checkRow(row: OutlineRow, heads: number, report: Report): boolean {
  const { cells, at } = row
  if (cells.length === heads) return true
  report.add('deck/row-length', at, { count: cells.length, heads, parted: findPartedNumber(cells, heads) })
  return false
}

/** `[Pipe, 2,000]`: to YAML, three cells. Gives the number as it was meant, where such numbers are what is too much. */
function findPartedNumber(cells: readonly OutlineText[], heads: number): string | undefined {
  const joined = cells.map((cell, index) => isParted(cell, cells[index + 1]))
  if (joined.filter(Boolean).length !== cells.length - heads) return undefined
  const first = joined.indexOf(true)
  const last = joined.indexOf(false, first)
  const parts = cells.slice(first, last + 1)
  return first < 0 ? undefined : parts.map(({ text }) => text).join(',')
}

/** Whether a number goes on in the next cell: digits, a comma, and digits, with no space between. */
function isParted(cell: OutlineText, next: OutlineText | undefined): boolean {
  if (next === undefined || !/\d$/.test(cell.text) || !/^\d/.test(next.text)) return false
  return cell.at.endLine === next.at.line && cell.at.endColumn + 1 === next.at.column
}
