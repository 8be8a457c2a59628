import type { SourceRange } from '../diagnostics/model.ts'

export interface Sentence {
  /** `p1.2`: paragraph 1, sentence 2. */
  readonly address: string
  readonly text: string
  readonly at: SourceRange
}

export type PassageKind = 'paragraph' | 'heading' | 'table' | 'code' | 'figure'

/**
 * A part of an article that can be pointed at. Paragraphs, list items and block quotations are `p1`, `p2` …; tables `t1`,
 * code blocks `c1`, figures `f1`, each kind counted by itself. Headings are `h1`, `h2` …, outside the count of paragraphs:
 * a new heading moves no citation, and headings are no part of the coverage. The title, byline and date are no passages.
 */
export interface Passage {
  readonly address: string
  readonly kind: PassageKind
  /** The words without markup, on one line; rows of a table and lines of code keep theirs. */
  readonly text: string
  /** Of a paragraph; every other kind has none and is cited whole. */
  readonly sentences: readonly Sentence[]
  /** Whether it is set off as the words of another (`>`). */
  readonly isQuotation?: true
  readonly at: SourceRange
}

/** What the article says of itself. As typed, without labels such as "Published:". */
export interface ArticleHead {
  readonly title?: string
  readonly by?: string
  readonly publisher?: string
  readonly date?: string
  readonly url?: string
}

export interface Article {
  readonly name: string
  /** Path as told to people. */
  readonly file: string
  readonly lang: string
  readonly head: ArticleHead
  readonly passages: readonly Passage[]
}
