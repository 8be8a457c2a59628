import { setImmediate as aTurn } from 'node:timers/promises'
import type { Article } from '../1-article/model.ts'
import type { Deck } from '../3-deck/model.ts'
import { checkDeck, readyRules } from '../4-check/check-deck.ts'
import { createReport } from '../diagnostics/collect-report.ts'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { saysTheSame } from './says-the-same.ts'

/** Compares a deck with its articles, once for the deck as it was composed and as it is laid out in the end. */
export interface Checker {
  /** Checks while others have their turns; a fault is told only by `tell`. */
  readonly ahead: (deck: Deck) => Promise<void>
  readonly tell: (deck: Deck, report: Report) => void
}

export function createChecker(
  articles: readonly Article[],
  sources: ReadonlyMap<string, SourceFile>,
): Checker {
  let done: { readonly deck: Deck; readonly found: Report } | undefined
  return {
    ahead: async (deck) => {
      // Asked again where a deck is measured twice.
      if (done?.deck === deck) return
      const found = createReport()
      for (const rule of readyRules(deck, articles, sources)) {
        await aTurn()
        rule(found)
      }
      done = { deck, found }
    },
    tell: (deck, report) => {
      if (done !== undefined && saysTheSame(done.deck, deck)) report.include(done.found.diagnostics())
      else checkDeck(deck, articles, sources, report)
    },
  }
}
