import { foldWords } from '../../0-text/fold-text.ts'
import { isSameWording, keyOfWording, wordingOf } from '../../0-text/wording.ts'
import type { Article } from '../../1-article/model.ts'
import type { LockedPassage } from '../../2-outline/lock-model.ts'
import { partsOf } from '../find-address.ts'
import type { CitedPassage } from '../source-model.ts'

/** Gives where the words of an entry of the lock stand, or undefined where they stand nowhere as they were. */
export type FindWords = (locked: LockedPassage) => CitedPassage | undefined

/** Made once for a talk: what stands in its articles, by its words. */
export function createFinder(articles: readonly Article[]): FindWords {
  const parts = listParts(articles)
  const places = new Map<string, number[]>()
  for (const [index, { text }] of parts.entries()) {
    const key = keyOfWording(wordingOf(text))
    const found = places.get(key)
    if (found === undefined) places.set(key, [index])
    else found.push(index)
  }
  return (locked) => {
    const found = places.get(keyOfWording(locked.wording)) ?? []
    const best = found.map((index) => ({ index, likeness: likenessOf(locked, index, parts) }))
    best.sort((a, b) => b.likeness - a.likeness || a.index - b.index)
    return parts[best[0]?.index ?? -1]
  }
}

/** Every part of the articles that can be cited, in order. */
export function listParts(articles: readonly Article[]): readonly CitedPassage[] {
  return articles.flatMap((article) =>
    article.passages.flatMap((passage) => partsOf(passage, article, articles)),
  )
}

/** The words beside a part, as the lock keeps them to tell equal ones apart. */
export function contextOf(
  parts: readonly CitedPassage[],
  index: number,
): { readonly after: string; readonly before: string } {
  const ends = (text: string): readonly string[] => foldWords(text).split(' ')
  return {
    after: ends(parts[index - 1]?.text ?? '')
      .slice(-wordsBeside)
      .join(' '),
    before: ends(parts[index + 1]?.text ?? '')
      .slice(0, wordsBeside)
      .join(' '),
  }
}

const wordsBeside = 6

/** How much of what stood beside the words stands there still; the same address decides where that says nothing. */
function likenessOf(
  { address, after, before }: LockedPassage,
  index: number,
  parts: readonly CitedPassage[],
): number {
  const context = contextOf(parts, index)
  const isBeside = (kept: string | undefined, now: string): boolean =>
    kept !== undefined && isSameWording({ text: kept }, now)
  const beside = [isBeside(after, context.after), isBeside(before, context.before)]
  return beside.filter((is) => is).length * 2 + (parts[index]?.address === address ? 1 : 0)
}
