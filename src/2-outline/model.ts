import type { Wording } from '../0-text/wording.ts'
import type { SourceFile, SourceRange } from '../diagnostics/model.ts'

/** A string of the outline exactly as typed (`1.50` stays `1.50`), with its place. */
export interface OutlineText {
  readonly text: string
  readonly at: SourceRange
}

/** One entry of `from:`. A word that is neither address nor keyword is found out when it is resolved. */
export type OutlineFrom =
  | { readonly kind: 'word'; readonly word: string; readonly at: SourceRange }
  | { readonly kind: 'excerpt'; readonly quote: string; readonly within?: string; readonly at: SourceRange }

/** An address of which a lock keeps what it stood for: one sentence, table, code block, figure or heading. */
export const lockedAddress = /^(?:[^\s:]+:)?[a-z]\d+(?:\.\d+)?$/

/** What an address stood for when it was first built, as `outline.lock.yaml` keeps it. */
export interface LockedPassage {
  /** `p2.4`, `second:t1`: never a range. */
  readonly address: string
  readonly wording: Wording
  /** The words before and after, where the article had the same ones in several places. */
  readonly after?: string
  readonly before?: string
  readonly at: SourceRange
}

/** The addresses that a slide cited, as typed and in their order; one that it cited twice stands there twice. */
export interface LockedSlide {
  readonly id: string
  readonly addresses: readonly string[]
  readonly at: SourceRange
}

/** The lock of an outline: what each address stood for, in the order of the articles, and where it was cited. */
export interface PassageLock {
  readonly passages: readonly LockedPassage[]
  readonly slides: readonly LockedSlide[]
}

export interface OutlineSource {
  readonly cite: OutlineText
  readonly url?: OutlineText
}

/** What every item of a body may carry. */
export interface OutlineCitations {
  readonly from?: readonly OutlineFrom[]
  readonly also?: readonly OutlineSource[]
}

export interface OutlineItem extends OutlineCitations {
  readonly text: OutlineText
  readonly points?: readonly OutlineItem[]
  readonly at: SourceRange
}

export interface OutlineEvent extends OutlineCitations {
  readonly date: OutlineText
  readonly text: OutlineText
  readonly at: SourceRange
}

export interface OutlineNumber extends OutlineCitations {
  readonly value: OutlineText
  readonly label: OutlineText
  readonly at: SourceRange
}

export interface OutlineRow extends OutlineCitations {
  readonly cells: readonly OutlineText[]
  readonly at: SourceRange
}

export interface OutlineAspect extends OutlineRow {
  readonly aspect: OutlineText
}

export interface OutlineQuote {
  readonly text: OutlineText
  readonly by?: OutlineText
  readonly where?: OutlineText
}

export interface OutlineImage {
  readonly file: OutlineText
  readonly alt: OutlineText
  readonly caption?: OutlineText
  readonly credit?: OutlineText
  readonly fit?: 'contain' | 'cover'
  readonly at: SourceRange
}

/** Lines of a code block, from 1, the last one included. */
export interface OutlineLines {
  readonly first: number
  readonly last: number
  readonly at: SourceRange
}

/** Code has a `text` or a `file`, never both. */
export interface OutlineCode {
  readonly language?: OutlineText
  readonly text?: OutlineText
  readonly file?: OutlineText
  readonly highlight?: readonly OutlineLines[]
}

/** A symbol of a formula and what it stands for; the term is TeX. */
export interface OutlineSymbol extends OutlineCitations {
  readonly term: OutlineText
  readonly meaning: OutlineText
  readonly at: SourceRange
}

/** A formula; the text is TeX. */
export interface OutlineMath {
  readonly text: OutlineText
  readonly symbols?: readonly OutlineSymbol[]
}

export interface OutlinePoints {
  readonly items: readonly OutlineItem[]
  readonly numbered?: boolean
}

export interface OutlineColumn extends OutlineCitations {
  /** Keys of contents that were typed, one of which should be there; what could not be read is among them. */
  readonly contents: readonly string[]
  readonly heading?: OutlineText
  readonly points?: OutlinePoints
  readonly text?: readonly OutlineText[]
  readonly image?: OutlineImage
  readonly quote?: OutlineQuote
  readonly code?: OutlineCode
  readonly at: SourceRange
}

export interface OutlineSide extends OutlineCitations {
  readonly heading: OutlineText
  readonly points: readonly OutlineItem[]
  readonly at: SourceRange
}

/** A head and rows under it: typed in the outline, or read from a CSV file of the talk. */
export interface OutlineGrid {
  readonly header: readonly OutlineText[]
  readonly rows: readonly OutlineRow[]
}

/** The CSV file that holds head and rows. */
export interface OutlineGridFile {
  readonly file: OutlineText
}

export interface OutlineTableOptions {
  readonly caption?: OutlineText
  readonly align?: readonly ('left' | 'right' | 'center')[]
}

/** A chain; `arrows` are the labels between its items, an empty one for none. */
export interface OutlineFlow {
  readonly items: readonly OutlineItem[]
  readonly arrows?: readonly OutlineText[]
}

export interface OutlineDefinition extends OutlineCitations {
  readonly term: OutlineText
  readonly meaning: OutlineText
  readonly at: SourceRange
}

export interface OutlineQuestion {
  readonly text: OutlineText
  readonly answer?: OutlineText
  readonly choices?: readonly OutlineItem[]
}

/** Prose: one text for each paragraph. */
export interface OutlineProse extends OutlineCitations {
  readonly text: readonly OutlineText[]
  readonly at: SourceRange
}

export type OutlineTable = OutlineTableOptions & (OutlineGrid | OutlineGridFile)

export type OutlineChartType = 'bar' | 'stacked' | 'line' | 'area' | 'pie' | 'donut' | 'scatter'

export interface OutlineChartOptions {
  readonly type: OutlineChartType
  readonly unit?: OutlineText
  readonly highlight?: OutlineText
  readonly order?: 'value' | 'typed'
  readonly caption?: OutlineText
}

/** A table with a type. */
export type OutlineChart = OutlineChartOptions & (OutlineGrid | OutlineGridFile)

/** The body of a slide by its kind: what stands under the one key that says what the slide is. */
export interface OutlineBodies {
  readonly section: { readonly title: OutlineText }
  readonly points: OutlinePoints
  readonly columns: { readonly items: readonly OutlineColumn[] }
  readonly compare:
    | { readonly sides: readonly OutlineSide[] }
    | { readonly header: readonly OutlineText[]; readonly rows: readonly OutlineAspect[] }
  readonly timeline: { readonly items: readonly OutlineEvent[]; readonly scale?: boolean }
  readonly flow: OutlineFlow
  readonly quote: OutlineQuote
  readonly statement: OutlineItem
  readonly text: OutlineProse
  readonly question: OutlineQuestion
  readonly definition: { readonly items: readonly OutlineDefinition[] }
  readonly numbers: { readonly items: readonly OutlineNumber[] }
  readonly table: OutlineTable
  readonly chart: OutlineChart
  readonly image: OutlineImage
  readonly code: OutlineCode
  readonly math: OutlineMath
  readonly agenda: Record<never, never>
  readonly references: { readonly items: readonly OutlineSource[] }
}

export type OutlineKind = keyof OutlineBodies

export type OutlineBody = {
  readonly [K in OutlineKind]: {
    readonly kind: K
    readonly body: OutlineBodies[K]
    readonly keyAt: SourceRange
  }
}[OutlineKind]

/** What a slide may be kept to by `only:`. */
export type OutlineFormat = 'html' | 'pdf' | 'pptx' | 'notes' | 'students'

export type OutlineBackground =
  | { readonly kind: 'color'; readonly color: 'accent' | 'dark' | 'tint' }
  | { readonly kind: 'picture'; readonly file: OutlineText; readonly at: SourceRange }

/** Kinds made of items that `split: true` may spread over several slides. */
export type SplittableKind = 'points' | 'timeline' | 'definition' | 'numbers' | 'table'

export interface OutlineSlideFrame extends OutlineCitations {
  readonly id?: OutlineText
  readonly title?: OutlineText
  readonly notes?: OutlineText
  readonly handout?: OutlineText
  readonly minutes?: OutlineNumeral
  readonly steps?: boolean
  /** On sections only: `false` shows no divider slide. */
  readonly divider?: boolean
  readonly skip?: boolean
  /** Without it the slide is in every format. */
  readonly only?: readonly OutlineFormat[]
  /** Codes of warnings that are not told of this slide. */
  readonly allow?: readonly OutlineText[]
  readonly split?: boolean
  readonly background?: OutlineBackground
}

export type OutlineSlide = OutlineSlideFrame & OutlineBody & { readonly at: SourceRange }

export interface OutlineNumeral {
  readonly value: number
  readonly at: SourceRange
}

/** How the outline names an article and what it says of it. */
export interface OutlineArticle {
  /** Key under `article:`, or the file's name without extension. */
  readonly name: string
  readonly file: OutlineText
  readonly title?: OutlineText
  readonly by?: OutlineText
  readonly publisher?: OutlineText
  readonly date?: OutlineText
  readonly url?: OutlineText
}

export interface OutlineCover {
  readonly notes?: OutlineText
  readonly handout?: OutlineText
  readonly minutes?: OutlineNumeral
}

/** How many slides a page of the handout holds, or each slide beside its text. */
export type HandoutLayout = '1' | '2' | '3' | '4' | '6' | '9' | 'beside'

/** What the outline says of printing. */
export interface OutlinePrint {
  readonly paper?: 'A4' | 'Letter'
  readonly handout?: readonly HandoutLayout[]
  readonly steps?: 'fold' | 'spread'
  readonly answers?: 'none' | 'end'
  readonly passages?: 'none' | 'cited' | 'full'
  readonly ink?: 'saver'
  readonly at?: SourceRange
}

/** What the speaker chose: the outline as typed, every value with its place. */
export interface Outline {
  readonly title: OutlineText
  readonly subtitle?: OutlineText
  readonly by?: OutlineText
  readonly date?: OutlineText
  readonly lang: string
  readonly size: '16:9' | '4:3'
  readonly articles: readonly OutlineArticle[]
  readonly theme?: OutlineText
  readonly minutes?: OutlineNumeral
  readonly wordsPerMinute: number
  readonly print: OutlinePrint
  readonly cover: OutlineCover
  readonly slides: readonly OutlineSlide[]
}

/** More than any talk has. Without them, a few small files that include each other often would fill the memory. */
export const includeLimits = { includes: 100, slides: 2000 } as const

/** What became of a file that an outline includes. */
export type IncludedFile =
  | { readonly kind: 'read'; readonly source: SourceFile }
  | { readonly kind: 'missing'; readonly suggestion?: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Too large, or no UTF-8: told where it was read. */
  | { readonly kind: 'told' }

/** What an outline is read with, beside its own text. */
export interface OutlineSurroundings {
  /** Every file that it includes, directly or not, by its name from the folder of the talk. */
  readonly includes: ReadonlyMap<string, IncludedFile>
  /** `lectern.yaml` in the folder above, where there is one. */
  readonly shared?: SourceFile
}
