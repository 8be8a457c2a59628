import type { Chart, ChartRow } from '../../3-deck/part-model.ts'

/** A row with its place as typed. */
export interface PlacedRow {
  readonly row: ChartRow
  readonly index: number
}

/** What sums up the rest stands last, however much it is. */
const rest = /^(others?|the rest|rest|remaining|sonstiges?|andere|übrige|autres?|otr[oa]s|其他|其它|その他)$/i

/**
 * Gives the rows in the order in which bars and slices stand: largest first, unless their names have an order of their own
 * (time runs on, even if the last is typed first) or the author wants them as typed.
 */
export function orderRows(chart: Chart): readonly PlacedRow[] {
  const rows = chart.rows.map((row, index) => ({ row, index }))
  if (chart.scale === 'time') return isFalling(chart) ? rows.reverse() : rows
  if (chart.isAsTyped || chart.scale === 'steps') return rows
  const weights = rows.map(({ row }) => weigh(row, chart))
  const weightOf = ({ index }: PlacedRow): number => weights[index] ?? Number.NEGATIVE_INFINITY
  return rows.sort((a, b) => weightOf(b) - weightOf(a) || a.index - b.index)
}

function isFalling({ rows }: Chart): boolean {
  const [first, second] = rows
  return (first?.position ?? 0) > (second?.position ?? Number.POSITIVE_INFINITY)
}

function weigh(row: ChartRow, { type, highlight }: Chart): number {
  if (rest.test(row.cells[0]?.plain.trim() ?? '')) return Number.NEGATIVE_INFINITY
  if (highlight?.kind === 'series') return row.values[highlight.column] ?? -Number.MAX_VALUE
  if (type === 'stacked') return row.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return row.values[1] ?? -Number.MAX_VALUE
}
