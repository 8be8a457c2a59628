import type { Wording } from '../0-text/wording.ts'
import type { SourceRange } from '../diagnostics/model.ts'

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
