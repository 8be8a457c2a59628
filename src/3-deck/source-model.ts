import type { InlineText } from '../0-text/model.ts'
import type { PassageKind } from '../1-article/model.ts'
import type { LockedPassage, LockedSlide } from '../2-outline/lock-model.ts'
import type { SourceRange } from '../diagnostics/model.ts'
import type { Words } from './words-model.ts'

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
