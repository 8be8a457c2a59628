import type { Article } from '../1-article/model.ts'
import type { Deck } from '../3-deck/model.ts'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { indexArticles } from './ground/index-articles.ts'
import { listClaims } from './ground/list-claims.ts'
import { createPlacer } from './ground/place-words.ts'
import type { Rule } from './model.ts'
import { checkMoved } from './rules/check-moved.ts'
import { checkNames } from './rules/check-names.ts'
import { checkNotes } from './rules/check-notes.ts'
import { checkNumbers } from './rules/check-numbers.ts'
import { checkParaphrasedQuotations } from './rules/check-paraphrased-quotations.ts'
import { checkQuotations } from './rules/check-quotations.ts'
import { checkSpeakers } from './rules/check-speakers.ts'
import { checkTime } from './rules/check-time.ts'
import { checkUncited } from './rules/check-uncited.ts'

/** Every rule, one file each; a new one is one more entry. */
const rules: readonly Rule[] = [
  checkMoved,
  checkUncited,
  checkTime,
  checkQuotations,
  checkNotes,
  checkParaphrasedQuotations,
  checkSpeakers,
  checkNumbers,
  checkNames,
]

/** Takes the deck, its articles and the files of the talk as typed; reports what does not hold (`check/*`). */
export function checkDeck(
  deck: Deck,
  articles: readonly Article[],
  sources: ReadonlyMap<string, SourceFile>,
  report: Report,
): void {
  for (const rule of readyRules(deck, articles, sources)) rule(report)
}

/** The same rule by rule, for those who give others their turn between them. */
export function readyRules(
  deck: Deck,
  articles: readonly Article[],
  sources: ReadonlyMap<string, SourceFile>,
): readonly ((report: Report) => void)[] {
  const talk = {
    deck,
    articles,
    claims: articles.length === 0 ? [] : listClaims(deck),
    grounds: indexArticles(articles),
    placeWords: createPlacer(sources),
  }
  return rules.map((rule) => (report) => rule(talk, report))
}
