import type { InlineText } from '../0-text/model.ts'
import type { ArticleHead, PassageKind } from '../1-article/model.ts'
import type { LockedPassage, LockedSlide } from '../2-outline/model.ts'
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

/** An address as typed somewhere in the outline. */
export interface CitedAddress {
  /** Id of the slide of the outline, whether it is shown or skipped. */
  readonly slide: string
  /** As typed, but for the name of the first article, which it goes without, and for the dash of a range. */
  readonly address: string
  readonly at: SourceRange
  /** What it names; nothing where there is no such passage. */
  readonly names: readonly CitedPassage[]
  /** Where it names other words than when it was first built: those words. */
  readonly moved?: MovedAddress
}

export interface MovedAddress {
  readonly was: readonly MovedPassage[]
  /** Whether it is the address of one sentence, table, code block or figure. */
  readonly isSingle: boolean
  /** Whether it always names as many sentences: a part of a paragraph, not the whole of one. */
  readonly isFixed: boolean
  /** The slide under which the lock has it. */
  readonly slide: LockedSlide
}

export interface MovedPassage {
  readonly locked: LockedPassage
  /** Where the same words stand now; absent where they stand nowhere. */
  readonly now?: CitedPassage
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
  /** Of a slide: the own words stand on items that cite nothing, beside others that do. */
  readonly isOwnApart?: true
  /** The article's head: title, byline, date. */
  readonly citesHead: boolean
  /** Something that is cited could not be found, which was told: what it says nobody knows. */
  readonly isPartial?: true
  readonly also: readonly OtherSource[]
  readonly at?: SourceRange
}

/** An entry of the references: an article of the talk, or another source that a slide names. */
export interface Reference {
  /** From 1, in the order of first citation. */
  readonly number: number
  readonly words: InlineText
  readonly url?: string
  /** The name of the article in the outline; absent for other sources. */
  readonly article?: string
}

/** An entry as a slide `references` shows it. */
export type ListedReference =
  | (Reference & { readonly isFurther?: never })
  /** Named on that slide alone: cited by none. */
  | { readonly words: InlineText; readonly url?: string; readonly isFurther: true }

/** The quiet line at the foot of a slide. Where the talk has a slide with references, each source is a link to it. */
export interface SourceLine extends InlineText {
  /** What it names, in order: the text of each link, and the number of the reference that it means. */
  readonly sources: readonly { readonly text: string; readonly reference?: number }[]
}

/** A passage as it is printed beside a slide or in the article. */
export interface PrintedPassage {
  /** Inside its article: `p2.4`. */
  readonly address: string
  readonly kind: PassageKind
  /** Rows of a table and lines of code keep theirs. */
  readonly text: string
}

/** An article as handouts name it, beside the addresses of its passages. */
export interface ArticleInShort {
  /** Who and when: "Staff writer, February 27, 2023". */
  readonly label: string
  /** Already in the label; absent where nobody says it. */
  readonly date?: string
  /** Number of its entry in the references. */
  readonly reference?: number
}

/** What a slide cites of one article, in the order of the article. */
export interface PassagesOfArticle extends ArticleInShort {
  readonly passages: readonly PrintedPassage[]
}

/** An article whole. */
export interface PrintedArticle extends ArticleInShort {
  readonly blocks: readonly {
    readonly kind: PassageKind
    /** Of the whole block: `p2`. */
    readonly address: string
    /** Whether it is set off as the words of another. */
    readonly isQuotation?: true
    /** Its sentences; the block itself where it has none. */
    readonly passages: readonly PrintedPassage[]
  }[]
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
  | { readonly kind: 'text'; readonly paragraphs: readonly Words[] }
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

/** What the EXIF of a JPEG has programs do to show it upright: 2 mirrored, 3 turned by a half, 6 by a quarter, and so on. */
export interface PictureTurn {
  readonly orientation: 2 | 3 | 4 | 5 | 6 | 7 | 8
  /** The byte that says so: with 1 there, the picture is shown as its pixels lie. */
  readonly byteAt: number
}

export interface Picture {
  /** Path inside the talk's folder, as typed. */
  readonly file: string
  /** `assets/<content hash>.<ext>`: how every output names it. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** As it is shown, turned. */
  readonly widthPx: number
  readonly heightPx: number
  /** Absent where it is shown as its pixels lie. */
  readonly turn?: PictureTurn
  /** Empty for decoration. */
  readonly alt: string
  readonly caption?: Words
  readonly credit?: Words
  /** `cover` fills the room that it has, cropped; `contain` shows all of the picture. */
  readonly fit: 'contain' | 'cover'
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

export interface Event {
  readonly date: Words
  readonly words: Words
  readonly citations?: Citations
  /** How much of the time from the first event to the last has gone by, from 0 to 1; on a timeline to scale. */
  readonly share?: number
}

export interface FlowStep {
  readonly words: Words
  readonly citations?: Citations
  /** Words on the arrow that leads to the next step. */
  readonly arrow?: Words
}

export interface Definition {
  readonly term: Words
  readonly meaning: Words
  readonly citations?: Citations
}

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
export type ChartType = 'bar' | 'stacked' | 'line' | 'area' | 'pie' | 'donut' | 'scatter'

export interface ChartRow extends Row {
  /** One for each cell: its number; undefined for a name and for a gap. */
  readonly values: readonly (number | undefined)[]
  /** Where the row stands along a scale, where its name says so: a year, a date, a number. */
  readonly position?: number
}

/** A table with a type: each column of numbers is a series, each row a category (a dot of a scatter). */
export interface Chart {
  readonly type: ChartType
  readonly header: readonly Words[]
  /** In the order typed. */
  readonly rows: readonly ChartRow[]
  /** The first column of numbers: 0 only for dots without names. */
  readonly firstSeries: 0 | 1
  /** What the names of the rows are: moments of time, steps of another scale, or just names. */
  readonly scale: 'time' | 'steps' | 'names'
  readonly unit?: string
  readonly highlight?:
    | { readonly kind: 'series'; readonly column: number }
    | { readonly kind: 'row'; readonly row: number }
  /** Whether bars and slices stand as typed, even where their names have no order of their own. */
  readonly isAsTyped: boolean
  /** How the author writes numbers, for those that the chart adds. */
  readonly spelling: NumberSpelling
  readonly caption?: Words
  /** What the chart shows, in one line of plain text: the alternative text of its picture. */
  readonly alt: string
  /** All of its data as plain text. */
  readonly data: string
}

export interface NumberSpelling {
  readonly decimal: '.' | ','
  readonly group: string
  /** The first of ten digits. */
  readonly zero: string
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
