import type { SourceFile, SourceRange } from '../diagnostics/model.ts'
import type { OutlineBody } from './body-model.ts'
import type { OutlineCitations, OutlineText } from './citation-model.ts'

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
