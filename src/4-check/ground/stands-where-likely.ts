import { foldWords } from '../../0-text/fold-text.ts'
import { indexRuns } from '../../0-text/index-runs.ts'
import type { Passage } from '../../1-article/model.ts'
import { foldQuotation, trimStops } from './fold-quotation.ts'
import { type Grounds, joinUnits, type Stretch, type Unit, wordsOf } from './index-articles.ts'
import { matchQuotation, standsLiterally } from './match-quotation.ts'

const mostLikely = 8
/** A quotation may begin in the sentence before, or go on in the next ones. */
const around = 3

/**
 * Takes words that are quoted; tells whether they stand verbatim where most such words stand: in the passages that have
 * what is rarest in them, or around those. No word of the other passages is looked at.
 */
export function standsWhereLikely(words: string, grounds: Grounds): boolean {
  const likely = passagesWithRarest(words, grounds)
  // Nearly all quotations stand in one passage: those beside it need not be folded.
  const isInOne = likely.some(
    ({ passage, hasWords }) =>
      hasWords && standsLiterally(words, joinUnits(grounds.unitsOf(passage), grounds.fold)),
  )
  if (isInOne) return true
  const passages = likely.map(({ passage }) => passage)
  return matchQuotation(words, likelyStretches(words, passages, grounds))?.kind === 'verbatim'
}

/** The stretches around passages with a run of characters, or around the units with a word where there is no such run. */
function likelyStretches(words: string, passages: readonly Passage[], grounds: Grounds): readonly Stretch[] {
  const places: readonly (readonly Unit[])[] =
    passages.length === 0 ? unitsWithRarest(words, grounds) : passages.map(grounds.unitsOf)
  return places.map((units) => {
    const [first = 0, last = 0] = [units[0]?.order, units.at(-1)?.order]
    return joinUnits(grounds.units.slice(Math.max(0, first - around), last + around + 1), grounds.fold)
  })
}

interface LikelyPassage {
  readonly passage: Passage
  /** Whether it has the words at first sight: with the marks inside that were typed. */
  readonly hasWords: boolean
}

function passagesWithRarest(words: string, { articles }: Grounds): readonly LikelyPassage[] {
  const wanted = foldWords(words).trim()
  const bare = trimStops(wanted)
  return articles.flatMap(({ passages }) => {
    const { folded, havingRarest } = indexRuns(passages)
    const places = (havingRarest(wanted) ?? []).slice(0, mostLikely)
    return places.flatMap((place) => {
      const passage = passages[place]
      return passage === undefined ? [] : [{ passage, hasWords: folded[place]?.includes(bare) === true }]
    })
  })
}

function unitsWithRarest(words: string, grounds: Grounds): readonly (readonly Unit[])[] {
  const having = wordsOf(trimStops(foldQuotation(words))).map((word) => grounds.unitsWith(word))
  const [first = [], ...others] = having
  const fewest = others.reduce((least, units) => (units.length < least.length ? units : least), first)
  return fewest.slice(0, mostLikely).map((unit) => [unit])
}
