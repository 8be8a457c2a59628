import type { Deck, Slide } from './model.ts'

/**
 * Gives the deck as students may have it: without notes, answers and skipped slides, so that no file made of it can hold
 * them. Slides that `only:` keeps from them stay, for the numbers of the others: the engine leaves them out.
 */
export function forStudents(deck: Deck): Deck {
  const { slides } = withoutAnswers(deck)
  return { ...deck, slides: slides.map(silence), skipped: [] }
}

/** Gives the deck without the answers that its slides show: itself, if there are none. */
export function withoutAnswers(deck: Deck): Deck {
  return deck.slides.some(hasAnswer) ? { ...deck, slides: deck.slides.map(withoutAnswer) } : deck
}

/** Gives a slide without what is said to it. */
export function silence(slide: Slide): Slide {
  const { notesAt: _notesAt, ...rest } = slide
  return { ...rest, notes: '', speakerNotes: '', citedNotes: '' }
}

function hasAnswer(slide: Slide): boolean {
  return slide.kind === 'question' && slide.answer !== undefined
}

function withoutAnswer(slide: Slide): Slide {
  if (slide.kind !== 'question' || !hasAnswer(slide)) return slide
  const { answer: _answer, ...rest } = slide
  return rest
}
