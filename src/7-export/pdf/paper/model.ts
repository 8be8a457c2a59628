import type { InlineText } from '../../../0-text/model.ts'
import type { Deck, Slide } from '../../../3-deck/model.ts'
import type { SizePx } from '../../../browser/model.ts'

/** A slide, and the way it looks. */
export interface ShownSlide {
  readonly slide: Slide
  /** Its place among all that are shown, from 0. */
  readonly index: number
}

/** Which slides a document shows, and in what size: all that need be known of them before they are drawn. */
export interface ShownSlides extends SizePx {
  readonly slides: readonly { readonly id: string }[]
}

/** What a document on paper is made of. */
export interface PaperInput {
  readonly deck: Deck
  readonly shown: ShownSlides
  /** Whether the theme knows nothing of Lectern. */
  readonly isForeign: boolean
  /** Markdown of the author as HTML, safe to print. */
  readonly renderText: (markdown: string) => string
  /** Words of the deck as HTML. */
  readonly renderWords: (words: InlineText) => string
  /** Gives the rules of a style sheet with the fonts that its words need. */
  readonly addFonts: (css: string, html: string) => Promise<string>
}

/** The slides that are shown, in order. */
export function shownSlides({ deck, shown }: Pick<PaperInput, 'deck' | 'shown'>): readonly ShownSlide[] {
  const byId = new Map(deck.slides.map((slide) => [slide.id, slide]))
  return shown.slides.flatMap(({ id }, index) => {
    const slide = byId.get(id)
    return slide === undefined ? [] : [{ slide, index }]
  })
}
