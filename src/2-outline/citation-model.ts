import type { SourceRange } from '../diagnostics/model.ts'

/** A string of the outline exactly as typed (`1.50` stays `1.50`), with its place. */
export interface OutlineText {
  readonly text: string
  readonly at: SourceRange
}

/** One entry of `from:`. A word that is neither address nor keyword is found out when it is resolved. */
export type OutlineFrom =
  | { readonly kind: 'word'; readonly word: string; readonly at: SourceRange }
  | { readonly kind: 'excerpt'; readonly quote: string; readonly within?: string; readonly at: SourceRange }

export interface OutlineSource {
  readonly cite: OutlineText
  readonly url?: OutlineText
}

/** What every item of a body may carry. */
export interface OutlineCitations {
  readonly from?: readonly OutlineFrom[]
  readonly also?: readonly OutlineSource[]
}
