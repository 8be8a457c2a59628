import { inlineOf } from '../../0-text/inline-of.ts'
import type { InlineText, Run } from '../../0-text/model.ts'
import type { Article } from '../../1-article/model.ts'
import { given } from '../composing.ts'
import type { Citations, ListedReference, OtherSource, Reference } from '../source-model.ts'
import { wordingsFor } from '../wordings.ts'
import { writeDate } from '../write-date.ts'
import { articleOf } from './article-of.ts'

type Entry = Omit<Reference, 'number'>

/** What an entry means: an article by its name in the outline, another source by its words, but for emphasis, spaces and the stop at the end. */
export function sourceKey(entry: { readonly article: string } | { readonly words: InlineText }): string {
  if ('article' in entry) return `article ${entry.article}`
  const words = entry.words.plain.normalize('NFC').replace(/\s+/g, ' ').trim()
  return `other ${words.replace(/\.$/, '').toLowerCase()}`
}

/**
 * Takes what the slides cite, in their order; gives each article and each other source once, in the order of first
 * citation, numbered from 1. Articles that no slide cites stand at the end: the talk is drawn from them all the same.
 */
export function listReferences(
  cited: readonly Citations[],
  articles: readonly Article[],
  lang: string,
): readonly Reference[] {
  const listed = new Map<string, Entry>()
  const add = (entry: Entry): void => {
    const known = listed.get(sourceKey(entry))
    // One of two mentions may have the address that the other lacks.
    listed.set(sourceKey(entry), known === undefined ? entry : { ...given('url', entry.url), ...known })
  }
  const described = new Set<Article>()
  const addArticle = (article: Article): void => {
    if (described.has(article)) return
    described.add(article)
    add(describe(article, lang))
  }
  for (const citations of cited) {
    citedArticles(citations, articles).forEach(addArticle)
    for (const source of citations.also) add(withoutPlace(source))
  }
  articles.forEach(addArticle)
  return [...listed.values()].map((entry, index) => ({ number: index + 1, ...entry }))
}

/** What a slide `references:` shows: the references, and what it names itself as further reading, but for what is cited. */
export function listWithFurther(
  references: readonly Reference[],
  further: readonly OtherSource[],
): readonly ListedReference[] {
  const known = new Set(references.map(({ words }) => sourceKey({ words })))
  const added = further.map(withoutPlace).filter((entry) => {
    const isNew = !known.has(sourceKey(entry))
    known.add(sourceKey(entry))
    return isNew
  })
  return [...references, ...added.map((entry) => ({ ...entry, isFurther: true as const }))]
}

/** The articles that something cites, in the order of its passages. */
export function citedArticles(citations: Citations, articles: readonly Article[]): readonly Article[] {
  const own = new Set<Article>()
  for (const passage of citations.passages) {
    const article = articleOf(passage, articles)
    if (article !== undefined) own.add(article)
  }
  const [first] = articles
  if (citations.citesHead && first !== undefined) own.add(first)
  return [...own]
}

/** Its words without the place where they were typed. */
export function withoutPlace({ cite, url }: OtherSource): {
  readonly words: InlineText
  readonly url?: string
} {
  return { words: { runs: cite.runs, plain: cite.plain }, ...given('url', url) }
}

/** Author, *title*, publisher, date; what nobody says is left out. Without all of them, the name in the outline has to do. */
function describe(article: Article, lang: string): Entry & { readonly article: string } {
  const { title, by, publisher, date, url } = article.head
  const { comma } = wordingsFor(lang)
  const when = date === undefined ? undefined : writeDate(date, lang)
  const parts: readonly (readonly Run[])[] = [
    by === undefined ? [] : [{ text: by }],
    title === undefined ? [] : printTitle(title, lang),
    publisher === undefined ? [] : [{ text: publisher }],
    when === undefined ? [] : [{ text: when }],
  ]
  const named = [title, by, publisher].every((part) => part === undefined)
    ? [[{ text: article.name }], ...parts]
    : parts
  const runs = named
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ text: comma }, ...part]))
  return { words: inlineOf(runs), ...given('url', url), article: article.name }
}

function printTitle(title: string, lang: string): readonly Run[] {
  const marks = wordingsFor(lang).titleMarks
  if (marks === undefined) return [{ text: title, italic: true }]
  const [before, after] = marks
  return [{ text: title.startsWith(before) ? title : `${before}${title}${after}` }]
}
