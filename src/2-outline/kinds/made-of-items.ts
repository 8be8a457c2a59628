import type { OutlineKind } from '../body-model.ts'
import type { SplittableKind } from '../model.ts'

/** Kinds that stand as a whole: there is nothing to reveal one by one. */
const whole: readonly OutlineKind[] = ['section', 'quote', 'statement', 'text', 'image', 'chart', 'code']

const splittable: { readonly [K in SplittableKind]: true } = {
  points: true,
  timeline: true,
  definition: true,
  numbers: true,
  table: true,
}

/** Tells whether `steps:` finds nothing to do on a slide with this body; a formula is revealed by its symbols. */
export const hasOneItem = (kind: OutlineKind, body: object): boolean =>
  whole.includes(kind) || (kind === 'math' && !('symbols' in body))

/** Tells whether the items of this kind can go on on another slide. */
export const maySplit = (kind: OutlineKind): kind is SplittableKind => Object.hasOwn(splittable, kind)
