import type { SlideOf } from '../../3-deck/model.ts'
import type { DecorationLook, LayoutLook, LookBox, PartLook } from '../look-model.ts'

/**
 * Takes a timeline to scale and the layout of its variant, whose specimen has its events elsewhere; gives the layout with each
 * event at its share of the time between the first and the last one. A theme that shows the order alone is left as it is.
 */
export function placeInTime({ events }: SlideOf<'timeline'>, layout: LayoutLook): LayoutLook {
  // In thousandths, as the class of the slide says it (5-markdown/kinds/timeline.ts).
  const shares = events.map(({ share = 0 }) => Math.round(share * 1000) / 1000)
  const boxes = events.map((_, index) => layout.parts[`event-${index + 1}`]?.box)
  const [first, last] = [boxes[0], boxes.at(-1)]
  if (first === undefined || last === undefined || events.length < 2) return layout
  if (Math.abs(last.xPx - first.xPx) > 1) {
    const at = (index: number): number => first.xPx + (shares[index] ?? 0) * (last.xPx - first.xPx)
    return move(layout, (index) => ({ words: { x: at(index) - (boxes[index]?.xPx ?? 0), y: 0 } }))
  }
  return hasLeaders(layout) ? placeDown(layout, shares, boxes) : layout
}

/** From a mark to its words, level in the specimens' style: wider than high. */
function hasLeaders({ decorations }: LayoutLook): boolean {
  const boxes = decorations.filter(({ kind, of }) => kind === 'box' && of?.startsWith('event-') === true)
  return boxes.length > 0 && boxes.every(({ box }) => box.widthPx > box.heightPx)
}

/** As the theme's style sheet does: words as near to their mark as those above and below allow. */
function placeDown(
  layout: LayoutLook,
  shares: readonly number[],
  boxes: readonly (LookBox | undefined)[],
): LayoutLook {
  const count = shares.length
  const step = 1 / (Math.max(6, count) - 1)
  const pushed: number[] = []
  for (const share of shares) pushed.push(Math.max(share, (pushed.at(-1) ?? -step) + step))
  const shown = pushed.map((place, index) => Math.min(place, 1 - (count - 1 - index) * step))
  const top = boxes[0]?.yPx ?? 0
  const span = (boxes.at(-1)?.yPx ?? top) - top
  return move(layout, (index) => {
    const mark = top + (shares[index] ?? 0) * span
    const words = top + (shown[index] ?? 0) * span
    return { words: { x: 0, y: words - (boxes[index]?.yPx ?? 0) }, rise: mark - words }
  })
}

interface Move {
  /** How far the event with its words goes. */
  readonly words: { readonly x: number; readonly y: number }
  /** How far below its words the mark stands, where both part. */
  readonly rise?: number
}

function move(layout: LayoutLook, moveOf: (index: number) => Move): LayoutLook {
  const indexOf = (name: string | undefined): number | undefined => {
    const number = /^event-(\d+)/.exec(name ?? '')?.[1]
    return number === undefined ? undefined : Number(number) - 1
  }
  const parts = Object.entries(layout.parts).map(([name, part]): readonly [string, PartLook] => {
    const index = indexOf(name)
    return [name, index === undefined ? part : { ...part, box: shift(part.box, moveOf(index).words) }]
  })
  const decorations = layout.decorations.map((one): DecorationLook => {
    const index = indexOf(one.of)
    return index === undefined
      ? one
      : moveDecoration(one, moveOf(index), layout.parts[`event-${index + 1}`]?.box)
  })
  return { ...layout, parts: Object.fromEntries(parts), decorations }
}

function moveDecoration(
  one: DecorationLook,
  { words, rise }: Move,
  event: LookBox | undefined,
): DecorationLook {
  if (rise === undefined || event === undefined) return { ...one, box: shift(one.box, words) }
  // In the specimen the mark may stand elsewhere than beside its words: both count from the middle of the row.
  const middle = event.yPx + event.heightPx / 2 + words.y
  const { xPx, widthPx, heightPx } = one.box
  if (one.kind === 'ellipse')
    return { ...one, box: rounded({ xPx, yPx: middle - heightPx / 2 + rise, widthPx, heightPx }) }
  if (Math.abs(rise) < 0.5)
    return { ...one, box: rounded({ xPx, yPx: middle - heightPx / 2, widthPx, heightPx }) }
  const box = rounded({ xPx, yPx: Math.min(middle, middle + rise), widthPx, heightPx: Math.abs(rise) })
  return { ...one, kind: 'line', box, thickPx: heightPx, ...(rise > 0 ? { isRising: true } : {}) }
}

function shift({ xPx, yPx, ...size }: LookBox, { x, y }: Move['words']): LookBox {
  return rounded({ xPx: xPx + x, yPx: yPx + y, ...size })
}

function rounded(box: LookBox): LookBox {
  const tenth = (value: number): number => Math.round(value * 10) / 10
  return {
    xPx: tenth(box.xPx),
    yPx: tenth(box.yPx),
    widthPx: tenth(box.widthPx),
    heightPx: tenth(box.heightPx),
  }
}
