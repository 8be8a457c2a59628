import type { Chart } from '../../3-deck/part-model.ts'
import { drawRule, toPixels } from './draw-axis.ts'
import { measureText } from './measure-text.ts'
import type { Label, Room, Shape } from './model.ts'

/** Gives where each row stands between the edges: to scale where the names say so, else at equal distances. */
export function placeMoments({ rows }: Chart, left: number, right: number): readonly number[] {
  const positions = rows.map(({ position }, index) => position ?? index)
  const [least, most] = [Math.min(...positions), Math.max(...positions)]
  const x = toPixels({ from: least, to: most }, left + 8, right)
  return positions.map(x)
}

/** The names below a plot: as many as fit, the first and the last before the others. */
export function drawMoments(
  chart: Chart,
  xs: readonly number[],
  plot: { readonly left: number; readonly right: number; readonly bottom: number },
  room: Room,
): readonly Shape[] {
  const sizePx = room.labelPx
  const y = plot.bottom + 14 + sizePx / 2
  const kept = choose(listNames(chart, xs, room))
  return kept.flatMap(({ text, isOne, x, at }): readonly Shape[] => {
    const label: Label = {
      ...{ kind: 'label', x: at, y, text, sizePx, anchor: 'middle' },
      ...{ fill: isOne ? 'accent' : 'ink', isBold: isOne },
    }
    return [drawRule([x, plot.bottom - 2], [x, plot.bottom + 6], 'third'), label]
  })
}

/** Every how many-th name is shown, but for the last one and the one that matters. */
export function spaceMoments(chart: Chart, xs: readonly number[], room: Room): number {
  return spacing([...listNames(chart, xs, room)].sort((a, b) => a.at - b.at))
}

function listNames(chart: Chart, xs: readonly number[], room: Room): readonly Wanted[] {
  const sizePx = room.labelPx
  return chart.rows.map(({ cells }, index): Wanted => {
    const text = cells[0]?.plain.trim() ?? ''
    const isOne = chart.highlight?.kind === 'row' && chart.highlight.row === index
    const half = measureText(text, { sizePx, lang: room.lang, isBold: isOne }) / 2
    const x = xs[index] ?? 0
    return { text, isOne, half, x, at: Math.max(half, Math.min(room.widthPx - half, x)) }
  })
}

interface Wanted {
  readonly text: string
  readonly isOne: boolean
  readonly half: number
  readonly x: number
  readonly at: number
}

/** Every nth name, for the smallest n that keeps them apart; the last and the one that matters take the place of what they would touch. */
function choose(wanted: readonly Wanted[]): readonly Wanted[] {
  const inOrder = [...wanted].sort((a, b) => a.at - b.at)
  const [last] = inOrder.slice(-1)
  if (last === undefined) return []
  const every = spacing(inOrder)
  const regular = inOrder.filter((_one, index) => index % every === 0)
  const forced = [...inOrder.filter(({ isOne }) => isOne), last]
  return forced.reduce<readonly Wanted[]>((kept, one) => add(kept, one), regular)
}

/** One name alone is always apart. */
function spacing(inOrder: readonly Wanted[]): number {
  const isApart = (every: number): boolean => areApart(inOrder.filter((_one, index) => index % every === 0))
  return inOrder.map((_one, index) => index + 1).find(isApart) ?? 1
}

function add(kept: readonly Wanted[], one: Wanted): readonly Wanted[] {
  if (kept.includes(one)) return kept
  const free = kept.filter((other) => areApart([other, one].sort((a, b) => a.at - b.at)))
  const takesPlaceOfThatOne = kept.some((other) => other.isOne && !free.includes(other))
  return takesPlaceOfThatOne ? kept : [...free, one]
}

const between = 16

function areApart(labels: readonly Wanted[]): boolean {
  return labels.every((label, index) => {
    const next = labels[index + 1]
    return next === undefined || next.at - next.half - (label.at + label.half) >= between
  })
}
