import { type SeriesPoint, stack, stackOffsetDiverging } from 'd3-shape'
import type { Chart } from '../../3-deck/part-model.ts'
import type { ChartBox, Dress } from '../model.ts'
import { drawBottomAxis, drawLeftAxis, drawRule, makeScale, makeScaleAcross, toPixels } from './draw-axis.ts'
import { type ColumnFrame, drawColumnNames } from './draw-columns.ts'
import { type EndLabels, fitEndLabels } from './draw-end-labels.ts'
import { type Above, drawKey, drawNote } from './draw-key.ts'
import { dressMark, dressSeries, fillBox } from './dress-series.ts'
import { fitTexts, leading, placeLines } from './fit-text.ts'
import { measureText } from './measure-text.ts'
import type { Drawing, Room, Shape, WordPaint } from './model.ts'
import { orderRows, type PlacedRow } from './order-rows.ts'
import { writeValue } from './write-number.ts'

/** A part of a pile: from and to are values. */
interface Part {
  /** As drawn, and as typed. */
  readonly place: number
  readonly row: number
  readonly series: number
  readonly from: number
  readonly to: number
  readonly dress: Dress
  readonly text: string
}

/** Piles that stand (for time), with the names of their parts at the right of the last one. */
export function drawStandingStack(chart: Chart, room: Room, frame: ColumnFrame): Drawing {
  const rows = orderRows(chart)
  const parts = listParts(rows, chart, room.lang)
  const names = seriesNames(chart)
  const isNamedAtEnd = names.every((_name, series) =>
    parts.some((part) => part.place === rows.length - 1 && part.series === series),
  )
  const ends = isNamedAtEnd ? fitEndLabels(names, 0.3, room) : undefined
  const above = ends === undefined ? drawKey(chart, room) : drawNote(chart, 0, room)
  const scale = makeScale([0, ...parts.flatMap(({ from, to }) => [from, to])], 4, chart, room)
  const bottom = room.heightPx - frame.namesPx
  const top = above.heightPx + room.tickPx / 2
  const plot = {
    left: scale.widestPx + 12,
    right: room.widthPx - (ends?.widthPx ?? 0),
    top,
    bottom,
  }
  const y = toPixels(scale, plot.bottom, plot.top)
  const band = (plot.right - plot.left) / rows.length
  const width = Math.min(160, band * 0.6)
  const boxes = parts.map((part) => {
    const [low, high] = [y(part.from), y(part.to)]
    const x = plot.left + band * (part.place + 0.5) - width / 2
    return { part, box: { x, y: high, width, height: Math.max(0, low - high) } }
  })
  const last = boxes.filter(({ part }) => part.place === rows.length - 1)
  const named =
    ends?.draw(
      last.map(({ part, box }) => ({
        ...{ text: names[part.series] ?? '', dress: part.dress },
        ...{ x: box.x + box.width, y: box.y + box.height / 2 },
      })),
      top,
      bottom,
    ) ?? []
  const shapes = [
    ...above.shapes,
    ...drawLeftAxis(scale, plot, room),
    ...boxes.flatMap(({ part, box }) => drawPart(part, shrink(box, 'height'), room)),
    drawRule([plot.left, y(0)], [plot.right, y(0)], 'third'),
    ...drawColumnNames(frame, rows, plot, chart),
    ...named,
  ]
  return {
    shapes,
    frame: {
      ...{ rows: rows.map(({ index }) => index), dresses: dressSeries(chart), values: scale, plot },
      ...{ fill: width / band, namePx: frame.names.sizePx },
      ...keyOf(above, ends, { ...edgesOf(named, plot), right: room.widthPx }),
    },
  }
}

/** Where a key of the same names has its first and its last as the picture has them: keys share their height evenly. */
function edgesOf(
  named: readonly Shape[],
  { top, bottom }: Pick<ChartBox, 'top' | 'bottom'>,
): Pick<ChartBox, 'top' | 'bottom'> {
  const ys = named.flatMap((shape) => (shape.kind === 'label' ? [shape.y] : []))
  const [first, last] = [Math.min(...ys), Math.max(...ys)]
  if (ys.length < 2) return { top, bottom }
  const half = (last - first) / (ys.length - 1) / 2
  return { top: Math.max(0, first - half), bottom: last + half }
}

/** The names of the series: above, or at the right of the last pile. */
function keyOf(
  { key }: Above,
  ends: EndLabels | undefined,
  { top, bottom, right }: { readonly top: number; readonly bottom: number; readonly right: number },
): Pick<Drawing['frame'], 'key'> {
  if (key !== undefined) return { key }
  if (ends === undefined) return {}
  return {
    key: {
      place: 'right',
      box: { left: right - ends.widthPx + 14, right, top, bottom },
      sizePx: ends.sizePx,
    },
  }
}

/** Piles that lie, one row each, with a key above. */
export function drawLyingStack(chart: Chart, room: Room): Drawing {
  const rows = orderRows(chart)
  const parts = listParts(rows, chart, room.lang)
  const above = drawKey(chart, room)
  const bottom = room.heightPx - room.tickPx - 12
  const band = (bottom - above.heightPx) / rows.length
  const rowNames = rows.map(({ row }) => row.cells[0]?.plain.trim() ?? '')
  const linesAt = (sizePx: number): number => Math.min(3, Math.floor((band * 0.94) / (sizePx * leading)))
  const names = fitTexts(rowNames, room.widthPx * 0.36, linesAt, room)
  const start = names.widthPx + 16
  const ends = parts.flatMap(({ from, to }) => [from, to])
  const scale = makeScaleAcross([0, ...ends], room.widthPx - start, chart, room)
  const plot = {
    left: start + scale.widestPx / 2,
    right: room.widthPx - scale.widestPx / 2,
    top: above.heightPx,
    bottom,
  }
  const x = toPixels(scale, plot.left, plot.right)
  const height = Math.min(72, band * 0.64)
  const shapes = [
    ...above.shapes,
    ...drawBottomAxis(scale, plot, room),
    ...parts.flatMap((part) => {
      const y = plot.top + band * (part.place + 0.5) - height / 2
      const box = { x: x(part.from), y, width: Math.max(0, x(part.to) - x(part.from)), height }
      return drawPart(part, shrink(box, 'width'), room)
    }),
    drawRule([x(0), plot.top], [x(0), bottom], 'third'),
    ...names.texts.flatMap((text, place) => {
      const y = plot.top + band * (place + 0.5)
      return placeLines(text, { x: plot.left - 16, y, sizePx: names.sizePx, anchor: 'end', fill: 'ink' })
    }),
  ]
  return {
    shapes,
    frame: {
      ...{
        isLying: true,
        rows: rows.map(({ index }) => index),
        dresses: dressSeries(chart),
        values: scale,
        plot,
      },
      ...{ fill: height / band, namePx: names.sizePx },
      ...keyOf(above, undefined, { ...plot, right: room.widthPx }),
    },
  }
}

export function seriesNames(chart: Chart): readonly string[] {
  return chart.header.slice(1).map(({ plain }) => plain.trim())
}

function listParts(rows: readonly PlacedRow[], chart: Chart, lang: string): readonly Part[] {
  const dresses = dressSeries(chart)
  const pile = stack<PlacedRow, number>()
    .keys(dresses.map((_dress, series) => series))
    .value(({ row }, series) => row.values[series + 1] ?? 0)
    .offset(stackOffsetDiverging)
  return pile([...rows]).flatMap((points, series) =>
    points.flatMap((point: SeriesPoint<PlacedRow>, place): readonly Part[] => {
      const { row, index } = point.data
      const dress = dresses[series]
      if (dress === undefined || !row.values[series + 1]) return []
      const text = writeValue(row.cells[series + 1]?.plain.trim() ?? '', chart, lang)
      return [
        {
          place,
          row: index,
          series,
          from: point[0],
          to: point[1],
          dress: dressMark(chart, dress, index),
          text,
        },
      ]
    }),
  )
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line of paper between the parts of a pile. */
function shrink(box: Box, side: 'width' | 'height'): Box {
  if (box[side] <= 4) return box
  return side === 'width'
    ? { ...box, x: box.x + 1, width: box.width - 2 }
    : { ...box, y: box.y + 1, height: box.height - 2 }
}

function paintOfWords({ pattern, paint }: Dress): WordPaint {
  if (pattern !== 'solid') return 'ink'
  return paint === 'third' ? 'on-third' : 'paper'
}

/** A part says its value where that fits; on hatching nothing can be read. */
function drawPart({ dress, text, row, series }: Part, box: Box, room: Room): readonly Shape[] {
  const sizePx = room.labelPx - 2
  const fits =
    dress.pattern !== 'hatched' &&
    box.height >= sizePx * 1.15 &&
    box.width >= measureText(text, { sizePx, lang: room.lang, isBold: true }) + 8
  const label: Shape = {
    ...{ kind: 'label', x: box.x + box.width / 2, y: box.y + box.height / 2, text, sizePx, anchor: 'middle' },
    ...{ fill: paintOfWords(dress), isBold: true },
    ...{ of: { row, column: series + 1, says: 'value', place: 'inside' } as const },
  }
  return [...fillBox(box, dress), ...(fits ? [label] : [])]
}
