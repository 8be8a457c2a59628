import type { Chart } from '../../3-deck/part-model.ts'
import type { ChartAxis, Dress } from '../model.ts'
import { drawLeftAxis, drawRule, makeScale, toPixels } from './draw-axis.ts'
import { drawKey, drawNote } from './draw-key.ts'
import { dressMark, dressSeries, dressWords, fillBox } from './dress-series.ts'
import { type FittedTexts, fitTexts, leading, placeLines } from './fit-text.ts'
import { measureText } from './measure-text.ts'
import type { Drawing, Room, Shape } from './model.ts'
import { orderRows, type PlacedRow } from './order-rows.ts'
import { writeValue } from './write-number.ts'

/** Where standing bars are: names below, a group of bars above each. */
export interface ColumnFrame {
  readonly names: FittedTexts
  readonly namesPx: number
}

/** Gives how the names fit below standing bars; undefined where they do not, so that the bars lie. */
export function fitColumnNames(
  rows: readonly PlacedRow[],
  widthPx: number,
  room: Room,
): ColumnFrame | undefined {
  const names = rows.map(({ row }) => row.cells[0]?.plain.trim() ?? '')
  const fitted = fitTexts(names, (widthPx / rows.length) * 0.94, () => 2, room)
  if (fitted.isCut || fitted.sizePx < 20) return undefined
  const lines = Math.max(...fitted.texts.map((text) => text.lines.length))
  return { names: fitted, namesPx: lines * fitted.sizePx * leading + 12 }
}

/** Names of groups, each in the middle of its band. */
export function drawColumnNames(
  { names }: ColumnFrame,
  rows: readonly PlacedRow[],
  plot: { readonly left: number; readonly right: number; readonly bottom: number },
  chart: Chart,
): readonly Shape[] {
  const band = (plot.right - plot.left) / rows.length
  return rows.flatMap(({ index }, place) => {
    const text = names.texts[place]
    if (text === undefined) return []
    const isOne = chart.highlight?.kind === 'row' && chart.highlight.row === index
    const y = plot.bottom + 12 + (text.lines.length * names.sizePx * leading) / 2
    const x = plot.left + band * (place + 0.5)
    return placeLines(text, {
      x,
      y,
      sizePx: names.sizePx,
      anchor: 'middle',
      fill: isOne ? 'accent' : 'ink',
      isBold: isOne,
    })
  })
}

/** Standing bars from left to right, for time: values above them, or figures at the left where they would not fit. */
export function drawColumns(chart: Chart, room: Room, frame: ColumnFrame): Drawing {
  const rows = orderRows(chart)
  const dresses = dressSeries(chart)
  const labels = fitValues(rows, chart, dresses.length, room)
  const above = dresses.length > 1 ? drawKey(chart, room) : drawNote(chart, 0, room)
  const values = rows.flatMap(({ row }) => row.values.flatMap((value) => value ?? []))
  const scale = makeScale([0, ...values], 4, chart, room)
  const bottom = room.heightPx - frame.namesPx
  const left = labels === undefined ? scale.widestPx + 12 : 0
  const plot = {
    left,
    right: room.widthPx,
    top: above.heightPx + (labels === undefined ? room.tickPx / 2 : 0),
    bottom,
  }
  const axis = labels === undefined ? scale : rangeOf(values)
  const edges = labels === undefined ? { bottom, top: plot.top } : withLabels(axis, labels.sizePx, plot)
  const y = toPixels(axis, edges.bottom, edges.top)
  const shapes = [
    ...above.shapes,
    ...(labels === undefined ? drawLeftAxis(scale, { ...plot, bottom: y(scale.from) }, room) : []),
    ...drawGroups(
      rows,
      chart,
      dresses,
      { ...plot, y, ...(labels === undefined ? {} : { labelPx: labels.sizePx }) },
      room,
    ),
    drawRule([plot.left, y(0)], [plot.right, y(0)], 'third'),
    ...drawColumnNames(frame, rows, plot, chart),
  ]
  return {
    shapes,
    frame: {
      ...{ rows: rows.map(({ index }) => index), dresses, values: axis, plot: { ...plot, ...edges } },
      fill: barWidth(1, dresses.length, (160 * rows.length) / (plot.right - plot.left)) * dresses.length,
      namePx: frame.names.sizePx,
      ...(above.key === undefined ? {} : { key: above.key }),
    },
  }
}

function rangeOf(values: readonly number[]): ChartAxis {
  const [from, to] = [Math.min(0, ...values), Math.max(0, ...values)]
  return from === to ? { from: 0, to: 1 } : { from, to }
}

/** Room for a label above the highest bar, and one below the lowest if that is negative. */
function withLabels(
  { from, to }: ChartAxis,
  sizePx: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): { readonly top: number; readonly bottom: number } {
  const label = sizePx * 1.3
  return { bottom: bottom - (from < 0 ? label : 0), top: top + (to > 0 ? label : 0) }
}

interface GroupPlot {
  readonly left: number
  readonly right: number
  readonly y: (value: number) => number
  readonly labelPx?: number
}

function drawGroups(
  rows: readonly PlacedRow[],
  chart: Chart,
  dresses: readonly Dress[],
  plot: GroupPlot,
  room: Room,
): readonly Shape[] {
  const band = (plot.right - plot.left) / rows.length
  const width = barWidth(band, dresses.length)
  const zero = plot.y(0)
  return rows.flatMap(({ row, index }, place) =>
    dresses.flatMap((series, column): readonly Shape[] => {
      const value = row.values[column + 1]
      if (value === undefined) return []
      const dress = dressMark(chart, series, index)
      const x = plot.left + band * (place + 0.5) + (column - dresses.length / 2) * width
      const end = plot.y(value)
      const gap = dresses.length > 1 ? 2 : 0
      const box = { x: x + gap / 2, y: Math.min(zero, end), width: width - gap, height: Math.abs(end - zero) }
      if (plot.labelPx === undefined) return fillBox(box, dress)
      const text = writeValue(row.cells[column + 1]?.plain.trim() ?? '', chart, room.lang)
      const away = plot.labelPx * 0.7
      const at = {
        x: x + width / 2,
        y: end + (value < 0 ? away : -away),
        sizePx: plot.labelPx,
        anchor: 'middle',
      } as const
      const of = { row: index, column: column + 1, says: 'value', place: 'end' } as const
      return [...fillBox(box, dress), { kind: 'label', ...at, text, ...dressWords(dress), of }]
    }),
  )
}

/** Three fifths of the band for one bar, a little more for several. */
function barWidth(band: number, series: number, most = 160): number {
  return series === 1 ? Math.min(most, band * 0.6) : (band * 0.76) / series
}

/** The size at which every value fits above its bar; undefined where none does. */
function fitValues(
  rows: readonly PlacedRow[],
  chart: Chart,
  series: number,
  room: Room,
): { readonly sizePx: number } | undefined {
  const band = room.widthPx / rows.length
  const space = series === 1 ? band * 0.96 : barWidth(band, series)
  const texts = rows.flatMap(({ row }) =>
    row.cells.slice(1).map(({ plain }) => writeValue(plain.trim(), chart, room.lang)),
  )
  const sizes = [room.labelPx, room.labelPx - 2, room.labelPx - 4, 20].filter((sizePx) => sizePx >= 20)
  const sizePx = sizes.find((size) =>
    texts.every((text) => measureText(text, { sizePx: size, lang: room.lang, isBold: true }) <= space),
  )
  return sizePx === undefined ? undefined : { sizePx }
}
