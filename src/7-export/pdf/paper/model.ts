import type { InlineText } from '../../../0-text/model.ts'
import type { Deck, Slide } from '../../../3-deck/model.ts'
import type { DressedDeck } from '../../../6-theme/model.ts'

/** A slide, and the way it looks. */
export interface ShownSlide {
  readonly slide: Slide
  /** Its place in the dressed deck, from 0. */
  readonly index: number
}

/** What a document on paper is made of. */
export interface PaperInput {
  readonly deck: Deck
  readonly dressed: DressedDeck
  /** Whether the theme knows nothing of Lectern. */
  readonly isForeign: boolean
  /** Markdown of the author as HTML, safe to print. */
  readonly renderText: (markdown: string) => string
  /** Words of the deck as HTML. */
  readonly renderWords: (words: InlineText) => string
  /** Gives the rules of a style sheet with the fonts that its words need. */
  readonly addFonts: (css: string, html: string) => Promise<string>
}

/** The slides that are in the dressed deck, in order. */
export function shownSlides({ deck, dressed }: Pick<PaperInput, 'deck' | 'dressed'>): readonly ShownSlide[] {
  const byId = new Map(deck.slides.map((slide) => [slide.id, slide]))
  return dressed.slides.flatMap(({ id }, index) => {
    const slide = byId.get(id)
    return slide === undefined ? [] : [{ slide, index }]
  })
}
