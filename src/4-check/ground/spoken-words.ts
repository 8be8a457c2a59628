import type { Words } from '../../3-deck/words-model.ts'
import type { CheckedTalk } from '../model.ts'
import { type EnclosingQuotation, findEnclosingQuotation } from './enclosing-quotation.ts'
import type { Unit } from './index-articles.ts'
import type { Claim } from './list-claims.ts'
import { matchQuotation } from './match-quotation.ts'
import { readSpeaker, type Speaker } from './read-speaker.ts'

/** Words that stand in the cited passage, put into the mouth of somebody other than the article. */
export interface SpokenWords {
  readonly by: Words
  readonly speaker: Speaker
  /** Where they stand. */
  readonly units: readonly Unit[]
  /** The quotation of the article that holds them; absent where it does not quote them. */
  readonly enclosing: EnclosingQuotation | undefined
}

/** Takes a quotation of a slide; gives undefined where nobody speaks but the article, or the words do not stand there (told then). */
export function readSpokenWords(claim: Claim, { grounds, deck }: CheckedTalk): SpokenWords | undefined {
  const { by, text, citations, role } = claim
  if (by === undefined || role !== 'quotation') return undefined
  const speaker = readSpeaker(by.plain, deck.articleHeads)
  if (speaker.kind === 'article') return undefined
  const match = matchQuotation(text, grounds.citedStretches(citations))
  if (match === undefined || match.kind === 'inserted' || match.kind === 'reordered') return undefined
  return { by, speaker, units: match.units, enclosing: findEnclosingQuotation(text, match.units, grounds) }
}
