import type { InlineText } from '../0-text/model.ts'
import type { SourceRange } from '../diagnostics/model.ts'

/** Words on a slide, with the place in the outline where they were typed. */
export interface Words extends InlineText {
  readonly at: SourceRange
  /** The formulas among the runs, each with its own place; absent where there are none. */
  readonly formulas?: readonly Formula[]
}

/** TeX, with the place in the outline where it was typed. */
export interface Formula {
  readonly tex: string
  readonly at: SourceRange
}

/** A passage of an article that a slide cites: a sentence, or a whole table, code block or figure. */
export interface CitedPassage {
  /** `p2.4`, or `second:p2.4` for another article than the first. */
  readonly address: string
  readonly text: string
  readonly at: SourceRange
}

/** Another source than the articles of the talk, named by the speaker. */
export interface OtherSource {
  readonly cite: Words
  readonly url?: string
}

/** What `from:` and `also:` of an item, slide or section came to. */
export interface Citations {
  readonly passages: readonly CitedPassage[]
  /** The speaker's own words. */
  readonly isOwn: boolean
  /** The article's head: title, byline, date. */
  readonly citesHead: boolean
  readonly also: readonly OtherSource[]
  readonly at?: SourceRange
}

export interface Item {
  readonly words: Words
  readonly citations?: Citations
  readonly items: readonly Item[]
}

export interface Column {
  readonly heading?: Words
  readonly content: ColumnContent
  readonly citations?: Citations
  readonly at: SourceRange
}

export type ColumnContent =
  | { readonly kind: 'points'; readonly items: readonly Item[]; readonly isNumbered: boolean }
  | { readonly kind: 'text'; readonly words: Words }
  | { readonly kind: 'image'; readonly image: Picture }
  | { readonly kind: 'quote'; readonly quote: Quotation }
  | { readonly kind: 'code'; readonly code: Code }

/** Code as it stands on the slide, character by character; lines end with LF, the last one with nothing. */
export interface Code {
  readonly text: string
  /** One of the languages that the highlighter knows; absent for code without colors. */
  readonly language?: string
  /** Lines to mark, from 1, the last one included; in order, without overlaps. */
  readonly marked: readonly { readonly first: number; readonly last: number }[]
  readonly lineCount: number
}

export interface Quotation {
  readonly words: Words
  readonly by?: Words
  readonly where?: Words
}

export interface Picture {
  /** Path inside the talk's folder, as typed. */
  readonly file: string
  /** `assets/<content hash>.<ext>`: how every output names it. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly widthPx: number
  readonly heightPx: number
  /** Empty for decoration. */
  readonly alt: string
  readonly caption?: Words
  readonly credit?: Words
  readonly at: SourceRange
}

export interface Row {
  readonly cells: readonly Words[]
  readonly citations?: Citations
  readonly at: SourceRange
}

export type Alignment = 'left' | 'right' | 'center'

export interface SideOfComparison {
  readonly heading: Words
  readonly items: readonly Item[]
  readonly citations?: Citations
}

/** What every slide has, whatever its kind. */
interface SlideFrame {
  readonly id: string
  /** From 1; the same in every format. */
  readonly number: number
  /** Shown as heading; absent where the kind may go without. */
  readonly title?: Words
  /** One line of plain text that names the slide in bookmarks, outline views and lists; never empty. */
  readonly name: string
  /** Number (from 1) of the section that the slide belongs to; absent before the first. */
  readonly section?: number
  /** Markdown as typed; empty when there are none. */
  readonly notes: string
  /** Markdown for students, as typed; empty when there is none. */
  readonly handout: string
  readonly minutes: number
  /** Whether the outline says the minutes itself. */
  readonly hasOwnMinutes: boolean
  readonly isStepped: boolean
  readonly citations: Citations
  /** The quiet line at the foot of the slide that says where its words come from. */
  readonly sourceLine?: InlineText
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
  readonly events: readonly { readonly date: Words; readonly words: Words; readonly citations?: Citations }[]
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
  readonly references: readonly { readonly words: InlineText; readonly url?: string }[]
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
  | QuoteSlide
  | StatementSlide
  | NumbersSlide
  | TableSlide
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
  readonly minutes: number
  /** Whether the outline says the minutes itself. */
  readonly minutesAt?: SourceRange
  readonly wordsPerMinute: number
  readonly sections: readonly Section[]
  readonly slides: readonly Slide[]
}

/** What became of a file that the outline names. */
export type TalkFile =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly suggestion?: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'refused'; readonly reason: string }
