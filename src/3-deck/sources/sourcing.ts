import type { Article } from '../../1-article/model.ts'
import type { CitedPassage, Reference } from '../source-model.ts'
import { articleOf } from './article-of.ts'
import { indexParts, type Part, type PartIndex, partsOf } from './index-parts.ts'
import { type ArticleLabel, labelArticles } from './label-articles.ts'
import { sourceKey } from './list-references.ts'

/** What it takes to say where the words of a slide come from. */
export interface Sourcing {
  readonly lang: string
  readonly size: '16:9' | '4:3'
  readonly articles: readonly Article[]
  readonly labels: ReadonlyMap<Article, ArticleLabel>
  readonly indexes: ReadonlyMap<Article, PartIndex>
  /** Numbers of references by what they mean (`sourceKey`). */
  readonly numbers: ReadonlyMap<string, number>
  /** The slide that lists them; absent where the talk has none, and then nothing is a link. */
  readonly referencesId: string | undefined
}

export function prepareSourcing(
  articles: readonly Article[],
  references: readonly Reference[],
  frame: Pick<Sourcing, 'lang' | 'size' | 'referencesId'>,
): Sourcing {
  return {
    ...frame,
    articles,
    labels: labelArticles(articles, frame.lang),
    indexes: new Map(articles.map((article) => [article, indexParts(article)])),
    numbers: new Map(references.map((reference) => [sourceKey(reference), reference.number])),
  }
}

/** What of an article something cites, in the order of the article. */
export function citedParts(
  article: Article,
  passages: readonly CitedPassage[],
  { articles, indexes }: Sourcing,
): readonly Part[] {
  const own = passages.filter((passage) => articleOf(passage, articles) === article)
  return partsOf(own, indexes.get(article) ?? new Map())
}
