import type { Deck, Slide } from './model.ts'

/** Gives the deck without what is said and not shown: what slides look like does not hang on it. */
export function withoutNotes(deck: Deck): Deck {
  return { ...deck, slides: deck.slides.map(silence), skipped: [] }
}

/**
 * Gives the deck as students may have it: without notes, answers and skipped slides, so that no file made of it can hold
 * them. Slides that `only:` keeps from them stay, for the numbers of the others: the engine leaves them out.
 */
export function forStudents(deck: Deck): Deck {
  return { ...deck, slides: deck.slides.map((slide) => withoutAnswer(silence(slide))), skipped: [] }
}

function silence(slide: Slide): Slide {
  const { notesAt: _notesAt, ...rest } = slide
  return { ...rest, notes: '', speakerNotes: '', citedNotes: '' }
}

function withoutAnswer(slide: Slide): Slide {
  if (slide.kind !== 'question') return slide
  const { answer: _answer, ...rest } = slide
  return rest
}
