import type { OutlineBodies } from '../2-outline/body-model.ts'
import type { OutlineSlide, SplittableKind } from '../2-outline/model.ts'
import { limits } from './kinds/too-many.ts'
import type { SlidePart } from './model.ts'

interface Splitter<K extends SplittableKind> {
  readonly items: (body: OutlineBodies[K]) => readonly unknown[]
  /** The body with the items from one to before the other only. */
  readonly cut: (body: OutlineBodies[K], from: number, to: number) => OutlineBodies[K]
  /** Absent where only a measurement can say what is too much. */
  readonly most?: number
}

const cutItems = <B extends { readonly items: readonly unknown[] }>(
  body: B,
  from: number,
  to: number,
): B => ({
  ...body,
  items: body.items.slice(from, to),
})

const splitters: { readonly [K in SplittableKind]: Splitter<K> } = {
  points: { items: ({ items }) => items, cut: cutItems, most: limits.points.most },
  timeline: { items: ({ items }) => items, cut: cutItems, most: limits.timeline.most },
  definition: { items: ({ items }) => items, cut: cutItems, most: limits.definition.most },
  numbers: { items: ({ items }) => items, cut: cutItems, most: limits.numbers.most },
  table: {
    items: (body) => ('rows' in body ? body.rows : []),
    cut: (body, from, to) => ('rows' in body ? { ...body, rows: body.rows.slice(from, to) } : body),
    most: limits.tableRows.most,
  },
}

export interface OutlinePart {
  readonly slide: OutlineSlide
  /** Absent where the slide is not split. */
  readonly part?: Omit<SlidePart, 'wholeId'>
}

/** How many slides the items of this one must be spread over, by the limit of its kind; 1 where it may not be split. */
export function countParts(slide: OutlineSlide): number {
  const splitter = splitterOf(slide)
  if (splitter?.most === undefined) return 1
  return Math.max(1, Math.ceil(splitter.items(slide.body).length / splitter.most))
}

/** Whether the slide may be spread over more than one. */
export function maySplit(slide: OutlineSlide): boolean {
  const splitter = splitterOf(slide)
  return splitter !== undefined && splitter.items(slide.body).length > 1
}

/**
 * Takes a slide of the outline and how many it is to become, by its limits or as measured; gives that many (never more
 * than it has items), the items shared as evenly as they come, in order, with their places. Notes and handout go with the
 * first; what the slide itself cites goes with each. Kinds without items, and slides without `split: true`, stay one.
 */
export function splitSlide(slide: OutlineSlide, wanted: number): readonly OutlinePart[] {
  const splitter = splitterOf(slide)
  const items = splitter?.items(slide.body).length ?? 0
  const of = Math.min(wanted, items)
  if (splitter === undefined || of < 2) return [{ slide }]
  const { notes: _notes, handout: _handout, ...later } = slide
  return Array.from({ length: of }, (_none, index) => {
    const from = Math.ceil((index * items) / of)
    const to = Math.ceil(((index + 1) * items) / of)
    const frame = index === 0 ? slide : later
    return {
      slide: { ...frame, body: splitter.cut(slide.body, from, to) } as OutlineSlide,
      part: { number: index + 1, of, itemsBefore: from },
    }
  })
}

interface AnySplitter {
  readonly items: (body: OutlineSlide['body']) => readonly unknown[]
  readonly cut: (body: OutlineSlide['body'], from: number, to: number) => OutlineSlide['body']
  readonly most?: number
}

/** The table is typed by kind; here kind and body come from one slide, so they belong together. */
function splitterOf(slide: OutlineSlide): AnySplitter | undefined {
  if (slide.split !== true || !Object.hasOwn(splitters, slide.kind)) return undefined
  return splitters[slide.kind as SplittableKind] as unknown as AnySplitter
}
