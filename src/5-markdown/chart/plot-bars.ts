import type { Chart } from '../../3-deck/part-model.ts'
import type { ChartAxis, Dress } from '../model.ts'
import { drawBottomAxis, makeScaleAcross, toPixels } from './draw-axis.ts'
import type { Room, Shape } from './model.ts'

/** From the end of a bar to its label. */
export const beside = 10

export interface Bar {
  /** As typed. */
  readonly row: number
  readonly column: number
  readonly says: 'value' | 'value and series'
  readonly value: number
  readonly y: number
  readonly height: number
  readonly dress: Dress
  readonly label: string
  readonly sizePx: number
  readonly labelPx: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface BarPlot {
  readonly x: (value: number) => number
  readonly zero: number
  readonly axis: ChartAxis
  readonly edges: { readonly left: number; readonly right: number }
  readonly shapes: readonly Shape[]
}

/** The longest bars with their labels reach just the edges: pixels for each unit are found by halving. */
export function plotWithValues(bars: readonly Bar[], { left, right }: Box): BarPlot {
  const need = (side: 1 | -1, scale: number): number =>
    Math.max(
      0,
      ...bars
        .filter(({ value }) => (side === 1 ? value >= 0 : value < 0))
        .map((bar) => Math.abs(bar.value) * scale + beside + bar.labelPx),
    )
  let [low, high] = [
    0,
    (right - left) / Math.max(Number.MIN_VALUE, ...bars.map(({ value }) => Math.abs(value))),
  ]
  if (!Number.isFinite(high)) high = 0
  for (let step = 0; step < 50; step += 1) {
    const scale = (low + high) / 2
    if (need(1, scale) + need(-1, scale) <= right - left) low = scale
    else high = scale
  }
  const zero = left + need(-1, low)
  const axis = low === 0 ? { from: 0, to: 1 } : { from: (left - zero) / low, to: (right - zero) / low }
  return { x: (value) => zero + value * low, zero, axis, edges: { left, right }, shapes: [] }
}

/** Figures below, with round ends. */
export function plotWithAxis(bars: readonly Bar[], box: Box, chart: Chart, room: Room): BarPlot {
  const scale = makeScaleAcross([0, ...bars.map(({ value }) => value)], box.right - box.left, chart, room)
  const plot = { ...box, left: box.left + scale.widestPx / 2, right: box.right - scale.widestPx / 2 }
  const x = toPixels(scale, plot.left, plot.right)
  return { x, zero: x(0), axis: scale, edges: plot, shapes: drawBottomAxis(scale, plot, room) }
}
