import { area, line, stack } from 'd3-shape'
import type { Chart } from '../../3-deck/part-model.ts'
import type { Dress } from '../model.ts'
import { drawLeftAxis, makeScale, toPixels } from './draw-axis.ts'
import { type EndLabel, fitEndLabels } from './draw-end-labels.ts'
import { type Above, drawNote } from './draw-key.ts'
import { drawMoments, placeMoments, spaceMoments } from './draw-moments.ts'
import { seriesNames } from './draw-stack.ts'
import { dressSeries } from './dress-series.ts'
import { lastLabel, markRow, type Plot, type Point } from './label-line.ts'
import type { Drawing, Room, Shape } from './model.ts'

/** Lines, or areas piled up; each named at its end. */
export function drawLines(chart: Chart, room: Room): Drawing {
  const names = seriesNames(chart)
  const isSingle = names.length === 1
  const dresses = dressSeries(chart)
  const values = listValues(chart)
  const isFilled = chart.type === 'area'
  const scale = makeScale(valuesOfScale(values.flat(2), chart), 4, chart, room)
  const above: Above = drawNote(chart, 0, room)
  const ends = isSingle ? undefined : fitEndLabels(names, 0.3, room)
  const last = isSingle ? lastLabel(chart, dresses[0], room) : undefined
  const right = room.widthPx - (ends?.widthPx ?? (last?.widthPx ?? 0) + 24)
  const plot: Plot = {
    left: scale.widestPx + 12,
    right,
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
  const shapes = [
    ...above.shapes,
    ...drawLeftAxis(scale, { ...plot, bottom: y(scale.from) }, room),
    ...order.flatMap((series) => drawSeries(lines[series] ?? [], dresses[series], isFilled, isSingle)),
    ...drawMoments(chart, xs, plot, room),
    ...markRow(chart, lines[0] ?? [], plot, room),
    ...(ends?.draw(listEnds(lines, names, dresses, isFilled), above.heightPx, plot.bottom + 12) ?? []),
    ...(last === undefined || chart.highlight?.kind === 'row' ? [] : last.draw(lines[0] ?? [])),
  ]
  const box = { left: right + 14, right: room.widthPx, top: plot.top, bottom: plot.bottom }
  return {
    shapes,
    frame: {
      ...{ rows: chart.rows.map((_row, index) => index), dresses, values: scale },
      plot: { ...plot, left: plot.left + 8, bottom: plot.bottom - 2 },
      nameEvery: spaceMoments(chart, xs, room),
      ...(isFilled && ends !== undefined
        ? { key: { place: 'right', box, sizePx: ends.sizePx } as const }
        : {}),
    },
  }
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

/** Areas begin at zero, and lines where zero is not far; the value of a row that matters needs room above it. */
function valuesOfScale(values: readonly number[], chart: Chart): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const isNear = least > 0 ? least < most * 0.6 : most < 0 ? most > least * 0.6 : false
  const all = chart.type === 'area' || isNear ? [...values, 0] : values
  const range = Math.max(...all) - Math.min(...all)
  return chart.highlight?.kind === 'row' ? [...all, most + range * 0.14] : all
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
): readonly EndLabel[] {
  return lines.flatMap((points, series) => {
    const row = points.findLastIndex((point) => point !== undefined)
    const end = points[row]
    const dress = dresses[series]
    if (end === undefined || dress === undefined) return []
    const head = { text: names[series] ?? '', dress, x: end.x }
    return isFilled
      ? [{ ...head, y: (end.low + end.high) / 2 }]
      : [{ ...head, y: end.high, of: { row, column: series + 1 } }]
  })
}
