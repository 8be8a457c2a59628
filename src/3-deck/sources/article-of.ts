import type { Article } from '../../1-article/model.ts'
import type { CitedPassage } from '../source-model.ts'

/** Takes an address as cited (`p2.4`, `second:p2.4`); gives the article that it is of. */
export function articleOf(
  { address }: Pick<CitedPassage, 'address'>,
  articles: readonly Article[],
): Article | undefined {
  const colon = address.indexOf(':')
  if (colon < 0) return articles[0]
  const name = address.slice(0, colon)
  return articles.find((article) => article.name === name)
}
