import type { InlineText } from '../0-text/model.ts'
import type { ArticleHead } from '../1-article/model.ts'
import type { SourceRange } from '../diagnostics/model.ts'
import type {
  Alignment,
  Chart,
  Code,
  Column,
  Definition,
  Event,
  FlowStep,
  Item,
  Picture,
  Quotation,
  Row,
  SideOfComparison,
} from './part-model.ts'
import type {
  Citations,
  CitedAddress,
  ListedReference,
  OtherSource,
  PassagesOfArticle,
  PrintedArticle,
  Reference,
  SourceLine,
} from './source-model.ts'
import type { Formula, Words } from './words-model.ts'

/** What a slide may be kept to by `only:`. */
export type SlideFormat = 'html' | 'pdf' | 'pptx' | 'notes' | 'students'

/** What lies behind the words: a color of the theme, or a picture that is decoration. */
export type Background =
  | { readonly kind: 'color'; readonly color: 'accent' | 'dark' | 'tint' }
  | { readonly kind: 'picture'; readonly picture: Picture }

/** Which part of the outline's slide a continuation slide shows. */
export interface SlidePart {
  /** From 1. */
  readonly number: number
  readonly of: number
  /** Items on the parts before. */
  readonly itemsBefore: number
  /** Id of the first part, which is that of the outline's slide. */
  readonly wholeId: string
}

/** What every slide has, whatever its kind. */
interface SlideFrame {
  readonly id: string
  /** From 1; the same in every format. 0 where the slide is skipped. */
  readonly number: number
  /** Shown as heading; absent where the kind may go without. */
  readonly title?: Words
  /** One line of plain text that names the slide in bookmarks, outline views and lists; never empty. */
  readonly name: string
  /** Number (from 1) of the section that the slide belongs to; absent before the first. */
  readonly section?: number
  /** Markdown as typed; empty when there are none. */
  readonly notes: string
  readonly notesAt?: SourceRange
  /** What the speaker sees beside the slide: the notes, and below them the answer of a question. */
  readonly speakerNotes: string
  /** What the speaker sees below all that: the passages that the slide cites, as the article has them. No part of the speaking time. */
  readonly citedNotes: string
  /** Markdown for students, as typed; empty when there is none. */
  readonly handout: string
  readonly handoutAt?: SourceRange
  readonly minutes: number
  /** Whether the outline says the minutes itself. */
  readonly hasOwnMinutes: boolean
  readonly isStepped: boolean
  /** The formats that show the slide; absent: all. Markdown holds every slide. */
  readonly only?: readonly SlideFormat[]
  readonly background?: Background
  /** Whether the speaker lets the items go on on another slide, and there are items enough for that. */
  readonly maySplit: boolean
  /** Absent where the outline's slide is one slide. */
  readonly part?: SlidePart
  /** One step down the scale, since the slide is too full for the theme's own; as measured. Absent: as the theme sets it. */
  readonly density?: 'dense'
  /** All that the slide and its items cite. */
  readonly citations: Citations
  /** What the slide itself cites, for items that cite nothing; absent where it has neither `from:` nor `also:`. */
  readonly ownCitations?: Citations
  /** The quiet line at the foot of the slide that says where its words come from. */
  readonly sourceLine?: SourceLine
  /** What the slide cites, as handouts print it; none where `print:` says so. */
  readonly printedPassages: readonly PassagesOfArticle[]
  readonly origin: SourceRange
}

export interface TitleSlide extends SlideFrame {
  readonly kind: 'title'
  readonly title: Words
  readonly subtitle?: Words
  readonly byline?: InlineText
}

export interface SectionSlide extends SlideFrame {
  readonly kind: 'section'
  readonly title: Words
  readonly section: number
}

export interface PointsSlide extends SlideFrame {
  readonly kind: 'points'
  readonly items: readonly Item[]
  readonly isNumbered: boolean
}

export interface ColumnsSlide extends SlideFrame {
  readonly kind: 'columns'
  readonly columns: readonly Column[]
}

export interface CompareSlide extends SlideFrame {
  readonly kind: 'compare'
  readonly comparison:
    | { readonly kind: 'sides'; readonly sides: readonly SideOfComparison[] }
    | {
        readonly kind: 'aspects'
        readonly header: readonly Words[]
        readonly rows: readonly (Row & { readonly aspect: Words })[]
      }
}

export interface TimelineSlide extends SlideFrame {
  readonly kind: 'timeline'
  readonly events: readonly Event[]
  /** Distances on the slide are in proportion to time: every event has its `share`. */
  readonly isToScale: boolean
}

export interface FlowSlide extends SlideFrame {
  readonly kind: 'flow'
  readonly steps: readonly FlowStep[]
}

export interface QuoteSlide extends SlideFrame {
  readonly kind: 'quote'
  readonly quote: Quotation
  readonly wordCount: number
}

export interface StatementSlide extends SlideFrame {
  readonly kind: 'statement'
  readonly statement: Words
}

export interface TextSlide extends SlideFrame {
  readonly kind: 'text'
  readonly paragraphs: readonly Words[]
  readonly wordCount: number
}

export interface QuestionSlide extends SlideFrame {
  readonly kind: 'question'
  readonly question: Words
  readonly wordCount: number
  /** None, or two and more. */
  readonly choices: readonly Item[]
  /** In files for students only where the outline says so. */
  readonly answer?: Words
}

export interface DefinitionSlide extends SlideFrame {
  readonly kind: 'definition'
  readonly definitions: readonly Definition[]
}

export interface NumbersSlide extends SlideFrame {
  readonly kind: 'numbers'
  readonly numbers: readonly {
    readonly value: Words
    readonly label: Words
    readonly citations?: Citations
  }[]
}

export interface TableSlide extends SlideFrame {
  readonly kind: 'table'
  readonly header: readonly Words[]
  readonly rows: readonly Row[]
  readonly align: readonly Alignment[]
  readonly caption?: Words
}

export interface ChartSlide extends SlideFrame {
  readonly kind: 'chart'
  readonly chart: Chart
}

export interface ImageSlide extends SlideFrame {
  readonly kind: 'image'
  readonly image: Picture
}

export interface CodeSlide extends SlideFrame {
  readonly kind: 'code'
  readonly code: Code
}

export interface MathSlide extends SlideFrame {
  readonly kind: 'math'
  readonly formula: Formula
  readonly symbols: readonly {
    readonly term: Words
    readonly meaning: Words
    readonly citations?: Citations
  }[]
}

export interface AgendaSlide extends SlideFrame {
  readonly kind: 'agenda'
  readonly title: Words
}

export interface ReferencesSlide extends SlideFrame {
  readonly kind: 'references'
  readonly title: Words
  readonly references: readonly ListedReference[]
  /** What stands above those that are further reading, in the language of the talk. */
  readonly furtherHeading: InlineText
  /** As typed under `references:`; already among `references`. */
  readonly further: readonly OtherSource[]
}

export type Slide =
  | TitleSlide
  | SectionSlide
  | PointsSlide
  | ColumnsSlide
  | CompareSlide
  | TimelineSlide
  | FlowSlide
  | QuoteSlide
  | StatementSlide
  | TextSlide
  | QuestionSlide
  | DefinitionSlide
  | NumbersSlide
  | TableSlide
  | ChartSlide
  | ImageSlide
  | CodeSlide
  | MathSlide
  | AgendaSlide
  | ReferencesSlide

export type SlideOf<Kind extends Slide['kind']> = Extract<Slide, { kind: Kind }>

export interface Section {
  /** From 1. */
  readonly number: number
  readonly title: Words
  readonly minutes?: number
  readonly origin: SourceRange
}

/** How PDFs and handouts are printed. */
export interface PrintSettings {
  readonly paper: 'A4' | 'Letter'
  /** A file each; the first has the plain name. */
  readonly handout: readonly ('1' | '2' | '3' | '4' | '6' | '9' | 'beside')[]
  readonly steps: 'fold' | 'spread'
  readonly answers: 'none' | 'end'
  readonly passages: 'none' | 'cited' | 'full'
  readonly savesInk: boolean
  /** Where the outline says so; absent where it leaves all to us. */
  readonly at?: SourceRange
}

/** What will be shown: outline and article made one, every citation resolved, every picture read. */
export interface Deck {
  readonly name: string
  readonly title: Words
  readonly lang: string
  readonly size: '16:9' | '4:3'
  readonly theme: { readonly name: string; readonly at?: SourceRange }
  readonly author?: string
  /** As printed on the title slide; never read from a clock. */
  readonly date?: string
  /** The same as an ISO date, where the outline has one. */
  readonly day?: string
  readonly minutes: number
  /** Whether the outline says the minutes itself. */
  readonly minutesAt?: SourceRange
  readonly wordsPerMinute: number
  readonly print: PrintSettings
  /** Title, byline, date of each article, as the outline or the article itself has them; in the order of the outline. */
  readonly articleHeads: readonly ArticleHead[]
  /** All that the slides cite, whether a slide lists it or not. */
  readonly references: readonly Reference[]
  /** The articles whole, where handouts print them so. */
  readonly printedArticles: readonly PrintedArticle[]
  readonly sections: readonly Section[]
  readonly slides: readonly Slide[]
  /** Every address that the outline cites, in its order, skipped slides too. */
  readonly addresses: readonly CitedAddress[]
  /** What `skip: true` keeps out of every format: checked, and shown nowhere. */
  readonly skipped: readonly Slide[]
}

/** What a slide is, as text: the same text means the same slide. */
export interface OwnModel {
  readonly id: string
  readonly model: string
}

/** What became of a file that the outline names. */
export type TalkFile =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly suggestion?: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'refused'; readonly reason: string }
