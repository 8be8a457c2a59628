import type { Article } from '../1-article/model.ts'
import type { Deck } from '../3-deck/model.ts'
import type { Report } from '../diagnostics/model.ts'

/** A rule looks at the whole deck and tells what does not hold; it changes nothing. */
export type Rule = (deck: Deck, articles: readonly Article[], report: Report) => void

/** How much of the articles the slides cite. */
export interface Coverage {
  readonly passages: number
  readonly cited: number
  readonly uncited: readonly { readonly address: string; readonly text: string }[]
}

/** Minutes that are planned, and minutes that the notes take to say. */
export interface Pace {
  readonly planned: number
  readonly estimated: number
}
