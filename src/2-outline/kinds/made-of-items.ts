import type { OutlineKind, SplittableKind } from '../model.ts'

/** Kinds that stand as a whole: there is nothing to reveal one by one. */
const whole: readonly (OutlineKind | 'code' | 'math')[] = [
  ...(['section', 'quote', 'statement', 'image'] as const),
  ...(['text', 'chart', 'code', 'math'] as const),
]

const splittable: { readonly [K in SplittableKind]: true } = {
  points: true,
  timeline: true,
  definition: true,
  numbers: true,
  table: true,
}

/** Tells whether `steps:` finds nothing to do on a slide of this kind. */
export const hasOneItem = (kind: OutlineKind): boolean => whole.includes(kind)

/** Tells whether the items of this kind can go on on another slide. */
export const maySplit = (kind: OutlineKind): kind is SplittableKind => Object.hasOwn(splittable, kind)
