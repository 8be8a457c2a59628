/** A stretch of inline text in one dress. Flat: bold inside a link is one run with both. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly code?: true
  /** The text is TeX, typed between dollars; no other mark changes what it says. */
  readonly math?: true
  /** http, https, mailto, or `#id` of a slide; nothing else gets this far. */
  readonly href?: string
}

/** What an author wrote in one string: its runs, and the same words without any dress. */
export interface InlineText {
  readonly runs: readonly Run[]
  readonly plain: string
}

/** A stretch of a string: UTF-16 offsets, end exclusive. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** A bit of text with the stretch of the source that it came from. */
export interface TextPiece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Text whose every offset leads back to the source. A stretch as long as its source is mapped unit by unit,
 * any other (an entity, an escape, a folded ellipsis) as one whole.
 */
export interface MappedText {
  readonly text: string
  readonly stretches: readonly MappedStretch[]
}

export interface MappedStretch {
  /** Where it begins in the mapped text, and how many UTF-16 units it has there. */
  readonly at: number
  readonly length: number
  readonly source: number
  readonly sourceLength: number
}

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quotation' | 'table' | 'code' | 'figure'

/** A block of a Markdown article, with its place in the file and its words without markup. */
export interface Block {
  readonly kind: BlockKind
  /** The level of a heading (1 to 6) or of a list item (from 1). */
  readonly depth?: number
  readonly start: number
  readonly end: number
  readonly content: MappedText
}

export interface FrontMatter {
  readonly kind: 'yaml' | 'toml'
  /** What stands between the fences. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface MarkdownArticle {
  readonly frontMatter?: FrontMatter
  readonly blocks: readonly Block[]
}

/** A paragraph of running text that was written in Markdown, such as notes, in its dress. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quotation' | 'code'
  /** Of list items, from 1; of quotations, how many stand around it; else 0. */
  readonly depth: number
  /** Of numbered items. */
  readonly number?: number
  readonly runs: readonly Run[]
}
