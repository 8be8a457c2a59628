import type { Chart } from '../../../3-deck/part-model.ts'
import type { ChartPlan, ChartWords } from '../../../5-markdown/model.ts'
import { chartMarginPx } from '../look/calibrate.ts'
import { type BoxEmu, emu } from '../look/slide-size.ts'
import { nameSpaces } from '../package/name-spaces.ts'
import { type PlainPart, type Relation, xmlPart } from '../package/package-part.ts'
import { frameGraphic } from '../shapes/frame-graphic.ts'
import { element, type Xml } from '../xml/element.ts'
import { chartCells } from './chart-cells.ts'
import { type ChartTools, placeOf, textOf } from './chart-style.ts'
import { padPlan } from './pad-plan.ts'
import { middlePart } from './write-middle.ts'
import { writePlot } from './write-plot.ts'
import { titleOf } from './write-title.ts'
import { writeWorkbook } from './write-workbook.ts'

interface ChartFrame {
  readonly box: BoxEmu
  /** The placeholder that it fills; without one it stands by itself. */
  readonly ph: Xml<'p:ph'> | undefined
  readonly id: number
  readonly name: string
  /** Of the slide in this file: names the chart's parts. */
  readonly number: number
  /** `#rrggbb` of the third fill and of the ground: words stand on the one. */
  readonly colors: { readonly accent3: string; readonly bg1: string; readonly tx1: string }
  readonly isRightToLeft: boolean
}

interface ChartContext {
  /** As Office names it. */
  readonly lang: string
  readonly relate: (relation: Relation) => string
  readonly add: (...parts: readonly PlainPart[]) => void
}

const nameSpace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Takes a chart, what its picture was drawn by, and its place; gives it as one that can be edited, and adds the parts that it is made of. */
export function chartFrame(
  chart: Chart,
  drawn: ChartPlan,
  frame: ChartFrame,
  context: ChartContext,
): Xml<'p:graphicFrame'> {
  const path = `ppt/charts/chart${frame.number}.xml`
  const workbookPath = `ppt/embeddings/chart${frame.number}.xlsx`
  const { colors, isRightToLeft, box } = frame
  const { plan, scale } = fitPlan(drawn, box)
  const tools = {
    plan,
    lang: context.lang,
    scale,
    isThirdDark: isReadBetter(colors.bg1, colors.tx1, colors.accent3),
    isRightToLeft,
  }
  const cells = chartCells(chart, plan, context.lang)
  const middle = middleOf(chart, plan)
  const middlePath = `ppt/drawings/drawing${frame.number}.xml`
  const relations = [
    { type: 'package', path: workbookPath },
    ...(middle === undefined ? [] : [{ type: 'chartUserShapes', path: middlePath }]),
  ]
  const space = chartSpace(chart, writePlot(chart, cells, tools), tools)
  context.add(
    xmlPart(path, chartType, space, relations),
    { path: workbookPath, contentType: workbookType, bytes: writeWorkbook(cells), relations: [] },
    ...(middle === undefined ? [] : [middlePart(middlePath, middle, tools)]),
  )
  const reference = element('c:chart', {
    'xmlns:c': nameSpace,
    'r:id': context.relate({ type: 'chart', path }),
  })
  return frameGraphic({ ...frame, alt: chart.data }, element('a:graphicData', { uri: nameSpace }, reference))
}

/** Pixels on the slide for one of the plan, and the plan with the room that the chart has around its picture. */
function fitPlan(plan: ChartPlan, box: BoxEmu): { readonly plan: ChartPlan; readonly scale: number } {
  const { side, top, bottom } = chartMarginPx
  const [widthPx, heightPx] = [box.width / emu(1) - 2 * side, box.height / emu(1) - top - bottom]
  const scale = Math.min(widthPx / plan.widthPx, heightPx / plan.heightPx)
  const margin = { side: side / scale, top: top / scale, bottom: bottom / scale }
  return { plan: padPlan(plan, margin), scale }
}

/** The value that matters, in the hole of a ring; what else the picture says is the title. */
function middleOf({ type }: Chart, { notes }: ChartPlan): ChartWords | undefined {
  return type === 'donut' ? notes.find(({ anchor }) => anchor === 'middle') : undefined
}

function chartSpace(chart: Chart, plot: Xml<'c:plotArea'>, tools: ChartTools): Xml<'c:chartSpace'> {
  const middle = middleOf(chart, tools.plan)
  const title = chart.type === 'scatter' ? undefined : tools.plan.notes.find((note) => note !== middle)
  return element(
    'c:chartSpace',
    { 'xmlns:c': nameSpace, 'xmlns:a': nameSpaces['xmlns:a'], 'xmlns:r': nameSpaces['xmlns:r'] },
    element('c:date1904', { val: 0 }),
    element('c:lang', { val: tools.lang }),
    element('c:roundedCorners', { val: 0 }),
    element(
      'c:chart',
      {},
      title === undefined ? undefined : titleOf(title, tools),
      element('c:autoTitleDeleted', { val: title === undefined ? 1 : 0 }),
      plot,
      legendOf(chart, tools),
      element('c:plotVisOnly', { val: 1 }),
      element('c:dispBlanksAs', { val: chart.type === 'area' && chart.header.length > 2 ? 'zero' : 'gap' }),
    ),
    element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    textOf({ sizePx: tools.plan.tickPx, paint: 'ink' }, tools),
    element('c:externalData', { 'r:id': 'rId1' }, element('c:autoUpdate', { val: 0 })),
    middle === undefined ? undefined : element('c:userShapes', { 'r:id': 'rId2' }),
  )
}

/** Names of series that do not stand at their marks. */
function legendOf(chart: Chart, tools: ChartTools): Xml<'c:legend'> | undefined {
  const { key, widthPx } = tools.plan
  if (key === undefined) return undefined
  const { highlight } = chart
  const one =
    highlight?.kind === 'series'
      ? element(
          'c:legendEntry',
          {},
          element('c:idx', { val: highlight.column - 1 }),
          textOf({ sizePx: key.sizePx, paint: 'accent', isBold: true }, tools),
        )
      : undefined
  const { left, right, top, bottom } = key.box
  const box = tools.isRightToLeft ? { left: widthPx - right, right: widthPx - left, top, bottom } : key.box
  return element(
    'c:legend',
    {},
    element('c:legendPos', { val: key.place === 'above' ? 't' : tools.isRightToLeft ? 'l' : 'r' }),
    one,
    placeOf(box, tools),
    element('c:overlay', { val: 1 }),
    textOf({ sizePx: key.sizePx, paint: 'ink' }, tools),
  )
}

/** Whether words in the first color are read better on another than words in the second. */
function isReadBetter(first: string, second: string, ground: string): boolean {
  const [one, other, below] = [first, second, ground].map(luminance)
  return contrast(one ?? 0, below ?? 0) > contrast(other ?? 0, below ?? 0)
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

/** As WCAG 2 has it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
