import { countWords } from '../0-text/count-words.ts'
import type { Deck, Slide } from '../3-deck/model.ts'
import { listShownLines } from './list-shown-lines.ts'
import type { ShownLine, SlideLoad } from './model.ts'

/** How fast people read from a screen without a sound, in words a minute: slower than from paper, since somebody talks. */
const readingRate = 200
/** Words that take half a minute to read, in which nobody listens. */
const mostWords = 90
const mostItems = 12
/** The share of its minutes that a slide may take to read. */
const mostReading = 0.5

const countedKinds: readonly ShownLine['kind'][] = ['item', 'row']
/** To look things up in, not to be read. */
const lookedUp: readonly Slide['kind'][] = ['title', 'agenda', 'references', 'code']

/** Takes the deck; gives how much each slide gives to read, by its id: title and all words, whatever is revealed later. */
export function measureLoads(deck: Deck): ReadonlyMap<string, SlideLoad> {
  return new Map(deck.slides.map((slide) => [slide.id, measureLoad(slide, deck)]))
}

function measureLoad(slide: Slide, deck: Deck): SlideLoad {
  const lines = listShownLines(slide, deck)
  const shown = [slide.title?.plain ?? '', ...lines.flatMap(({ cells }) => cells)]
  const words = shown.reduce((sum, text) => sum + countWords(text, deck.lang), 0)
  const items = lines.filter(({ kind }) => countedKinds.includes(kind)).length
  const readingSeconds = Math.round((words * 60) / readingRate)
  const isLong = slide.hasOwnMinutes && readingSeconds > slide.minutes * 60 * mostReading
  const isFull = words > mostWords || items > mostItems || isLong
  return { lines, words, items, readingSeconds, isHeavy: isFull && !lookedUp.includes(slide.kind) }
}
