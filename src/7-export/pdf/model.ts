import type { Deck, Slide } from '../../3-deck/model.ts'
import type { Words } from '../../3-deck/words-model.ts'

/** As much of the deck as its PDF tells beside its pages. */
export interface PdfDeck extends Pick<Deck, 'title' | 'lang' | 'author' | 'date' | 'day' | 'sections'> {
  readonly print: Pick<Deck['print'], 'steps'>
  readonly slides: readonly (Pick<Slide, 'id' | 'kind' | 'name' | 'section'> & {
    readonly subtitle?: Pick<Words, 'plain'>
  })[]
}

/** An entry in a reader's list of contents. */
export interface Bookmark {
  readonly title: string
  readonly target:
    | { readonly kind: 'page' /** From 0. */; readonly page: number }
    /** An `id` of the printed page that a link of it leads to: Chromium writes no others. */
    | { readonly kind: 'anchor'; readonly name: string }
  readonly inner: readonly Bookmark[]
}

/** What a reader shows of a file beside its pages. */
export interface PdfProperties {
  readonly title: string
  readonly lang: string
  readonly author?: string
  readonly subject?: string
  /** The day that the outline names, `2026-11-23`; absent where it names none: no clock is asked. */
  readonly day?: string
}

export type PdfOutcome =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  /** `page` counts from 1. A browser without usable fonts prints pages without their text and says nothing. */
  | { readonly kind: 'blank-page'; readonly page: number }

/** What comes after the slides, on pages of their size. */
export interface PdfEnd {
  readonly css: string
  readonly body: string
}
