import type { Chart } from '../../../3-deck/part-model.ts'
import type { ChartAxis, ChartWords } from '../../../5-markdown/model.ts'
import { element, type Xml } from '../xml/element.ts'
import type { ChartCells } from './chart-cells.ts'
import { axisIds, type ChartTools, lineOf, noLine, straight, textOf } from './chart-style.ts'
import { nameAxis, scaleAxis } from './name-axis.ts'
import { formatOf } from './number-format.ts'
import { titleOf } from './write-title.ts'

type Axis = Xml<'c:catAx' | 'c:dateAx' | 'c:valAx'>

/** Takes a chart; gives its axes: names and values, or values twice. None for what is round. */
export function writeAxes(chart: Chart, cells: ChartCells, tools: ChartTools): readonly Axis[] {
  const { values, across } = tools.plan
  if (values === undefined) return []
  const [up, toRight] = tools.plan.notes
  if (across !== undefined) {
    return [
      valueAxis(
        across,
        { ...rightwards, chart, ...{ at: 'b', title: toRight, isZero: values.from === 0 } },
        tools,
      ),
      valueAxis(values, { ...upwards, chart, ...{ at: 'l', title: up, isZero: across.from === 0 } }, tools),
    ]
  }
  if (chart.type === 'line' && cells.dates !== undefined) {
    return [scaleAxis(chart, cells, tools), valueAxis(values, { ...upwards, chart, at: 'l' }, tools)]
  }
  const at = tools.plan.isLying ? 'b' : tools.isRightToLeft ? 'r' : 'l'
  return [nameAxis(chart, cells, tools), valueAxis(values, { ...upwards, chart, at }, tools)]
}

const upwards = { id: axisIds.values, crosses: axisIds.names } as const
const rightwards = { id: axisIds.names, crosses: axisIds.values } as const

interface ValueAxis {
  readonly chart: Chart
  readonly id: number
  readonly crosses: number
  readonly at: 'b' | 'l' | 'r'
  readonly title?: ChartWords | undefined
  /** Whether it lies where the other one is zero: a line that carries reading. */
  readonly isZero?: boolean
}

function valueAxis(
  axis: ChartAxis,
  { chart, id, crosses, at, title, isZero = false }: ValueAxis,
  tools: ChartTools,
): Xml<'c:valAx'> {
  const { ticks = [] } = axis
  const isPiledOrLine = chart.type === 'line' || chart.type === 'area' || chart.type === 'scatter'
  const step = (ticks[1]?.value ?? 0) - (ticks[0]?.value ?? 0)
  const isMirrored = tools.isRightToLeft && at === 'b'
  return element(
    'c:valAx',
    {},
    element('c:axId', { val: id }),
    element(
      'c:scaling',
      {},
      element('c:orientation', { val: isMirrored ? 'maxMin' : 'minMax' }),
      element('c:max', { val: plain(axis.to) }),
      element('c:min', { val: plain(axis.from) }),
    ),
    element('c:delete', { val: ticks.length === 0 ? 1 : 0 }),
    element('c:axPos', { val: at }),
    ticks.length === 0
      ? undefined
      : element('c:majorGridlines', {}, element('c:spPr', {}, lineOf('decor', 1, tools))),
    title === undefined ? undefined : titleOf(title, tools),
    element('c:numFmt', { formatCode: formatOfTicks(ticks, chart, tools), sourceLinked: 0 }),
    element('c:majorTickMark', { val: 'none' }),
    element('c:minorTickMark', { val: 'none' }),
    element('c:tickLblPos', { val: tools.plan.isLying ? 'nextTo' : 'low' }),
    element('c:spPr', {}, isZero ? lineOf('third', 2, tools) : noLine),
    textOf({ sizePx: tools.plan.tickPx, paint: 'quiet' }, tools, straight),
    element('c:crossAx', { val: crosses }),
    // Names run from the top of lying bars: there the figures would stand above them.
    element('c:crosses', { val: tools.plan.isLying ? 'max' : chart.type === 'scatter' ? 'min' : 'autoZero' }),
    element('c:crossBetween', { val: isPiledOrLine ? 'midCat' : 'between' }),
    step > 0 ? element('c:majorUnit', { val: plain(step) }) : undefined,
  )
}

/** 0.30000000000000004 is 0.3. */
const plain = (value: number): string => String(Number(value.toPrecision(12)))

function formatOfTicks(
  ticks: NonNullable<ChartAxis['ticks']>,
  { spelling }: Chart,
  { lang }: ChartTools,
): string {
  const largest = [...ticks].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]
  return largest === undefined ? 'General' : formatOf(largest.text, largest.value, { spelling, lang })
}
