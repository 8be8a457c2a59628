import { foldWords } from '../../0-text/fold-text.ts'
import { indexRuns } from '../../0-text/index-runs.ts'
import type { Passage } from '../../1-article/model.ts'
import { foldQuotation, trimStops } from './fold-quotation.ts'
import { type Grounds, joinUnits, type Stretch, type Unit, wordsOf } from './index-articles.ts'

const mostLikely = 8
/** A quotation may begin in the sentence before, or go on in the next ones. */
const around = 3

/**
 * Takes words that are quoted; gives the stretches of the articles around what is rarest in them, where most such words
 * stand: the passages with a run of characters, or the units with a word where there is no such run.
 */
export function likelyStretches(words: string, grounds: Grounds): readonly Stretch[] {
  const passages = passagesWithRarest(words, grounds)
  const places: readonly (readonly Unit[])[] =
    passages.length === 0 ? unitsWithRarest(words, grounds) : passages.map(grounds.unitsOf)
  return places.map((units) => {
    const [first = 0, last = 0] = [units[0]?.order, units.at(-1)?.order]
    return joinUnits(grounds.units.slice(Math.max(0, first - around), last + around + 1), grounds.fold)
  })
}

function passagesWithRarest(words: string, { articles }: Grounds): readonly Passage[] {
  const wanted = foldWords(words).trim()
  return articles.flatMap(({ passages }) => {
    const places = indexRuns(passages).havingRarest(wanted) ?? []
    return places.slice(0, mostLikely).flatMap((place) => passages[place] ?? [])
  })
}

function unitsWithRarest(words: string, grounds: Grounds): readonly (readonly Unit[])[] {
  const having = wordsOf(trimStops(foldQuotation(words))).map((word) => grounds.unitsWith(word))
  const [first = [], ...others] = having
  const fewest = others.reduce((least, units) => (units.length < least.length ? units : least), first)
  return fewest.slice(0, mostLikely).map((unit) => [unit])
}
