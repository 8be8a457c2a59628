import type { Article } from '../1-article/model.ts'
import type { Deck } from '../3-deck/model.ts'
import type { Report } from '../diagnostics/model.ts'
import type { Rule } from './model.ts'
import { checkTime } from './rules/check-time.ts'
import { checkUncited } from './rules/check-uncited.ts'

/** Every rule, one file each; a new one is one more entry. */
const rules: readonly Rule[] = [checkUncited, checkTime]

/** Takes the deck and its articles; reports what does not hold (`check/*`). */
export function checkDeck(deck: Deck, articles: readonly Article[], report: Report): void {
  for (const rule of rules) rule(deck, articles, report)
}
