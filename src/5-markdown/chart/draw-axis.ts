import { scaleLinear } from 'd3-scale'
import type { Chart } from '../../3-deck/part-model.ts'
import { round } from './dress-series.ts'
import { measureText } from './measure-text.ts'
import type { Paint, Room, Shape } from './model.ts'
import { writeTicks } from './write-number.ts'

/** A scale of values, with its figures as they are written. */
export interface ValueScale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
  readonly widestPx: number
}

/**
 * Takes the values that a scale must hold, and the column that they stand in if it is only one; gives it with round ends and
 * about `count` figures.
 */
export function makeScale(
  values: readonly number[],
  count: number,
  chart: Chart,
  room: Room,
  column?: number,
): ValueScale {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const [low, high] =
    least === most ? [least - (Math.abs(least) || 1) / 2, most + (Math.abs(most) || 1) / 2] : [least, most]
  const scale = scaleLinear().domain([low, high]).nice(count)
  const [from = 0, to = 1] = scale.domain()
  const ticks = scale.ticks(count)
  const texts = writeTicks(ticks, chart, room.lang, column)
  const widths = texts.map((text) => measureText(text, { sizePx: room.tickPx, lang: room.lang }))
  return {
    from,
    to,
    ticks: ticks.map((value, index) => ({ value, text: texts[index] ?? '' })),
    widestPx: Math.max(0, ...widths),
  }
}

/** As `makeScale`, with as many figures as have room beside each other on so many pixels. */
export function makeScaleAcross(
  values: readonly number[],
  lengthPx: number,
  chart: Chart,
  room: Room,
  column?: number,
): ValueScale {
  for (let count = 6; ; count -= 1) {
    const scale = makeScale(values, count, chart, room, column)
    const between = (lengthPx - scale.widestPx) / Math.max(1, scale.ticks.length - 1)
    if (count === 1 || between >= scale.widestPx + 24) return scale
  }
}

/** A straight line: gridlines are quiet, the zero carries reading. */
export function drawRule(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: Paint,
  strokePx = 2,
): Shape {
  const [x1, y1, x2, y2] = [...from, ...to].map(round)
  return { kind: 'path', d: `M${x1},${y1}L${x2},${y2}`, stroke, strokePx }
}

interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Figures at the left of the plot, a quiet line across for each; the zero in the color of rules. */
export function drawLeftAxis(scale: ValueScale, plot: Plot, room: Room): readonly Shape[] {
  const y = toPixels(scale, plot.bottom, plot.top)
  return scale.ticks.flatMap(({ value, text }): readonly Shape[] => [
    drawRule(
      [plot.left, y(value)],
      [plot.right, y(value)],
      value === 0 ? 'third' : 'decor',
      value === 0 ? 2 : 1,
    ),
    {
      kind: 'label',
      ...{ x: plot.left - 12, y: y(value), text, sizePx: room.tickPx },
      ...{ anchor: 'end', fill: 'quiet' },
    },
  ])
}

/** Figures below the plot, a quiet line upwards for each. */
export function drawBottomAxis(scale: ValueScale, plot: Plot, room: Room): readonly Shape[] {
  const x = toPixels(scale, plot.left, plot.right)
  return scale.ticks.flatMap(({ value, text }): readonly Shape[] => [
    drawRule(
      [x(value), plot.top],
      [x(value), plot.bottom],
      value === 0 ? 'third' : 'decor',
      value === 0 ? 2 : 1,
    ),
    {
      kind: 'label',
      ...{ x: x(value), y: plot.bottom + 12 + room.tickPx / 2, text, sizePx: room.tickPx },
      ...{ anchor: 'middle', fill: 'quiet' },
    },
  ])
}

/** Gives where a value of the scale lies between two edges. */
export function toPixels(
  { from, to }: Pick<ValueScale, 'from' | 'to'>,
  start: number,
  end: number,
): (value: number) => number {
  return scaleLinear().domain([from, to]).range([start, end])
}
