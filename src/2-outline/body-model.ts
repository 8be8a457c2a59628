import type { SourceRange } from '../diagnostics/model.ts'
import type { OutlineCitations, OutlineSource, OutlineText } from './citation-model.ts'

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
