import type { Chart } from '../../../3-deck/part-model.ts'
import { element, type Xml } from '../xml/element.ts'
import type { ChartCells } from './chart-cells.ts'
import { axisIds, type ChartTools, lineOf, straight, textOf } from './chart-style.ts'

/** The axis that has the names of the rows. */
export function nameAxis(chart: Chart, cells: ChartCells, tools: ChartTools): Xml<'c:catAx' | 'c:dateAx'> {
  const { plan } = tools
  const isTurned = plan.isLying || tools.isRightToLeft
  const at = plan.isLying ? (tools.isRightToLeft ? 'r' : 'l') : 'b'
  const head = [
    element('c:axId', { val: axisIds.names }),
    element('c:scaling', {}, element('c:orientation', { val: isTurned ? 'maxMin' : 'minMax' })),
    element('c:delete', { val: 0 }),
    element('c:axPos', { val: at }),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 1 }),
    lookOfNames(chart, tools),
    element('c:auto', { val: 0 }),
    element('c:lblOffset', { val: plan.isLying ? 100 : 50 }),
  ] as const
  if (cells.dates !== undefined) {
    return element(
      'c:dateAx',
      {},
      head,
      element('c:baseTimeUnit', { val: 'days' }),
      element('c:majorUnit', { val: dateStep(cells, plan.nameEvery) }),
      element('c:majorTimeUnit', { val: 'days' }),
    )
  }
  return element(
    'c:catAx',
    {},
    head,
    element('c:lblAlgn', { val: 'ctr' }),
    plan.nameEvery === 1 ? undefined : element('c:tickLblSkip', { val: plan.nameEvery }),
    plan.nameEvery === 1 ? undefined : element('c:tickMarkSkip', { val: plan.nameEvery }),
    element('c:noMultiLvlLbl', { val: 1 }),
  )
}

type LookPart = Xml<
  'c:majorTickMark' | 'c:minorTickMark' | 'c:tickLblPos' | 'c:spPr' | 'c:txPr' | 'c:crossAx' | 'c:crosses'
>

/** Zero is a line that carries reading; an edge that is not zero is as quiet as the others. */
function lookOfNames({ type }: Chart, tools: ChartTools): readonly LookPart[] {
  const { values, namePx } = tools.plan
  const hasZero = values !== undefined && values.from <= 0 && values.to >= 0
  return [
    element('c:majorTickMark', { val: type === 'line' || type === 'area' ? 'out' : 'none' }),
    element('c:minorTickMark', { val: 'none' }),
    element('c:tickLblPos', { val: 'low' }),
    element('c:spPr', {}, hasZero ? lineOf('third', 2, tools) : lineOf('decor', 1, tools)),
    textOf({ sizePx: namePx, paint: 'ink' }, tools, straight),
    element('c:crossAx', { val: axisIds.values }),
    element('c:crosses', { val: 'autoZero' }),
  ]
}

/** Moments to scale: an axis of numbers, since LibreOffice knows one of dates by their format only. */
export function scaleAxis(chart: Chart, cells: ChartCells, tools: ChartTools): Xml<'c:valAx'> {
  const values = cells.rows.flatMap(([cell]) => (cell?.kind === 'number' ? [cell.value] : []))
  const format =
    cells.rows.flatMap(([cell]) => (cell?.kind === 'number' ? [cell.format] : []))[0] ?? 'General'
  return element(
    'c:valAx',
    {},
    element('c:axId', { val: axisIds.names }),
    element(
      'c:scaling',
      {},
      element('c:orientation', { val: tools.isRightToLeft ? 'maxMin' : 'minMax' }),
      element('c:max', { val: Math.max(...values) }),
      element('c:min', { val: Math.min(...values) }),
    ),
    element('c:delete', { val: 0 }),
    element('c:axPos', { val: 'b' }),
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    lookOfNames(chart, tools),
    element('c:crossBetween', { val: 'midCat' }),
    element('c:majorUnit', { val: dateStep(cells, tools.plan.nameEvery) }),
  )
}

/**
 * Figures stand at equal distances on an axis to scale: about as many as the picture has names, the first and the last moment
 * among them if they can be, else at steps that people count in.
 */
function dateStep({ rows }: ChartCells, every: number): number {
  const values = rows.flatMap(([cell]) => (cell?.kind === 'number' ? [cell.value] : []))
  const span = Math.max(...values) - Math.min(...values)
  const count = Math.max(1, Math.ceil((values.length - 1) / every))
  const even = [count, count - 1, count + 1, count - 2].find((parts) => parts > 1 && span % parts === 0)
  if (even !== undefined) return span / even
  const rough = span / count
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= rough) ?? Math.ceil(rough)
}
