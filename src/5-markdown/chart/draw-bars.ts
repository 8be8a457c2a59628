import { scaleBand } from 'd3-scale'
import type { Chart } from '../../3-deck/part-model.ts'
import type { Dress } from '../model.ts'
import { drawRule } from './draw-axis.ts'
import { type Above, drawKey, drawNote } from './draw-key.ts'
import { dressMark, dressSeries, dressWords, fillBox } from './dress-series.ts'
import { type FittedTexts, fitTexts, leading, placeLines } from './fit-text.ts'
import { measureText } from './measure-text.ts'
import type { Drawing, Label, Room, Shape } from './model.ts'
import { orderRows, type PlacedRow } from './order-rows.ts'
import { type Bar, beside, plotWithAxis, plotWithValues } from './plot-bars.ts'
import { writeValue } from './write-number.ts'

/** Lying bars, one row each: names at the left, values at their ends (figures below where the bars are too thin for them). */
export function drawBars(chart: Chart, room: Room): Drawing {
  const rows = orderRows(chart)
  const { above, names, left, hasValues, isNamedAtBars } = layOut(chart, rows, room)
  const bottom = room.heightPx - (hasValues ? 0 : room.tickPx + 12)
  const bands = bandsOf(rows, above.heightPx, bottom)
  const bars = listBars(rows, chart, bands, { hasValues, isNamedAtBars }, room)
  const box = { left, right: room.widthPx, top: above.heightPx, bottom }
  const plot = hasValues ? plotWithValues(bars, box) : plotWithAxis(bars, box, chart, room)
  const shapes = [
    ...above.shapes,
    ...plot.shapes,
    ...bars.flatMap((bar): readonly Shape[] => {
      const end = plot.x(bar.value)
      const x = Math.min(plot.zero, end)
      return fillBox({ x, y: bar.y, width: Math.abs(end - plot.zero), height: bar.height }, bar.dress)
    }),
    drawRule([plot.zero, above.heightPx], [plot.zero, bottom], 'third'),
    ...(hasValues ? bars.map((bar) => labelBar(bar, plot.x(bar.value))) : []),
    ...rows.flatMap(({ index }, row) => {
      const text = names.texts[row]
      const { fill } = dressWords(dressMark(chart, plain, index))
      const y = (bands.starts[row] ?? 0) + bands.step / 2
      return text === undefined
        ? []
        : placeLines(text, { x: left - 16, y, sizePx: names.sizePx, anchor: 'end', fill })
    }),
  ]
  const dresses = dressSeries(chart)
  return {
    shapes,
    frame: {
      ...{ isLying: true, rows: rows.map(({ index }) => index), dresses, values: plot.axis },
      plot: { ...plot.edges, top: above.heightPx, bottom },
      fill: groupOf(bands.step, dresses.length) / bands.step,
      namePx: names.sizePx,
      ...(above.key === undefined ? {} : { key: above.key }),
    },
  }
}

interface Layout {
  readonly above: Above
  readonly names: FittedTexts
  /** Where the bars begin. */
  readonly left: number
  readonly hasValues: boolean
  /** Whether the bars of the first row say their series, so that nobody needs a key. */
  readonly isNamedAtBars: boolean
}

function layOut(chart: Chart, rows: readonly PlacedRow[], room: Room): Layout {
  const series = chart.header.slice(1).map(({ plain }) => plain.trim())
  const isSingle = series.length === 1
  const key = drawKey(chart, room)
  const band = (room.heightPx - (isSingle ? room.tickPx + 14 : key.heightPx)) / rows.length
  const names = fitNames(rows, band, room)
  const left = names.widthPx === 0 ? 0 : names.widthPx + 16
  const hasValues = groupOf(band, series.length) / series.length >= 20
  const isNamedAtBars =
    !isSingle &&
    hasValues &&
    series.every((name, index) => {
      const width = measureText(name, { sizePx: room.labelPx, lang: room.lang, isBold: true })
      return rows[0]?.row.values[index + 1] !== undefined && width <= room.widthPx * 0.2
    })
  const above = isSingle || isNamedAtBars ? drawNote(chart, left, room) : key
  return { above, names, left, hasValues, isNamedAtBars }
}

/** Three fifths of the band for one bar, a little more for several. */
function groupOf(band: number, series: number): number {
  return series === 1 ? Math.min(72, band * 0.6) : Math.min(200, band * 0.76)
}

const plain: Dress = { paint: 'ink', pattern: 'solid', isHighlighted: false }

/** Names take a third of the width if they can, and up to half of it. */
function fitNames(rows: readonly PlacedRow[], band: number, room: Room): FittedTexts {
  const names = rows.map(({ row }) => row.cells[0]?.plain.trim() ?? '')
  const linesAt = (sizePx: number): number => Math.min(3, Math.floor((band * 0.94) / (sizePx * leading)))
  const widths = [0.3, 0.42, 0.5].map((share) => fitTexts(names, room.widthPx * share, linesAt, room))
  return (
    widths.find(({ isCut, sizePx }) => !isCut && sizePx >= room.labelPx - 4) ?? (widths[2] as FittedTexts)
  )
}

interface Bands {
  readonly starts: readonly number[]
  readonly step: number
}

function bandsOf(rows: readonly PlacedRow[], top: number, bottom: number): Bands {
  const scale = scaleBand(
    rows.map((_row, index) => index),
    [top, bottom],
  )
  return { starts: rows.map((_row, index) => scale(index) ?? 0), step: scale.step() }
}

function listBars(
  rows: readonly PlacedRow[],
  chart: Chart,
  bands: Bands,
  { hasValues, isNamedAtBars }: Pick<Layout, 'hasValues' | 'isNamedAtBars'>,
  room: Room,
): readonly Bar[] {
  const dresses = dressSeries(chart)
  const isSingle = dresses.length === 1
  const group = groupOf(bands.step, dresses.length)
  const height = group / dresses.length
  const sizePx = Math.round(Math.max(20, Math.min(room.labelPx, isSingle ? room.labelPx : height * 0.92)))
  return rows.flatMap(({ row, index }, place) =>
    dresses.flatMap((series, column): readonly Bar[] => {
      const value = row.values[column + 1]
      if (value === undefined) return []
      const dress = dressMark(chart, series, index)
      const said = hasValues ? writeValue(row.cells[column + 1]?.plain.trim() ?? '', chart, room.lang) : ''
      const name = isNamedAtBars && place === 0 ? ` ${chart.header[column + 1]?.plain.trim()}` : ''
      const label = `${said}${name}`
      const labelPx = measureText(label, { sizePx, lang: room.lang, isBold: dress.isHighlighted })
      const y = (bands.starts[place] ?? 0) + (bands.step - group) / 2 + column * height
      const at = { row: index, column: column + 1 }
      const says = name === '' ? ('value' as const) : ('value and series' as const)
      return [{ ...at, says, value, y, height: height - (isSingle ? 0 : 2), dress, label, sizePx, labelPx }]
    }),
  )
}

function labelBar({ value, y, height, dress, label, sizePx, ...bar }: Bar, end: number): Label {
  return {
    kind: 'label',
    x: end + (value < 0 ? -beside : beside),
    y: y + height / 2,
    text: label,
    sizePx,
    anchor: value < 0 ? 'end' : 'start',
    ...dressWords(dress),
    of: { row: bar.row, column: bar.column, says: bar.says, place: 'end' },
  }
}
