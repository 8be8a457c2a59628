import { countWords } from '../0-text/count-words.ts'
import type { Deck } from '../3-deck/model.ts'
import type { Pace } from './model.ts'

/** Planned minutes, and the time that the notes take at the talk's speaking rate, in minutes with one decimal. */
export function measurePace(deck: Deck): Pace {
  const words = deck.slides.reduce((sum, slide) => sum + countWords(slide.notes, deck.lang), 0)
  return { planned: round(deck.minutes), estimated: round(words / deck.wordsPerMinute) }
}

function round(minutes: number): number {
  return Math.round(minutes * 10) / 10
}
