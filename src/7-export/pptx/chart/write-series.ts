import type { Chart } from '../../../3-deck/part-model.ts'
import type { Dress } from '../../../5-markdown/model.ts'
import { element, type Xml } from '../xml/element.ts'
import { type ChartCells, columnReference, headReference, usualFormat } from './chart-cells.ts'
import { type ChartTools, fillOf, lineOf, noLine, paintFill } from './chart-style.ts'
import { type Form, labelsOf } from './write-labels.ts'

/**
 * Takes the chart, its cells and how they are drawn; gives its series, each with its look, its labels and the cells that it comes
 * from. `first` is the number of the first: series are numbered over all plots of a chart.
 */
export function writeSeries(
  chart: Chart,
  cells: ChartCells,
  tools: ChartTools,
  form: Form,
  first = 0,
): readonly Xml<'c:ser'>[] {
  const isScatter = form === 'scatter'
  const hasNumbers = isScatter || form === 'scaled'
  const columns = isScatter ? [chart.firstSeries + 1] : chart.header.map((_head, column) => column).slice(1)
  return columns.map((column, place) => {
    const dress = tools.plan.dresses[isScatter ? 0 : place]
    if (dress === undefined) throw new Error(`series ${place} has no look`)
    return element(
      'c:ser',
      {},
      element('c:idx', { val: first + place }),
      element('c:order', { val: first + place }),
      element('c:tx', {}, stringReference(headReference(column), [cells.head[column] ?? ''])),
      looks[form](dress, tools, chart),
      form === 'line' || form === 'scaled'
        ? dotsOnLine(chart, cells, column, tools)
        : pointsOf(chart, cells, dress, tools),
      form === 'area' ? undefined : labelsOf({ chart, form, cells, column }, tools),
      hasNumbers
        ? element('c:xVal', {}, numbersIn(cells, isScatter ? chart.firstSeries : 0))
        : element('c:cat', {}, namesIn(cells)),
      element(hasNumbers ? 'c:yVal' : 'c:val', {}, numbersIn(cells, column)),
      hasNumbers || form === 'line' ? element('c:smooth', { val: 0 }) : undefined,
    )
  })
}

type Look = (
  dress: Dress,
  tools: ChartTools,
  chart: Chart,
) => readonly Xml<'c:spPr' | 'c:invertIfNegative' | 'c:marker'>[]

/** Bars below zero keep their color. */
const upright = element('c:invertIfNegative', { val: 0 })

const lineLook: Look = (dress, tools, chart) => [
  element('c:spPr', {}, lineOf(dress.paint, strokePx(dress, chart), tools, dress.dash)),
  element('c:marker', {}, element('c:symbol', { val: 'none' })),
]

const looks: Readonly<Record<Form, Look>> = {
  bar: (dress, tools) => [fillOf(dress, tools), upright],
  stacked: (dress, tools) => [fillOf(dress, tools, 2), upright],
  line: lineLook,
  scaled: lineLook,
  area: (dress, tools, chart) => {
    // The line above it is a series of its own: an outline would go around.
    if (chart.header.length === 2) return [element('c:spPr', {}, paintFill(dress.paint, 0.22), noLine)]
    const paint = dress.pattern === 'outlined' ? 'decor' : dress.paint
    return [fillOf({ ...dress, paint, pattern: 'solid' }, tools, 3)]
  },
  pie: () => [],
  donut: () => [],
  scatter: (dress, tools) => [element('c:spPr', {}, noLine), dot(dress, 18, tools)],
}

const strokePx = ({ isHighlighted }: Dress, { header }: Chart): number =>
  isHighlighted || header.length === 2 ? 6 : 4

/** Sizes of dots are whole points, from 2 to 72. */
function dot({ paint }: Pick<Dress, 'paint'>, sizePx: number, { scale }: ChartTools): Xml<'c:marker'> {
  return element(
    'c:marker',
    {},
    element('c:symbol', { val: 'circle' }),
    element('c:size', { val: Math.min(72, Math.max(2, Math.round(sizePx * scale * 0.75))) }),
    element('c:spPr', {}, paintFill(paint), noLine),
  )
}

/** Marks that look otherwise than their series. */
function pointsOf(chart: Chart, cells: ChartCells, dress: Dress, tools: ChartTools): readonly Xml<'c:dPt'>[] {
  if (chart.type === 'area') return []
  return cells.typedRows.flatMap((row, place) => {
    const own = dressOf(row, chart, dress, tools)
    return own === undefined ? [] : [pointOf(place, own, chart, tools)]
  })
}

function dressOf(row: number, chart: Chart, series: Dress, { plan }: ChartTools): Dress | undefined {
  if (plan.isByRow) {
    const own = plan.dresses[plan.rows.indexOf(row)]
    const isSame = own?.paint === series.paint && own.isHighlighted === series.isHighlighted
    return chart.type === 'scatter' && isSame ? undefined : own
  }
  const isOne = chart.highlight?.kind === 'row' && chart.highlight.row === row
  return isOne ? { paint: 'accent', pattern: 'solid', isHighlighted: true } : undefined
}

function pointOf(place: number, dress: Dress, { type }: Chart, tools: ChartTools): Xml<'c:dPt'> {
  const idx = element('c:idx', { val: place })
  const flat = element('c:bubble3D', { val: 0 })
  if (type === 'scatter')
    return element('c:dPt', {}, idx, dot(dress, dress.isHighlighted ? 24 : 18, tools), flat)
  const isRound = type === 'pie' || type === 'donut'
  return element(
    'c:dPt',
    {},
    idx,
    isRound ? undefined : upright,
    flat,
    fillOf(dress, tools, isRound ? 3 : type === 'stacked' ? 2 : 0),
  )
}

/** Lines have no dots, but where a value stands beside one, and where a point has no neighbors to be joined with. */
function dotsOnLine(
  chart: Chart,
  cells: ChartCells,
  column: number,
  tools: ChartTools,
): readonly Xml<'c:dPt'>[] {
  const dress = tools.plan.dresses[column - 1]
  if (dress === undefined) return []
  const isNumber = (place: number): boolean => cells.rows[place]?.[column]?.kind === 'number'
  return cells.typedRows.flatMap((row, place) => {
    const mark = tools.plan.marks.find((one) => one.row === row && one.column === column)
    const isAlone = isNumber(place) && !isNumber(place - 1) && !isNumber(place + 1)
    const sizePx = mark?.dotPx ?? (isAlone ? 14 : undefined)
    if (sizePx === undefined) return []
    const paint = chart.highlight?.kind === 'row' && mark !== undefined ? 'accent' : dress.paint
    // A point without a line of its own would lose the stretch that leads to it.
    const line = element('c:spPr', {}, lineOf(dress.paint, strokePx(dress, chart), tools, dress.dash))
    return [
      element(
        'c:dPt',
        {},
        element('c:idx', { val: place }),
        dot({ paint }, sizePx, tools),
        element('c:bubble3D', { val: 0 }),
        line,
      ),
    ]
  })
}

function namesIn(cells: ChartCells): Xml<'c:strRef' | 'c:numRef'> {
  if (cells.dates !== undefined) return numbersIn(cells, 0)
  const names = cells.rows.map(([name]) => (name?.kind === 'text' ? name.text : ''))
  return stringReference(columnReference(0, cells.rows.length), names)
}

function stringReference(f: string, texts: readonly string[]): Xml<'c:strRef'> {
  const points = texts.flatMap((text, idx) =>
    text === '' ? [] : [element('c:pt', { idx }, element('c:v', {}, text))],
  )
  const cache = element('c:strCache', {}, element('c:ptCount', { val: texts.length }), points)
  return element('c:strRef', {}, element('c:f', {}, f), cache)
}

/** The values as the sheet has them, each with its format where that is not the format of most. */
function numbersIn(cells: ChartCells, column: number): Xml<'c:numRef'> {
  const found = cells.rows.map((row) => row[column])
  const usual = usualFormat(found)
  const points = found.flatMap((cell, idx) => {
    if (cell?.kind !== 'number') return []
    const formatCode = cell.format === usual ? undefined : cell.format
    return [element('c:pt', { idx, formatCode }, element('c:v', {}, String(cell.value)))]
  })
  const cache = element(
    'c:numCache',
    {},
    element('c:formatCode', {}, usual),
    element('c:ptCount', { val: cells.rows.length }),
    points,
  )
  return element('c:numRef', {}, element('c:f', {}, columnReference(column, cells.rows.length)), cache)
}
