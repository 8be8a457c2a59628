import type { Article } from '../1-article/model.ts'
import type { Deck } from '../3-deck/model.ts'
import { measureCoverage } from './measure-coverage.ts'
import { measureLoads } from './measure-loads.ts'
import { measurePace } from './measure-pace.ts'
import type { Measured } from './model.ts'

/** Takes the deck and its articles; gives what is cited, how long it takes, and how much there is to read. */
export function measureTalk(deck: Deck, articles: readonly Article[]): Measured {
  return { coverage: measureCoverage(deck, articles), pace: measurePace(deck), loads: measureLoads(deck) }
}

/** What a talk comes to whose outline cannot be read at all. */
export const nothingMeasured: Measured = {
  coverage: { passages: 0, cited: 0, words: 0, citedWords: 0, paragraphs: [] },
  pace: { planned: 0, estimated: 0, isPlanned: false, sections: [], slides: new Map() },
  loads: new Map(),
}
