import type { Article } from '../1-article/model.ts'
import type { Deck } from '../3-deck/model.ts'
import type { Coverage } from './model.ts'

/** Which sentences, tables, code blocks and figures of the articles some slide cites. Headings are not counted. */
export function measureCoverage(deck: Deck, articles: readonly Article[]): Coverage {
  const cited = new Set(
    deck.slides
      .filter((slide) => slide.kind !== 'section')
      .flatMap((slide) => slide.citations.passages.map((passage) => passage.address)),
  )
  const all = articles.flatMap((article, index) =>
    article.passages
      .filter((passage) => passage.kind !== 'heading')
      .flatMap((passage) => (passage.sentences.length > 0 ? passage.sentences : [passage]))
      .map(({ address, text }) => ({ address: index === 0 ? address : `${article.name}:${address}`, text })),
  )
  const uncited = all.filter(({ address }) => !cited.has(address))
  return { passages: all.length, cited: all.length - uncited.length, uncited }
}
