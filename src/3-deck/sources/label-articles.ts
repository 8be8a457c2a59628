import type { Article } from '../../1-article/model.ts'
import { wordingsFor } from '../wordings.ts'
import { writeDate } from '../write-date.ts'

/** What an article is called in short. */
export interface ArticleLabel {
  readonly name: string
  /** As written out in the language of the talk; absent where nobody says it. */
  readonly date?: string
  /** Both: "Staff writer, February 27, 2023". */
  readonly whole: string
}

/**
 * Takes the articles of a talk; gives for each who and when. Where two would be called the same, their titles tell them
 * apart, and then the names that the outline gives them.
 */
export function labelArticles(
  articles: readonly Article[],
  lang: string,
): ReadonlyMap<Article, ArticleLabel> {
  const candidates = articles.map((article) => candidatesOf(article, lang))
  return new Map(
    articles.map((article, index) => {
      const own = candidates[index] ?? []
      const isAlone = ({ whole }: ArticleLabel, level: number): boolean =>
        !candidates.some((other, place) => place !== index && other[level]?.whole === whole)
      return [article, own.find(isAlone) ?? own.at(-1) ?? { name: article.name, whole: article.name }]
    }),
  )
}

/** From the shortest to one that is like no other. */
function candidatesOf({ name, head }: Article, lang: string): readonly ArticleLabel[] {
  const { comma } = wordingsFor(lang)
  const { by, publisher, title } = head
  const who = by ?? publisher ?? title ?? name
  const told = title === undefined || title === who ? [] : [title]
  const date = head.date === undefined ? [] : [writeDate(head.date, lang)]
  return [[who], [who, ...told], [who, ...told, name]].map((parts) => ({
    name: parts.join(comma),
    ...(date[0] === undefined ? {} : { date: date[0] }),
    whole: [...parts, ...date].join(comma),
  }))
}
