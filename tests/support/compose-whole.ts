import { composePage } from '../../src/6-theme/compose-page.ts'
import type { RenderedDeck } from '../../src/6-theme/model.ts'

/** One page of HTML with every slide of the deck. */
export const composeWhole = (deck: RenderedDeck): string =>
  composePage({ ...deck, slides: deck.slides.map(({ html }) => html) })
