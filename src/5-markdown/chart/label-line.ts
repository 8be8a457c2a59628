import type { Chart } from '../../3-deck/part-model.ts'
import type { Dress } from '../model.ts'
import { dressWords } from './dress-series.ts'
import { measureText } from './measure-text.ts'
import type { Room, Shape } from './model.ts'
import { writeValue } from './write-number.ts'

/** A point of a line or of the edge of an area; a gap has none. */
export interface Point {
  readonly x: number
  readonly low: number
  readonly high: number
}

export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface LastLabel {
  readonly widthPx: number
  readonly draw: (points: readonly (Point | undefined)[]) => readonly Shape[]
}

/** One line alone says its last value at its end; what it is stands above. */
export function lastLabel(chart: Chart, dress: Dress | undefined, room: Room): LastLabel {
  const row = chart.rows.findLastIndex(({ values }) => values[1] !== undefined)
  const text = writeValue(chart.rows[row]?.cells[1]?.plain.trim() ?? '', chart, room.lang)
  const sizePx = room.labelPx
  return {
    widthPx: measureText(text, { sizePx, lang: room.lang, isBold: true }),
    draw: (points) => {
      const end = points.findLast((point) => point !== undefined)
      if (end === undefined || dress === undefined) return []
      const of = { row, column: 1, says: 'value', place: 'right', dotPx: 16 } as const
      const place = { x: end.x + 18, y: end.high, sizePx, anchor: 'start' } as const
      return [
        { kind: 'dot', x: end.x, y: end.high, radius: 8, fill: dress.paint },
        {
          kind: 'label',
          ...place,
          text,
          fill: dress.paint === 'accent' ? 'accent' : 'ink',
          isBold: true,
          of,
        },
      ]
    },
  }
}

/** The row that matters: a dot on the line, its value above it (below it at the upper edge). */
export function markRow(
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
  const of = {
    row: highlight.row,
    column: 1,
    says: 'value',
    place: isHigh ? 'below' : 'above',
    dotPx: 20,
  } as const
  const words = dressWords({ paint: 'accent', pattern: 'solid', isHighlighted: true })
  return [
    { kind: 'dot', x: point.x, y: point.high, radius: 10, fill: 'accent' },
    { kind: 'label', x, y, text, sizePx, anchor: 'middle', ...words, of },
  ]
}
