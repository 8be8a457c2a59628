import { dressWords } from './dress-series.ts'
import { measureText } from './measure-text.ts'
import type { Label, Room } from './model.ts'

/** A dot of a scatter, and what it is called. */
export interface Dot {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly isOne: boolean
  /** As typed. */
  readonly row: number
  readonly name: string
}

/** The dot that matters last: drawn over the others. */
export const byWeight = (a: Dot, b: Dot): number => Number(a.isOne) - Number(b.isOne)

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Names beside, above or below their dots, where they touch nothing; those that would are left to the description. */
export function placeNames(dots: readonly Dot[], plot: Box, room: Room): readonly Label[] {
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
      const { side, at, ...place } = found.place
      const of = {
        row: dot.row,
        column: 0,
        says: 'name',
        place: side,
        at: { ...at, widthPx: width },
      } as const
      return [{ kind: 'label', ...place, text: dot.name, sizePx, ...dress, of }]
    })
}

type NamePlace = Pick<Label, 'x' | 'y' | 'anchor'> & {
  readonly side: 'right' | 'left' | 'above' | 'below'
  readonly at: { readonly x: number; readonly y: number }
}

function candidates(
  { x, y, radius }: Dot,
  width: number,
  sizePx: number,
): readonly { readonly box: Box; readonly place: NamePlace }[] {
  const out = radius + 8
  const off = radius + sizePx * 0.62
  const beside = ([1, -1] as const).map((direction) => ({
    box: boxAround(x + direction * (out + width / 2), y, width, sizePx),
    place: {
      ...{ x: x + direction * out, y, anchor: direction === 1 ? ('start' as const) : ('end' as const) },
      ...{ side: direction === 1 ? ('right' as const) : ('left' as const) },
      at: { x: x + direction * (out + width / 2), y },
    },
  }))
  const stacked = [-off, off].flatMap((dy) =>
    [0, 0.4, -0.4].map((share) => {
      const middle = x + share * width
      return {
        box: boxAround(middle, y + dy, width, sizePx),
        place: {
          ...{ x: middle, y: y + dy, anchor: 'middle' as const, at: { x: middle, y: y + dy } },
          side: dy < 0 ? ('above' as const) : ('below' as const),
        },
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
