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
  readonly text?: OutlineText
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

export interface OutlineTable {
  readonly header: readonly OutlineText[]
  readonly rows: readonly OutlineRow[]
  readonly caption?: OutlineText
  readonly align?: readonly ('left' | 'right' | 'center')[]
}

/** The body of a slide by its kind: what stands under the one key that says what the slide is. */
export interface OutlineBodies {
  readonly section: { readonly title: OutlineText }
  readonly points: OutlinePoints
  readonly columns: { readonly items: readonly OutlineColumn[] }
  readonly compare:
    | { readonly sides: readonly OutlineSide[] }
    | { readonly header: readonly OutlineText[]; readonly rows: readonly OutlineAspect[] }
  readonly timeline: { readonly items: readonly OutlineEvent[] }
  readonly quote: OutlineQuote
  readonly statement: OutlineItem
  readonly numbers: { readonly items: readonly OutlineNumber[] }
  readonly table: OutlineTable
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

export interface OutlineSlideFrame extends OutlineCitations {
  readonly id?: OutlineText
  readonly title?: OutlineText
  readonly notes?: OutlineText
  readonly handout?: OutlineText
  readonly minutes?: OutlineNumeral
  readonly steps?: boolean
  /** On sections only: `false` shows no divider slide. */
  readonly divider?: boolean
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
  readonly cover: OutlineCover
  readonly slides: readonly OutlineSlide[]
}
