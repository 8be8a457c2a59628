import type { OutlineText } from '../../2-outline/citation-model.ts'
import type { Report } from '../../diagnostics/model.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { toWords } from '../composing.ts'
import type { Chart } from '../part-model.ts'
import type { ChartTable } from './check-chart.ts'

type Highlight = NonNullable<Chart['highlight']>

/**
 * Takes what is typed under `highlight:`; gives the series, or (in a chart of one series, or of dots) the row that it names.
 * Reports `deck/chart-highlight` where it names neither.
 */
export function findHighlight(
  typed: OutlineText | undefined,
  table: ChartTable,
  report: Report,
): Highlight | undefined {
  if (typed === undefined) return undefined
  const name = fold(toWords(typed, report).plain)
  const hasRows = table.firstSeries === 1 && (table.type === 'scatter' || table.header.length === 2)
  const rows = hasRows ? table.rows.map((row) => row.cells[0]?.plain ?? '') : []
  const row = rows.findIndex((candidate) => fold(candidate) === name)
  if (row >= 0) return { kind: 'row', row }
  const heads = table.type === 'scatter' ? [] : table.header.slice(1).map(({ plain }) => plain)
  const column = heads.findIndex((candidate) => fold(candidate) === name)
  if (column >= 0) return { kind: 'series', column: column + 1 }
  const names = [...rows, ...heads]
  report.add('deck/chart-highlight', typed.at, {
    name: typed.text,
    names: names.slice(0, 12),
    suggestion: suggest(typed.text, names),
  })
  return undefined
}

function fold(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}
