import type { TextSpan } from '../../../0-text/model.ts'

/**
 * What a number says. Numbers of different kinds are never the same: 18 is not the 18th, 25 is not 25 percent. Fractions and
 * months have kinds of their own; a century may be borne out by a year in it, a decade too.
 */
export type NumberKind = 'plain' | 'percent' | 'ordinal' | 'century' | 'decade' | 'month' | 'fraction'

export interface FoundNumber extends TextSpan {
  readonly kind: NumberKind
  /** All that the typed figures may mean: 1.234 is a thousand in one language and a decimal in another. */
  readonly values: readonly number[]
  readonly text: string
  /** A plain number that stands as a year does: four digits without a unit, or after 年, AD. */
  readonly isYear: boolean
  /** Typed in words. */
  readonly isInWords: boolean
  /** The text that it stands in, with plain digits, and its language: `read-around.ts` asks. The name of a month counts nothing, and has none. */
  readonly around?: { readonly plain: string; readonly language: string }
}
