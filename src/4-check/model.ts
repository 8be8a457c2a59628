import type { Article } from '../1-article/model.ts'
import type { Deck } from '../3-deck/model.ts'
import type { Report } from '../diagnostics/model.ts'
import type { Grounds } from './ground/index-articles.ts'
import type { Claim } from './ground/list-claims.ts'
import type { PlaceWords } from './ground/place-words.ts'

/** What rules look at. */
export interface CheckedTalk {
  readonly deck: Deck
  readonly articles: readonly Article[]
  /** What the slides say and an article must bear out. */
  readonly claims: readonly Claim[]
  readonly grounds: Grounds
  readonly placeWords: PlaceWords
}

/** A rule looks at the whole talk and tells what does not hold; it changes nothing. */
export type Rule = (talk: CheckedTalk, report: Report) => void

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
