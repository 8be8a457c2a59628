import type { OutlineRow } from '../../2-outline/model.ts'
import type { Report } from '../../diagnostics/model.ts'

/** Reports a row that has more or fewer cells than the header has heads. */
export function checkRow(row: OutlineRow, heads: number, report: Report): boolean {
  if (row.cells.length === heads) return true
  report.add('deck/row-length', row.at, { count: row.cells.length, heads })
  return false
}
