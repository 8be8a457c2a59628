import { countWords } from '../0-text/count-words.ts'
import { findFolded, foldWords } from '../0-text/fold-text.ts'
import type { Article, Passage } from '../1-article/model.ts'
import { partsOf } from './find-address.ts'
import { indexExcerpts, type WordedPart, wordsIn } from './index-excerpts.ts'
import type { CitedPassage } from './source-model.ts'

export type FoundExcerpt =
  | { readonly kind: 'found'; readonly passages: readonly CitedPassage[] }
  | { readonly kind: 'ambiguous'; readonly places: readonly CitedPassage[] }
  | { readonly kind: 'missing'; readonly nearest?: CitedPassage }

/**
 * Takes words of the article, verbatim but for quotation marks, dashes and white space; gives the sentences that hold them.
 * `within` (p2, p2.4) narrows the search. An excerpt stays inside one paragraph.
 */
export function findExcerpt(
  quote: string,
  within: string | undefined,
  articles: readonly Article[],
): FoundExcerpt {
  const wanted = foldWords(quote).trim()
  const places = articles.flatMap((article) =>
    indexExcerpts(article)
      .passagesWith(wanted)
      .flatMap((passage) =>
        findFolded(passage.text, quote).map((place) =>
          partsOf(passage, article, articles).filter((_part, index) => touches(passage, index, place)),
        ),
      ),
  )
  const narrowed = places.filter((parts) => within === undefined || parts.some((part) => isIn(part, within)))
  const [only] = narrowed
  if (only === undefined) {
    const nearest = findNearest(quote, articles)
    return nearest === undefined ? { kind: 'missing' } : { kind: 'missing', nearest }
  }
  if (narrowed.length > 1)
    return { kind: 'ambiguous', places: narrowed.flatMap((parts) => parts.slice(0, 1)) }
  return { kind: 'found', passages: only }
}

function isIn(part: CitedPassage, within: string): boolean {
  return part.address === within || part.address.startsWith(`${within}.`)
}

function touches(
  passage: Passage,
  index: number,
  place: { readonly start: number; readonly end: number },
): boolean {
  if (passage.sentences.length === 0) return true
  let cursor = 0
  for (const [position, sentence] of passage.sentences.entries()) {
    const start = passage.text.indexOf(sentence.text, cursor)
    cursor = start + sentence.text.length
    if (position === index) return place.start < cursor && place.end > start
  }
  return false
}

/** The sentence that shares the most words with the excerpt, if it shares half of them. */
function findNearest(quote: string, articles: readonly Article[]): CitedPassage | undefined {
  const wanted = [...wordsIn(quote)]
  let best: { part: WordedPart; article: Article; shared: number } | undefined
  for (const article of articles) {
    for (const part of indexExcerpts(article).parts()) {
      const shared = wanted.reduce((count, word) => count + (part.words.has(word) ? 1 : 0), 0)
      if (shared * 2 >= wanted.length && shared > (best?.shared ?? 0)) best = { part, article, shared }
    }
  }
  if (best === undefined) return undefined
  const { part, article } = best
  return partsOf(part.passage, article, articles)[part.index]
}

/** Fewer words than four name no passage for long. Four with spaces between are four words in any language: ICU need not be asked. */
export function isTooShort(quote: string, lang: string): boolean {
  const spaced = quote.split(/\s+/).filter((word) => /[\p{L}\p{Nd}]/u.test(word))
  return spaced.length < 4 && countWords(quote, lang) < 4
}
