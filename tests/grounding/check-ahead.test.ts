import { setImmediate as aTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/1-article/model.ts'
import type { Deck } from '../../src/3-deck/model.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { createChecker } from '../../src/stages/create-checker.ts'
import { composeSnippet, readArticleText } from './check-snippet.ts'

const article = readArticleText('The mill was built in 1742. It ground corn.', 'article.txt', 'en')
const slides = `  - title: The mill
    points: [{ text: It was built in 1743, from: p1 }]
  - title: Its work
    points: [{ text: It "ground wheat", from: p1 }]
`
const codes = (deck: Deck, checker: ReturnType<typeof createChecker>): readonly string[] => {
  const report = createReport()
  checker.tell(deck, report)
  return report.diagnostics().map(({ code }) => code)
}

describe('a deck that is checked ahead', () => {
  const { deck, source } = composeSnippet(slides, article)
  const sources = new Map([[source.file, source]])
  const all = codes(deck, createChecker([article], sources))

  /** A checker that has nothing left to compare with, once it is done ahead. */
  const checkAhead = async () => {
    const articles: Article[] = [article]
    const checker = createChecker(articles, sources)
    await checker.ahead(deck)
    await aTurn()
    articles.pop()
    return checker
  }

  it('is told of at the end, and by nothing but what was found then', async () => {
    expect(all.length).toBeGreaterThan(1)
    expect(codes(deck, await checkAhead())).toEqual(all)
  })

  it('is the same deck where slides are set smaller', async () => {
    const dense = { ...deck, slides: deck.slides.map((slide) => ({ ...slide, density: 'dense' as const })) }
    expect(codes(dense, await checkAhead())).toEqual(all)
  })

  it.each<[string, (deck: Deck) => Deck]>([
    ['a slide less', (one) => ({ ...one, slides: one.slides.slice(1) })],
    [
      'another title',
      (one) => ({ ...one, slides: one.slides.map((slide) => ({ ...slide, name: 'Other' })) }),
    ],
  ])('is another deck with %s, and checked anew', async (_, change) => {
    // There is no article any more: nothing can be compared, and nothing is told.
    expect(codes(change(deck), await checkAhead())).toEqual([])
  })
})
