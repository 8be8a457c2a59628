import type { Article, Passage } from '../1-article/model.ts'
import type { CitedPassage } from './source-model.ts'

export type FoundPassages =
  | { readonly kind: 'found'; readonly passages: readonly CitedPassage[] }
  /** `range` says what there is instead: "p2 has 6 sentences". */
  | { readonly kind: 'missing'; readonly range: string }

const addressOrRange = /^[a-z]\d+(?:\.\d+)?(?:[-–][a-z]\d+(?:\.\d+)?)?$/

/** Takes one word of `from:`; tells whether it has the form of an address or a range of addresses. */
export function looksLikeAddress(word: string): boolean {
  return addressOrRange.test(withoutArticle(word))
}

/** By the articles of a talk, then by address: what is cited is looked up when the lock is compared, and when slides are composed. */
const foundAddresses = new WeakMap<readonly Article[], Map<string, FoundPassages>>()

/** Takes an address (`p2`, `p2.4`, `p5.1-p5.3`, `second:p3`); gives the sentences, tables, code blocks or figures it names. */
export function findAddress(word: string, articles: readonly Article[]): FoundPassages {
  const known = foundAddresses.get(articles) ?? new Map<string, FoundPassages>()
  foundAddresses.set(articles, known)
  const found = known.get(word) ?? lookUp(word, articles)
  known.set(word, found)
  return found
}

function lookUp(word: string, articles: readonly Article[]): FoundPassages {
  const name = word.includes(':') ? word.slice(0, word.indexOf(':')) : undefined
  const article = name === undefined ? articles[0] : articles.find((candidate) => candidate.name === name)
  if (article === undefined) {
    return {
      kind: 'missing',
      range: `the talk’s articles: ${articles.map((candidate) => candidate.name).join(', ')}`,
    }
  }
  const { all, places } = indexParts(article, articles)
  const [first = '', last = first] = withoutArticle(word).split(/[-–]/)
  // A heading between two paragraphs is no part of a range of them.
  const letters = [first.slice(0, 1), last.slice(0, 1)]
  const isCitable = (part: CitedPassage): boolean =>
    letters.includes(withoutArticle(part.address).slice(0, 1))
  const start = places.get(first)?.start ?? -1
  const end = places.get(last)?.end ?? -1
  if (start >= 0 && end >= 0 && end < start)
    return { kind: 'missing', range: `${first} stands after ${last}: turn the range round` }
  if (start < 0 || end < 0)
    return { kind: 'missing', range: describeRange(article, start < 0 ? first : last) }
  return {
    kind: 'found',
    passages: all.slice(start, end + 1).filter(isCitable),
  }
}

/** The smallest things that can be cited of a passage: its sentences, or itself. */
export function partsOf(
  passage: Passage,
  article: Article,
  articles: readonly Article[],
): readonly CitedPassage[] {
  const isFirst = article === articles[0]
  // A sentence of the first article is what is cited of it, as it is.
  if (isFirst && passage.sentences.length > 0) return passage.sentences
  const prefix = isFirst ? '' : `${article.name}:`
  const parts = passage.sentences.length > 0 ? passage.sentences : [passage]
  return parts.map(({ address, text, at }) => ({ address: `${prefix}${address}`, text, at }))
}

function withoutArticle(word: string): string {
  return word.slice(word.indexOf(':') + 1)
}

interface PartIndex {
  readonly all: readonly CitedPassage[]
  /** By address: where its first part stands, and its last. `p2` names every sentence of paragraph 2. */
  readonly places: ReadonlyMap<string, { readonly start: number; readonly end: number }>
}

/** Made once for the articles of a talk: a talk of two hundred slides asks a thousand times. */
const indexes = new WeakMap<readonly Article[], Map<Article, PartIndex>>()

function indexParts(article: Article, articles: readonly Article[]): PartIndex {
  const known = indexes.get(articles) ?? new Map<Article, PartIndex>()
  indexes.set(articles, known)
  const made = known.get(article)
  if (made !== undefined) return made
  const all: CitedPassage[] = []
  const places = new Map<string, { start: number; end: number }>()
  for (const passage of article.passages) {
    const start = all.length
    for (const part of partsOf(passage, article, articles)) all.push(part)
    places.set(passage.address, { start, end: all.length - 1 })
    for (const [index, { address }] of passage.sentences.entries())
      places.set(address, { start: start + index, end: start + index })
  }
  const index = { all, places }
  known.set(article, index)
  return index
}

function describeRange(article: Article, word: string): string {
  const [paragraph = ''] = word.split('.')
  const passage = article.passages.find((candidate) => candidate.address === paragraph)
  if (passage !== undefined) {
    const count = passage.sentences.length
    return count === 0
      ? `${paragraph} is cited whole`
      : `${paragraph} has ${count} sentence${count === 1 ? '' : 's'}`
  }
  const letter = word.slice(0, 1)
  const last = article.passages.findLast((candidate) => candidate.address.startsWith(letter))
  return last === undefined
    ? `${article.file} has no passage of this kind`
    : `the last one is ${last.address}`
}
