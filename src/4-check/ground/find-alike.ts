import { shortenWording } from '../../0-text/wording.ts'
import { foldQuotation } from './fold-quotation.ts'
import { type Grounds, type Unit, wordsOf } from './index-articles.ts'

export interface Alike {
  readonly unit: Unit
  /** How many of the words of both are the same, from 0 to 1. */
  readonly share: number
}

const candidates = 8
/** A word that stands in more passages than that says little about where a passage went. */
const mostHaving = 200

/** Takes words as a lock keeps them, the middle of long ones left out; gives the passage of the articles that has the most of them. */
export function findAlike(words: string, grounds: Grounds): Alike | undefined {
  const wanted = wordsOf(foldQuotation(words))
  const weights = new Map<Unit, number>()
  for (const word of new Set(wanted)) {
    const having = grounds.unitsWith(word)
    for (const unit of having.slice(0, mostHaving))
      weights.set(unit, (weights.get(unit) ?? 0) + 1 / having.length)
  }
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || a.order - b.order)
    .slice(0, candidates)
    .map(([unit]) => ({ unit, share: shareOf(wanted, wordsOf(foldQuotation(shortenWording(unit.text)))) }))
    .sort((a, b) => b.share - a.share || a.unit.order - b.unit.order)[0]
}

function shareOf(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    counts.set(word, count - 1)
    shared += 1
  }
  return (2 * shared) / Math.max(1, left.length + right.length)
}
