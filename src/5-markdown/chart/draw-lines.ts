import { area, line, stack } from 'd3-shape'
import type { Chart } from '../../3-deck/model.ts'
import { drawLeftAxis, makeScale, toPixels } from './draw-axis.ts'
import { fitEndLabels } from './draw-end-labels.ts'
import { type Above, drawNote } from './draw-key.ts'
import { drawMoments, placeMoments } from './draw-moments.ts'
import { seriesNames } from './draw-stack.ts'
import { type Dress, dressSeries, dressWords } from './dress-series.ts'
import { measureText } from './measure-text.ts'
import type { Room, Shape } from './model.ts'
import { writeValue } from './write-number.ts'

/** A point of a line or of the edge of an area; a gap has none. */
interface Point {
  readonly x: number
  readonly low: number
  readonly high: number
}

interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Lines, or areas piled up; each named at its end. */
export function drawLines(chart: Chart, room: Room): readonly Shape[] {
  const names = seriesNames(chart)
  const isSingle = names.length === 1
  const dresses = dressSeries(chart)
  const values = listValues(chart)
  const isFilled = chart.type === 'area'
  const scale = makeScale(
    isFilled || startsAtZero(values.flat(2)) ? [0, ...values.flat(2)] : values.flat(2),
    4,
    chart,
    room,
  )
  const above: Above = drawNote(chart, 0, room)
  const ends = isSingle ? undefined : fitEndLabels(names, 0.3, room)
  const last = isSingle ? lastLabel(chart, dresses[0], room) : undefined
  const plot: Plot = {
    left: scale.widestPx + 12,
    right: room.widthPx - (ends?.widthPx ?? (last?.widthPx ?? 0) + 24),
    top: above.heightPx + room.tickPx / 2,
    bottom: room.heightPx - room.labelPx * 1.15 - 14,
  }
  const xs = placeMoments(chart, plot.left, plot.right)
  const y = toPixels(scale, plot.bottom - 2, plot.top)
  const lines = values.map((points) =>
    points.map((pair, index) =>
      pair.length === 0 ? undefined : { x: xs[index] ?? 0, low: y(pair[0] ?? 0), high: y(pair[1] ?? 0) },
    ),
  )
  const order = lines
    .map((_points, series) => series)
    .sort((a, b) => Number(dresses[a]?.isHighlighted) - Number(dresses[b]?.isHighlighted))
  return [
    ...above.shapes,
    ...drawLeftAxis(scale, { ...plot, bottom: y(scale.from) }, room),
    ...order.flatMap((series) => drawSeries(lines[series] ?? [], dresses[series], isFilled, isSingle)),
    ...drawMoments(chart, xs, plot, room),
    ...markRow(chart, lines[0] ?? [], plot, room),
    ...(ends?.draw(listEnds(lines, names, dresses, isFilled), above.heightPx, plot.bottom + 12) ?? []),
    ...(last === undefined || chart.highlight?.kind === 'row' ? [] : last.draw(lines[0] ?? [])),
  ]
}

/** From and to of each point, in values: piled up for areas; empty at a gap. */
function listValues(chart: Chart): readonly (readonly (readonly number[])[])[] {
  const columns = chart.header.slice(1).map((_head, index) => index + 1)
  if (chart.type === 'area' && columns.length > 1) {
    const pile = stack<Chart['rows'][number], number>()
      .keys(columns)
      .value((row, column) => row.values[column] ?? 0)
    return pile([...chart.rows]).map((points) => points.map((point) => [point[0], point[1]]))
  }
  return columns.map((column) =>
    chart.rows.map(({ values }) =>
      values[column] === undefined
        ? []
        : chart.type === 'area'
          ? [0, values[column]]
          : [values[column], values[column]],
    ),
  )
}

/** Lines may begin above zero, where all that happens lies far from it. */
function startsAtZero(values: readonly number[]): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least > 0 ? least < most * 0.6 : most < 0 ? most > least * 0.6 : false
}

function drawSeries(
  points: readonly (Point | undefined)[],
  dress: Dress | undefined,
  isFilled: boolean,
  isSingle: boolean,
): readonly Shape[] {
  if (dress === undefined) return []
  const has = (point: Point | undefined): boolean => point !== undefined
  const edge = line<Point | undefined>().digits(1).defined(has)
  const upper = edge.x((point) => point?.x ?? 0).y((point) => point?.high ?? 0)([...points]) ?? ''
  const strokePx = dress.isHighlighted || isSingle ? 6 : 4
  const dash = dress.dash === undefined || isFilled ? {} : { dash: dress.dash }
  const stroke: Shape = { kind: 'path', d: upper, stroke: dress.paint, strokePx, ...dash }
  const alone = points.flatMap((point, index) =>
    point !== undefined && points[index - 1] === undefined && points[index + 1] === undefined ? [point] : [],
  )
  const dots = alone.map(({ x, high }): Shape => ({ kind: 'dot', x, y: high, radius: 7, fill: dress.paint }))
  if (!isFilled) return [stroke, ...dots]
  const shape = area<Point | undefined>().digits(1).defined(has)
  const d =
    shape
      .x((point) => point?.x ?? 0)
      .y0((point) => point?.low ?? 0)
      .y1((point) => point?.high ?? 0)([...points]) ?? ''
  if (isSingle) return [{ kind: 'path', d, fill: dress.paint, opacity: 0.22 }, stroke, ...dots]
  const fill = dress.pattern === 'outlined' ? ('decor' as const) : dress.paint
  return [{ kind: 'path', d, fill, stroke: 'paper', strokePx: 3 }]
}

function listEnds(
  lines: readonly (readonly (Point | undefined)[])[],
  names: readonly string[],
  dresses: readonly Dress[],
  isFilled: boolean,
): readonly { readonly text: string; readonly dress: Dress; readonly x: number; readonly y: number }[] {
  return lines.flatMap((points, series) => {
    const end = points.findLast((point) => point !== undefined)
    const dress = dresses[series]
    if (end === undefined || dress === undefined) return []
    return [{ text: names[series] ?? '', dress, x: end.x, y: isFilled ? (end.low + end.high) / 2 : end.high }]
  })
}

interface LastLabel {
  readonly widthPx: number
  readonly draw: (points: readonly (Point | undefined)[]) => readonly Shape[]
}

/** One line alone says its last value at its end; what it is stands above. */
function lastLabel(chart: Chart, dress: Dress | undefined, room: Room): LastLabel {
  const row = chart.rows.findLast(({ values }) => values[1] !== undefined)
  const text = writeValue(row?.cells[1]?.plain.trim() ?? '', chart, room.lang)
  const sizePx = room.labelPx
  return {
    widthPx: measureText(text, { sizePx, lang: room.lang, isBold: true }),
    draw: (points) => {
      const end = points.findLast((point) => point !== undefined)
      if (end === undefined || dress === undefined) return []
      const place = { x: end.x + 18, y: end.high, sizePx, anchor: 'start' } as const
      return [
        { kind: 'dot', x: end.x, y: end.high, radius: 8, fill: dress.paint },
        { kind: 'label', ...place, text, fill: dress.paint === 'accent' ? 'accent' : 'ink', isBold: true },
      ]
    },
  }
}

/** The row that matters: a dot on the line, its value above it (below it at the upper edge). */
function markRow(
  chart: Chart,
  points: readonly (Point | undefined)[],
  plot: Plot,
  room: Room,
): readonly Shape[] {
  const { highlight } = chart
  const point = highlight?.kind === 'row' ? points[highlight.row] : undefined
  if (highlight?.kind !== 'row' || point === undefined) return []
  const text = writeValue(chart.rows[highlight.row]?.cells[1]?.plain.trim() ?? '', chart, room.lang)
  const sizePx = room.labelPx
  const half = measureText(text, { sizePx, lang: room.lang, isBold: true }) / 2
  const x = Math.max(plot.left + half + 4, Math.min(room.widthPx - half, point.x))
  const isHigh = point.high - plot.top < sizePx * 1.8
  const y = point.high + (isHigh ? sizePx * 1.1 : -sizePx * 1.1)
  const words = dressWords({ paint: 'accent', pattern: 'solid', isHighlighted: true })
  return [
    { kind: 'dot', x: point.x, y: point.high, radius: 10, fill: 'accent' },
    { kind: 'label', x, y, text, sizePx, anchor: 'middle', ...words },
  ]
}
