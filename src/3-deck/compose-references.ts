import { inlineOf } from '../0-text/inline-of.ts'
import type { Run } from '../0-text/model.ts'
import type { Article } from '../1-article/model.ts'
import { given } from './composing.ts'
import type { OtherSource, ReferencesSlide } from './model.ts'

type Reference = ReferencesSlide['references'][number]

/** The articles of the talk, then every other source that a slide names, then further reading; each once, in this order. */
export function composeReferences(
  articles: readonly Article[],
  also: readonly OtherSource[],
  further: readonly OtherSource[],
): readonly Reference[] {
  const others = [...also, ...further].map(
    (source): Reference => ({
      words: { runs: source.cite.runs, plain: source.cite.plain },
      ...given('url', source.url),
    }),
  )
  const all = [...articles.map(describeArticle), ...others]
  return [...new Map(all.map((reference) => [reference.words.plain, reference])).values()]
}

/** Author, *title*, publisher, date. */
function describeArticle(article: Article): Reference {
  const { title, by, publisher, date, url } = article.head
  const parts: Run[] = [
    ...(by === undefined ? [] : [{ text: by }]),
    { text: title ?? article.name, italic: true as const },
    ...(publisher === undefined ? [] : [{ text: publisher }]),
    ...(date === undefined ? [] : [{ text: date }]),
  ]
  const runs = parts.flatMap((run, index) => (index === 0 ? [run] : [{ text: ', ' }, run]))
  return { words: inlineOf([...runs, { text: '.' }]), ...given('url', url) }
}
