import type { Chart } from '../../../3-deck/part-model.ts'
import type { ChartPlan } from '../../../5-markdown/model.ts'
import { formatOf } from './number-format.ts'
import { readDates } from './read-dates.ts'

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | { readonly kind: 'gap' }

/** The table that a chart is drawn from, as the sheet has it: a head, then the rows in the order drawn. */
export interface ChartCells {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** The row of the outline that each row of the sheet is. */
  readonly typedRows: readonly number[]
  /** Whether the first column is a scale of time or numbers whose steps differ. */
  readonly dates?: 'numbers' | 'days'
}

/** Charts of PowerPoint stand in the order of their cells, so the rows are put in the order drawn; none is left out. */
export function chartCells(chart: Chart, plan: ChartPlan, lang: string): ChartCells {
  const drawn = new Set(plan.rows)
  const typedRows = [...plan.rows, ...chart.rows.map((_row, row) => row).filter((row) => !drawn.has(row))]
  const dates = readDates(chart)
  const spelling = { spelling: chart.spelling, lang }
  const rows = typedRows.map((row) =>
    chart.header.map((_head, column): Cell => {
      const text = plan.texts[row]?.[column] ?? ''
      if (column < chart.firstSeries) {
        const date = dates?.values[row]
        return date === undefined ? { kind: 'text', text } : { kind: 'number', ...date }
      }
      const value = chart.rows[row]?.values[column]
      if (value === undefined) return { kind: 'gap' }
      return { kind: 'number', value, format: formatOf(text, value, spelling) }
    }),
  )
  const head = chart.header.map(({ plain }) => plain.trim())
  return { head, rows, typedRows, ...(dates === undefined ? {} : { dates: dates.kind }) }
}

const sheet = 'Sheet1'

export { sheet as sheetName }

/** 0 becomes A: a chart has five columns at most. */
export const columnName = (column: number): string => String.fromCharCode(65 + column)

/** The head of a column, and its cells below. */
export const headReference = (column: number): string => `${sheet}!$${columnName(column)}$1`

export function columnReference(column: number, rows: number): string {
  const name = columnName(column)
  return `${sheet}!$${name}$2:$${name}$${rows + 1}`
}

/** The format of most of a column's numbers. */
export function usualFormat(cells: readonly (Cell | undefined)[]): string {
  const counts = new Map<string, number>()
  for (const cell of cells) {
    if (cell?.kind === 'number') counts.set(cell.format, (counts.get(cell.format) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'General'
}
