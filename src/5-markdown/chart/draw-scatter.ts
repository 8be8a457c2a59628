import type { Chart, ChartRow } from '../../3-deck/part-model.ts'
import { drawBottomAxis, drawLeftAxis, makeScale, makeScaleAcross, toPixels } from './draw-axis.ts'
import { dressMark, dressSeries } from './dress-series.ts'
import { type FittedTexts, fitTexts } from './fit-text.ts'
import type { Drawing, Label, Room, Shape } from './model.ts'
import { byWeight, type Dot, placeNames } from './place-names.ts'
import { unitAbove } from './write-number.ts'

/** Dots by two numbers; a name stands beside each where there is room, the one that matters first. */
export function drawScatter(chart: Chart, room: Room): Drawing {
  const { firstSeries, header, rows } = chart
  const drawn = rows.flatMap((row, index) => (isWhole(row, firstSeries) ? [{ row, index }] : []))
  const plainChart = withoutUnit(chart)
  const across = makeScaleAcross(
    drawn.map(({ row }) => row.values[firstSeries] ?? 0),
    room.widthPx - room.tickPx * 3,
    plainChart,
    room,
    firstSeries,
  )
  const up = makeScale(
    drawn.map(({ row }) => row.values[firstSeries + 1] ?? 0),
    4,
    chart,
    room,
    firstSeries + 1,
  )
  const titles = fitTitles(chart, room)
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
      row: index,
      radius: isOne ? 12 : 9,
      isOne,
      name: firstSeries === 0 ? '' : (row.cells[0]?.plain.trim() ?? ''),
    }
  })
  const shapes = [
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
  return {
    shapes,
    frame: {
      ...{ rows: drawn.map(({ index }) => index), isByRow: true, values: up, across, plot },
      dresses: dots.map(({ isOne }) => ({
        ...{ paint: isOne || chart.highlight === undefined ? 'accent' : 'third', pattern: 'solid' },
        isHighlighted: isOne,
      })),
    },
  }
}

function fitTitles(chart: Chart, room: Room): FittedTexts {
  const { header, firstSeries } = chart
  const [across = '', up = ''] = [header[firstSeries], header[firstSeries + 1]].map((head) =>
    head?.plain.trim(),
  )
  const titleRoom = { ...room, labelPx: room.tickPx }
  return fitTexts([withUnit(up, chart), across], room.widthPx * 0.9, () => 1, titleRoom)
}

/** The axis upwards is named above it, the other at its end. */
function nameAxes({ texts, sizePx }: FittedTexts, room: Room): readonly Label[] {
  const [up = '', across = ''] = texts.map(({ lines }) => lines[0])
  const quiet = { kind: 'label', sizePx, fill: 'quiet', of: 'note' } as const
  return [
    { ...quiet, x: 0, y: sizePx / 2, text: up, anchor: 'start' },
    { ...quiet, x: room.widthPx, y: room.heightPx - sizePx / 2 - 2, text: across, anchor: 'end' },
  ]
}

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
