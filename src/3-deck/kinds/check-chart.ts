import type { Report, SourceRange } from '../../diagnostics/model.ts'
import type { Chart } from '../part-model.ts'
import { checkCount, limits } from './too-many.ts'

/** A chart as far as its rows are read. */
export type ChartTable = Pick<Chart, 'type' | 'header' | 'rows' | 'firstSeries' | 'scale'>

/** Gives whether the chart can be drawn; reports `deck/chart-*` and `fit/too-many` where not. */
export function checkChart(table: ChartTable, keyAt: SourceRange, report: Report): boolean {
  if (!checkColumns(table, keyAt, report)) return false
  return [checkCounts(table, keyAt, report), checkSigns(table, report), checkFilled(table, report)].every(
    Boolean,
  )
}

const isRound = ({ type }: ChartTable): boolean => type === 'pie' || type === 'donut'

function checkColumns({ type, header, ...table }: ChartTable, keyAt: SourceRange, report: Report): boolean {
  const count = header.length
  const tell = (takes: string, hint: string): false => {
    report.add('deck/chart-columns', keyAt, { type, count, takes, hint })
    return false
  }
  if (type === 'scatter') {
    if (count === 2 || count === 3) return true
    return tell(
      'two columns of numbers',
      'give it a name (or none), the number across and the number upwards',
    )
  }
  if (count < 2) return tell('a column of names and a column of numbers', 'add a column of numbers')
  if (count > 2 && isRound({ type, header, ...table })) {
    return tell('a column of names and one of numbers', 'make a `pie` of each series, or use `stacked`')
  }
  return true
}

function checkCounts(table: ChartTable, keyAt: SourceRange, report: Report): boolean {
  const { type, header, rows, scale } = table
  const series = header.length - 1
  if (type === 'scatter') return checkCount(limits.chartDots, rows.length, keyAt, report)
  if (isRound(table)) return checkCount(limits.chartSlices, rows.length, keyAt, report)
  if (!checkCount(limits.chartSeries, series, keyAt, report)) return false
  if (type === 'line' || type === 'area') return checkCount(limits.chartMoments, rows.length, keyAt, report)
  const limit = scale === 'time' ? limits.chartBarsInTime : limits.chartBars
  if (!checkCount(limit, rows.length, keyAt, report)) return false
  return type === 'stacked' || checkCount(limits.chartBarsInAll, rows.length * series, keyAt, report)
}

/** Parts of a whole cannot be negative; bars, lines and dots may. */
function checkSigns(table: ChartTable, report: Report): boolean {
  const isPiled = table.type === 'area' && table.header.length > 2
  if (!isRound(table) && !isPiled) return true
  const what = isPiled ? 'an `area` of several series' : `a \`${table.type}\``
  const negative = table.rows.flatMap(({ cells, values }) =>
    cells.filter((_cell, column) => (values[column] ?? 0) < 0),
  )
  for (const cell of negative) report.add('deck/chart-negative', cell.at, { what, typed: cell.plain })
  return negative.length === 0
}

function checkFilled(table: ChartTable, report: Report): boolean {
  const columns = table.header.map((head, column) => ({ head, column })).slice(table.firstSeries)
  const empty = columns.filter(({ column }) => {
    const values = table.rows.flatMap((row) => row.values[column] ?? [])
    return isRound(table) ? !values.some((value) => value > 0) : values.length === 0
  })
  for (const { head } of empty) {
    report.add('deck/chart-empty', head.at, {
      what: `the column \`${head.plain}\``,
      type: isRound(table) ? table.type : undefined,
    })
  }
  return empty.length === 0
}
