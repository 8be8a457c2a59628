import type { Article } from '../1-article/model.ts'
import type { Deck } from '../3-deck/model.ts'
import type { Citations } from '../3-deck/source-model.ts'
import type { Report, SourceRange } from '../diagnostics/model.ts'
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

/** A sentence, table, code block or figure of an article, and who cites it. */
export interface PassageCoverage {
  /** As the deck has it: `second:p2.4` in another article than the first. */
  readonly address: string
  readonly text: string
  readonly words: number
  /** Ids of the slides that cite it, in their order. */
  readonly slides: readonly string[]
}

/** A paragraph of an article, or a table, a code block, a figure, which are cited whole. */
export interface ParagraphCoverage {
  readonly address: string
  readonly at: SourceRange
  readonly words: number
  readonly citedWords: number
  readonly passages: readonly PassageCoverage[]
}

/** How much of the articles the slides cite. Headings are not counted. */
export interface Coverage {
  readonly passages: number
  readonly cited: number
  readonly words: number
  readonly citedWords: number
  readonly paragraphs: readonly ParagraphCoverage[]
}

/** Minutes that are planned, and minutes that the notes take to say. */
export interface PlannedTime {
  readonly planned: number
  readonly estimated: number
}

export interface SectionPace extends PlannedTime {
  /** Absent for the slides before the first section. */
  readonly section?: { readonly number: number; readonly title: string }
  readonly slides: number
}

export interface Pace extends PlannedTime {
  /** Whether the outline says any minutes: without them, what is planned is what the notes take. */
  readonly isPlanned: boolean
  readonly sections: readonly SectionPace[]
  /** By the ids of the slides. */
  readonly slides: ReadonlyMap<string, PlannedTime>
}

/** A line of words on a slide, as plain text. */
export interface ShownLine {
  /** `row`: cells side by side, a date and its event, a term and its meaning. */
  readonly kind: 'heading' | 'item' | 'row' | 'text' | 'quotation' | 'attribution' | 'code'
  /** How deep an item lies in others. */
  readonly depth: number
  readonly cells: readonly string[]
  /** What the line itself cites; absent where that of the slide governs. */
  readonly citations?: Citations
}

/** How much a slide gives to read. */
export interface SlideLoad {
  readonly lines: readonly ShownLine[]
  readonly words: number
  /** Points, rows, events, steps. */
  readonly items: number
  readonly readingSeconds: number
  /** More than an audience reads while it listens. */
  readonly isHeavy: boolean
}

/** What was measured of a talk. */
export interface Measured {
  readonly coverage: Coverage
  readonly pace: Pace
  /** By the ids of the slides. */
  readonly loads: ReadonlyMap<string, SlideLoad>
}
