import type { Article } from '../../1-article/model.ts'
import { given } from '../composing.ts'
import type {
  ArticleInShort,
  CitedPassage,
  PassagesOfArticle,
  PrintedArticle,
  PrintedPassage,
} from '../source-model.ts'
import type { Part } from './index-parts.ts'
import { sourceKey } from './list-references.ts'
import { citedParts, type Sourcing } from './sourcing.ts'

/** Takes passages that a slide cites; gives them article by article, each with its label and date, in the order of the articles. */
export function groupPassages(
  passages: readonly CitedPassage[],
  sourcing: Sourcing,
): readonly PassagesOfArticle[] {
  return sourcing.articles.flatMap((article) => {
    const parts = citedParts(article, passages, sourcing)
    return parts.length === 0
      ? []
      : [{ ...describe(article, sourcing), passages: parts.map((part) => toPrinted(part)) }]
  })
}

/** Gives the articles whole, for handouts that print them. */
export function printArticles(sourcing: Sourcing): readonly PrintedArticle[] {
  return sourcing.articles.map((article) => ({
    ...describe(article, sourcing),
    blocks: article.passages.map(({ kind, address, isQuotation, sentences, ...passage }) => {
      const parts = sentences.length > 0 ? sentences : [{ address, text: passage.text }]
      return {
        ...{ kind, address, ...given('isQuotation', isQuotation) },
        passages: parts.map((part) => ({ address: part.address, kind, text: part.text })),
      }
    }),
  }))
}

function describe(article: Article, { labels, numbers }: Sourcing): ArticleInShort {
  const label = labels.get(article)
  return {
    label: label?.whole ?? article.name,
    ...given('date', label?.date),
    ...given('reference', numbers.get(sourceKey({ article: article.name }))),
  }
}

function toPrinted({ address, passage, text }: Part): PrintedPassage {
  return { address, kind: passage.kind, text }
}
