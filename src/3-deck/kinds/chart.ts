import { type Composer, type Composing, given, optionalWords } from '../composing.ts'
import type { Chart, Row } from '../part-model.ts'
import { type ChartTable, checkChart } from './check-chart.ts'
import { describeChart } from './describe-chart.ts'
import { findHighlight } from './find-highlight.ts'
import { composeGrid } from './grid.ts'
import { readNumbers } from './read-numbers.ts'
import { readScale } from './read-scale.ts'

/** Reports `deck/chart-*` and `fit/too-many`; every cell that is no number is told at its place. */
export const composeChart: Composer<'chart'> = (body, { keyAt }, composing) => {
  const { report, lang } = composing
  const unit = optionalWords(body.unit, report)
  const grid = composeGrid(body, composing)
  if (grid === undefined) return undefined
  const firstSeries = body.type === 'scatter' && grid.header.length === 2 ? 0 : 1
  const names = grid.rows.map((row) => (firstSeries === 0 ? '' : (row.cells[0]?.plain.trim() ?? '')))
  const scale = readScale(names, lang)
  const read = readRows(grid.rows, firstSeries, unit?.plain.trim() ?? '', composing)
  if (read === undefined) return undefined
  const rows = read.rows.map((row, index) => ({ ...row, ...given('position', scale.positions?.[index]) }))
  const table: ChartTable = { type: body.type, header: grid.header, rows, firstSeries, scale: scale.scale }
  const isRight = checkChart(table, keyAt, report)
  const highlight = findHighlight(body.highlight, table, report)
  if (!isRight || (body.highlight !== undefined && highlight === undefined)) return undefined
  const chart = {
    ...table,
    ...given('unit', unit?.plain.trim() || undefined),
    ...given('highlight', highlight),
    isAsTyped: body.order === 'typed',
    spelling: read.spelling,
    ...given('caption', optionalWords(body.caption, report)),
  }
  return { chart: { ...chart, ...describeChart(chart, lang) } }
}

function readRows(
  rows: readonly Row[],
  firstSeries: number,
  unit: string,
  { lang, report }: Composing,
): { readonly rows: Chart['rows']; readonly spelling: Chart['spelling'] } | undefined {
  const cells = rows.flatMap((row) => row.cells.slice(firstSeries))
  const { values, spelling } = readNumbers(
    cells.map(({ plain }) => plain),
    unit,
    lang,
  )
  let next = 0
  let isRight = true
  const read = rows.map((row) => {
    const numbers = row.cells.map((cell, column) => {
      if (column < firstSeries) return undefined
      const value = values[next]
      next += 1
      if (value !== 'none') return typeof value === 'number' ? value : undefined
      isRight = false
      report.add('deck/chart-number', cell.at, { typed: cell.plain, hint: hintFor(cell.plain) })
      return undefined
    })
    return { ...row, values: numbers }
  })
  return isRight ? { rows: read, spelling } : undefined
}

const powers: Readonly<Record<string, number>> = { k: 3, m: 6, bn: 9, b: 9 }

/** What an author of such a cell may have meant. */
function hintFor(typed: string): string {
  const [, digits = '', power = ''] = /^(\d{1,3})\s*(k|m|bn?)$/i.exec(typed.trim()) ?? []
  if (power !== '') return `write it out: ${digits}${'0'.repeat(powers[power.toLowerCase()] ?? 0)}`
  if (!/\d/.test(typed)) return 'leave the cell empty ("") where there is no number'
  return 'write the number alone, such as 1500 or 1.5; what it counts goes to `unit:`'
}
