import type { Details } from '../../diagnostics/catalogue-entry.ts'
import type { RelatedPlace } from '../../diagnostics/model.ts'
import type { CheckedTalk } from '../model.ts'
import { findWhole, foldQuotation, trimStops } from './fold-quotation.ts'
import type { Stretch, Unit } from './index-articles.ts'
import { type Match, matchQuotation, withOtherCapital } from './match-quotation.ts'
import { namePassages, showPassages } from './name-passages.ts'
import { asTyped, findNearestWording, type NearWording, unitsLike } from './nearest-wording.ts'
import { showDifference } from './show-difference.ts'
import { standsWhereLikely } from './stands-where-likely.ts'

export interface QuotationFault {
  readonly details: Details
  readonly related: readonly RelatedPlace[]
  /** Whether the article has words that these were meant to be. */
  readonly isNear: boolean
}

export interface QuotationGrounds {
  /** Where the words must stand. */
  readonly stretches: () => readonly Stretch[]
  /** The cited units; absent where anywhere in the article is right. */
  readonly units?: readonly Unit[]
  readonly talk: CheckedTalk
}

/** Up to this share of changed letters the words of a cited passage are what was meant … */
const nearCited = 0.3
/** … and words that nobody cited. */
const nearAnywhere = 0.2

/** Takes words in quotation marks; gives what is wrong with them, or undefined where they are the words of the article. */
export function judgeQuotation(words: string, grounds: QuotationGrounds): QuotationFault | undefined {
  const { units, talk } = grounds
  // The whole article is searched for those words only that do not stand where they most likely do.
  if (units === undefined && standsWhereLikely(words, talk.grounds)) return undefined
  const match = matchQuotation(words, grounds.stretches())
  if (match?.kind === 'verbatim' || trimStops(foldQuotation(words)) === '') return undefined
  const shown = {
    words: words.replace(/\s+/g, ' ').trim(),
    where: units === undefined ? '' : namePassages(units),
  }
  if (match !== undefined) return tellMatch(match, shown)
  if (standsInHead(words, talk)) return undefined
  const elsewhere = units === undefined ? undefined : matchQuotation(words, talk.grounds.whole())
  if (elsewhere !== undefined && elsewhere.kind !== 'inserted' && elsewhere.kind !== 'reordered') {
    const right = namePassages(elsewhere.units)
    const related = showPassages(elsewhere.units, 'has these words')
    return { details: { ...shown, how: 'elsewhere', right }, related, isNear: true }
  }
  return tellMissing(words, shown, grounds)
}

/** Which of these are only warnings. */
const mildKinds: readonly Match['kind'][] = ['case', 'joined']

function tellMatch(match: Match, shown: Details): QuotationFault {
  const right = namePassages(match.units)
  const source = 'stretch' in match ? asTyped(match.stretch, match.at, match.end) : undefined
  const word = match.kind === 'inserted' ? match.word : undefined
  const mild = mildKinds.includes(match.kind) ? 'yes' : undefined
  return {
    details: { ...shown, how: match.kind, right, source, word, mild },
    related: showPassages(match.units, 'has the words'),
    isNear: true,
  }
}

function tellMissing(words: string, shown: Details, { units, talk }: QuotationGrounds): QuotationFault {
  const { grounds } = talk
  const cited = units === undefined ? undefined : findNearestWording(words, units, grounds)
  if (cited !== undefined && cited.distance <= nearCited) return tellNear('wording', cited, shown)
  const near = findNearestWording(words, unitsLike(words, grounds), grounds)
  if (near !== undefined && near.distance <= nearAnywhere)
    return tellNear(units === undefined ? 'wording' : 'wording-elsewhere', near, shown)
  const related = showPassages(units ?? [], 'is cited')
  return { details: { ...shown, how: 'nowhere' }, related, isNear: false }
}

function tellNear(how: string, near: NearWording, shown: Details): QuotationFault {
  const [typed, source] = near.compared
  return {
    details: {
      ...shown,
      how,
      right: namePassages(near.units),
      source: near.text,
      difference: showDifference(typed, source),
    },
    related: showPassages(near.units, 'has the words'),
    isNear: true,
  }
}

/** Title, byline and date are no passages, and may be quoted all the same. */
function standsInHead(words: string, { deck }: CheckedTalk): boolean {
  const needle = trimStops(foldQuotation(words))
  const head = deck.articleHeads.flatMap((one) => Object.values(one) as readonly string[])
  return head
    .map(foldQuotation)
    .some((line) => findWhole(line, needle) >= 0 || findWhole(line, withOtherCapital(needle)) >= 0)
}
