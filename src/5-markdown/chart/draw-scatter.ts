import type { Chart, ChartRow } from '../../3-deck/model.ts'
import { drawBottomAxis, drawLeftAxis, makeScale, toPixels } from './draw-axis.ts'
import { dressMark, dressSeries, dressWords } from './dress-series.ts'
import { type FittedTexts, fitTexts } from './fit-text.ts'
import { measureText } from './measure-text.ts'
import type { Label, Room, Shape } from './model.ts'
import { unitAbove } from './write-number.ts'

interface Dot {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly isOne: boolean
  readonly name: string
}

/** Dots by two numbers; a name stands beside each where there is room, the one that matters first. */
export function drawScatter(chart: Chart, room: Room): readonly Shape[] {
  const { firstSeries, header, rows } = chart
  const drawn = rows.flatMap((row, index) => (isWhole(row, firstSeries) ? [{ row, index }] : []))
  const plainChart = withoutUnit(chart)
  const across = makeScale(
    drawn.map(({ row }) => row.values[firstSeries] ?? 0),
    6,
    plainChart,
    room,
  )
  const up = makeScale(
    drawn.map(({ row }) => row.values[firstSeries + 1] ?? 0),
    4,
    chart,
    room,
  )
  const [xTitle, yTitle] = [header[firstSeries], header[firstSeries + 1]].map(
    (head) => head?.plain.trim() ?? '',
  )
  const titleRoom = { ...room, labelPx: room.tickPx }
  const titles = fitTexts(
    [withUnit(yTitle ?? '', chart), xTitle ?? ''],
    room.widthPx * 0.9,
    () => 1,
    titleRoom,
  )
  const top = titles.sizePx * 1.25 + room.tickPx / 2 + 6
  const plot = {
    left: up.widestPx + 12,
    right: room.widthPx - across.widestPx / 2,
    top,
    bottom: room.heightPx - room.tickPx * 2.3 - 14,
  }
  const x = toPixels(across, plot.left, plot.right)
  const y = toPixels(up, plot.bottom, plot.top)
  const [series] = dressSeries({ ...chart, header: header.slice(0, 2) })
  const dots = drawn.map(({ row, index }): Dot => {
    const isOne = series !== undefined && dressMark(chart, series, index).isHighlighted
    const place = { x: x(row.values[firstSeries] ?? 0), y: y(row.values[firstSeries + 1] ?? 0) }
    return {
      ...place,
      radius: isOne ? 12 : 9,
      isOne,
      name: firstSeries === 0 ? '' : (row.cells[0]?.plain.trim() ?? ''),
    }
  })
  return [
    ...drawLeftAxis(up, plot, room),
    ...drawBottomAxis(across, plot, room),
    ...nameAxes(titles, room),
    ...[...dots].sort(byWeight).map(({ x, y, radius, isOne }): Shape => {
      const fill = isOne || chart.highlight === undefined ? 'accent' : 'third'
      return { kind: 'dot', x, y, radius, fill }
    }),
    ...placeNames(
      dots,
      { left: plot.left + 4, right: room.widthPx, top: plot.top - room.labelPx / 2, bottom: plot.bottom },
      room,
    ),
  ]
}

/** The axis upwards is named above it, the other at its end. */
function nameAxes({ texts, sizePx }: FittedTexts, room: Room): readonly Label[] {
  const [up = '', across = ''] = texts.map(({ lines }) => lines[0])
  const quiet = { kind: 'label', sizePx, fill: 'quiet' } as const
  return [
    { ...quiet, x: 0, y: sizePx / 2, text: up, anchor: 'start' },
    { ...quiet, x: room.widthPx, y: room.heightPx - sizePx / 2 - 2, text: across, anchor: 'end' },
  ]
}

const byWeight = (a: Dot, b: Dot): number => Number(a.isOne) - Number(b.isOne)

function isWhole({ values }: ChartRow, firstSeries: number): boolean {
  return values[firstSeries] !== undefined && values[firstSeries + 1] !== undefined
}

function withUnit(title: string, chart: Chart): string {
  const unit = unitAbove(chart)
  return unit === undefined || title.includes(unit) ? title : `${title} (${unit})`
}

/** The unit is that of the numbers upwards. */
function withoutUnit({ unit: _unit, ...chart }: Chart): Chart {
  return chart
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Names beside, above or below their dots, where they touch nothing; those that would are left to the description. */
function placeNames(dots: readonly Dot[], plot: Box, room: Room): readonly Label[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => boxAround(x, y, radius * 2, radius * 2))
  const sizePx = dots.length > 12 ? room.tickPx : room.labelPx
  return [...dots]
    .sort((a, b) => -byWeight(a, b))
    .flatMap((dot): readonly Label[] => {
      if (dot.name === '') return []
      const width = measureText(dot.name, { sizePx, lang: room.lang, isBold: dot.isOne })
      const found = candidates(dot, width, sizePx).find(
        ({ box }) => isInside(box, plot) && !taken.some((other) => touches(box, other)),
      )
      if (found === undefined) return []
      taken.push(found.box)
      const dress = dressWords({ paint: 'ink', pattern: 'solid', isHighlighted: dot.isOne })
      return [{ kind: 'label', ...found.place, text: dot.name, sizePx, ...dress }]
    })
}

function candidates(
  { x, y, radius }: Dot,
  width: number,
  sizePx: number,
): readonly { readonly box: Box; readonly place: Pick<Label, 'x' | 'y' | 'anchor'> }[] {
  const out = radius + 8
  const off = radius + sizePx * 0.62
  const beside = ([1, -1] as const).map((direction) => ({
    box: boxAround(x + direction * (out + width / 2), y, width, sizePx),
    place: { x: x + direction * out, y, anchor: direction === 1 ? ('start' as const) : ('end' as const) },
  }))
  const stacked = [-off, off].flatMap((dy) =>
    [0, 0.4, -0.4].map((share) => {
      const middle = x + share * width
      return {
        box: boxAround(middle, y + dy, width, sizePx),
        place: { x: middle, y: y + dy, anchor: 'middle' as const },
      }
    }),
  )
  return [...beside, ...stacked]
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function isInside(box: Box, plot: Box): boolean {
  return box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
