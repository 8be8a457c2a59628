import type { Chart } from '../../../3-deck/part-model.ts'
import { element, type Xml } from '../xml/element.ts'
import type { ChartCells } from './chart-cells.ts'
import { axisIds, type ChartTools, placeOf } from './chart-style.ts'
import { writeAxes } from './write-axes.ts'
import { type Form, holeShare } from './write-labels.ts'
import { writeSeries } from './write-series.ts'

type Series = readonly Xml<'c:ser'>[]
type Plot = Xml<
  'c:barChart' | 'c:lineChart' | 'c:areaChart' | 'c:pieChart' | 'c:doughnutChart' | 'c:scatterChart'
>

/** Takes a chart, its cells and its plan; gives its marks and axes, in the place that they have in the picture. */
export function writePlot(chart: Chart, cells: ChartCells, tools: ChartTools): Xml<'c:plotArea'> {
  const { plot, widthPx } = tools.plan
  const box = tools.isRightToLeft ? { ...plot, left: widthPx - plot.right, right: widthPx - plot.left } : plot
  return element(
    'c:plotArea',
    {},
    placeOf(box, tools, 'inner'),
    plotsOf(chart, cells, tools),
    writeAxes(chart, cells, tools),
    element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
  )
}

function plotsOf(chart: Chart, cells: ChartCells, tools: ChartTools): readonly Plot[] {
  const plot = (form: Form, first?: number): Plot =>
    plots[form](writeSeries(chart, cells, tools, form, first), tools, chart)
  if (chart.type === 'line' && cells.dates !== undefined) return [plot('scaled')]
  // An area alone has a line along its upper edge.
  if (chart.type === 'area' && chart.header.length === 2) return [plot('area'), plot('line', 1)]
  return [plot(chart.type)]
}

const axes = [element('c:axId', { val: axisIds.names }), element('c:axId', { val: axisIds.values })] as const
const varied = (val: 0 | 1): Xml<'c:varyColors'> => element('c:varyColors', { val })
const grouping = (val: string): Xml<'c:grouping'> => element('c:grouping', { val })

type Plotter = (series: Series, tools: ChartTools, chart: Chart) => Plot

const dots: Plotter = (series) =>
  element('c:scatterChart', {}, element('c:scatterStyle', { val: 'lineMarker' }), varied(0), series, axes)

const plots: Readonly<Record<Form, Plotter>> = {
  bar: (series, tools, chart) => bars(series, tools, chart, 'clustered', 0),
  stacked: (series, tools, chart) => bars(series, tools, chart, 'stacked', 100),
  line: (series) =>
    element(
      'c:lineChart',
      {},
      grouping('standard'),
      varied(0),
      series,
      element('c:marker', { val: 1 }),
      axes,
    ),
  area: (series) =>
    element('c:areaChart', {}, grouping(series.length > 1 ? 'stacked' : 'standard'), varied(0), series, axes),
  pie: (series, tools) => element('c:pieChart', {}, varied(1), series, firstSlice(tools)),
  donut: (series, tools) =>
    element(
      'c:doughnutChart',
      {},
      varied(1),
      series,
      firstSlice(tools),
      element('c:holeSize', { val: Math.round(holeShare * 100) }),
    ),
  scatter: dots,
  scaled: dots,
}

/** The gap between groups is a share of one bar. */
function bars(
  series: Series,
  { plan }: ChartTools,
  chart: Chart,
  kind: string,
  overlap: number,
): Xml<'c:barChart'> {
  const fill = plan.fill ?? 0.6
  const beside = kind === 'stacked' ? 1 : chart.header.length - 1
  const gap = Math.min(500, Math.max(0, Math.round(((1 - fill) / fill) * beside * 100)))
  return element(
    'c:barChart',
    {},
    element('c:barDir', { val: plan.isLying ? 'bar' : 'col' }),
    grouping(kind),
    varied(0),
    series,
    element('c:gapWidth', { val: gap }),
    element('c:overlap', { val: overlap }),
    axes,
  )
}

/** Whole degrees, from 0 to 360. */
function firstSlice({ plan }: ChartTools): Xml<'c:firstSliceAng'> {
  return element('c:firstSliceAng', { val: ((Math.round(plan.startDeg ?? 0) % 360) + 360) % 360 })
}
