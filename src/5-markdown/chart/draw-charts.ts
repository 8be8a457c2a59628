import { createHash } from 'node:crypto'
import type { ChartSlide, Deck } from '../../3-deck/model.ts'
import type { Chart } from '../../3-deck/part-model.ts'
import type { ChartPlan, MarpAsset, Palette } from '../model.ts'
import { drawBars } from './draw-bars.ts'
import { drawColumns, fitColumnNames } from './draw-columns.ts'
import { drawLines } from './draw-lines.ts'
import { drawPie } from './draw-pie.ts'
import { drawScatter } from './draw-scatter.ts'
import { drawLyingStack, drawStandingStack } from './draw-stack.ts'
import type { Drawing, Room, Shape } from './model.ts'
import { orderRows } from './order-rows.ts'
import { printSvg } from './print-svg.ts'
import { writeValue } from './write-number.ts'

/** Takes the deck and the colors of its theme; gives the drawing of every chart, by the id of its slide. */
export function drawCharts(deck: Deck, palette: Palette): ReadonlyMap<string, MarpAsset> {
  const charts = deck.slides.filter((slide) => slide.kind === 'chart')
  return new Map(charts.map((slide) => [slide.id, drawSlide(slide, deck, palette)]))
}

function drawSlide(slide: ChartSlide, deck: Deck, palette: Palette): MarpAsset {
  const room = roomOf(slide, deck)
  const svg = printSvg({
    shapes: drawChart(slide.chart, room),
    widthPx: room.widthPx,
    heightPx: room.heightPx,
    palette,
    isRightToLeft: /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(deck.lang),
    name: slide.chart.alt,
    description: slide.chart.data,
  })
  const bytes = new TextEncoder().encode(svg)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { path: `assets/${hash}.svg`, bytes, mediaType: 'image/svg+xml', isOwnDrawing: true }
}

/** The body of a slide, less what stands below the chart. */
function roomOf({ sourceLine, chart }: ChartSlide, { size, lang }: Deck): Room {
  const below = (sourceLine === undefined ? 0 : 52) + (chart.caption === undefined ? 0 : 38)
  return {
    widthPx: size === '16:9' ? 1120 : 832,
    heightPx: 424 - below,
    labelPx: size === '16:9' ? 26 : 24,
    tickPx: size === '16:9' ? 24 : 22,
    lang,
  }
}

/** Takes a chart and its room; gives what it is drawn of. */
export function drawChart(chart: Chart, room: Room): readonly Shape[] {
  return drawers[chart.type](chart, room).shapes
}

/** Takes the deck; gives what the drawing of every chart was drawn by, by the id of its slide. */
export function planCharts(deck: Deck): ReadonlyMap<string, ChartPlan> {
  const charts = deck.slides.filter((slide) => slide.kind === 'chart')
  return new Map(charts.map((slide) => [slide.id, planChart(slide.chart, roomOf(slide, deck))]))
}

function planChart(chart: Chart, room: Room): ChartPlan {
  const { shapes, frame } = drawers[chart.type](chart, room)
  const labels = shapes.filter((shape) => shape.kind === 'label')
  const last = chart.rows.length - 1
  const asTyped = (row: number): number => (isTurned(chart) ? last - row : row)
  return {
    ...{ isLying: false, isByRow: false, nameEvery: 1, namePx: room.labelPx },
    ...frame,
    rows: frame.rows.map(asTyped),
    ...{ widthPx: room.widthPx, heightPx: room.heightPx, tickPx: room.tickPx },
    texts: chart.rows.map(({ cells }) =>
      cells.map(({ plain }, column) =>
        column < chart.firstSeries ? plain.trim() : writeValue(plain.trim(), chart, room.lang),
      ),
    ),
    marks: labels.flatMap(({ of, sizePx, fill, isBold = false }) =>
      of === undefined || of === 'note' ? [] : [{ ...of, row: asTyped(of.row), sizePx, paint: fill, isBold }],
    ),
    notes: labels.flatMap(({ of, text, x, y, sizePx, anchor }) =>
      of === 'note' ? [{ text, x, y, sizePx, anchor }] : [],
    ),
  }
}

type Draw = (chart: Chart, room: Room) => Drawing

const drawers: { readonly [T in Chart['type']]: Draw } = {
  bar: (chart, room) => {
    const frame = standing(chart, room)
    return frame === undefined ? drawBars(chart, room) : drawColumns(chart, room, frame)
  },
  stacked: (chart, room) => {
    const frame = standing(chart, room)
    return frame === undefined ? drawLyingStack(chart, room) : drawStandingStack(chart, room, frame)
  },
  line: (chart, room) => drawLines(inTime(chart), room),
  area: (chart, room) => drawLines(inTime(chart), room),
  pie: drawPie,
  donut: drawPie,
  scatter: drawScatter,
}

/** Bars stand for moments and steps, where their names fit below; else they lie. */
function standing(chart: Chart, room: Room): ReturnType<typeof fitColumnNames> {
  if (chart.scale === 'names') return undefined
  return fitColumnNames(orderRows(chart), room.widthPx * (chart.type === 'stacked' ? 0.66 : 0.94), room)
}

/** Whether lines run against the rows: time does, even if the last is typed first. */
function isTurned({ type, rows }: Chart): boolean {
  const [first, second] = rows
  if (type !== 'line' && type !== 'area') return false
  return first?.position !== undefined && second?.position !== undefined && second.position <= first.position
}

/** With its rows as time runs. */
function inTime(chart: Chart): Chart {
  if (!isTurned(chart)) return chart
  const { highlight } = chart
  return {
    ...chart,
    rows: [...chart.rows].reverse(),
    ...(highlight?.kind === 'row'
      ? { highlight: { kind: 'row', row: chart.rows.length - 1 - highlight.row } }
      : {}),
  }
}
