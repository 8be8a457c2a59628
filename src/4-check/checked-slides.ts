import type { Deck, Slide } from '../3-deck/model.ts'

/** The slides whose own words are judged: those of the deck, and those that are skipped. */
export function checkedSlides(deck: Deck): readonly Slide[] {
  return [...deck.slides, ...deck.skipped]
}
