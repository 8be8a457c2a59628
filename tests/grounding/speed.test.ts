import { expect, it } from 'vitest'
import { parseOutline } from '../../src/2-outline/parse-outline.ts'
import { composeDeck } from '../../src/3-deck/compose-deck.ts'
import { checkDeck } from '../../src/4-check/check-deck.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'
import { readArticleText } from './check-snippet.ts'
import { writeLargeTalk } from './large-talk.ts'

/** The least processor time of some rounds, so that other work on the machine says little. */
function measureCheckMs(words: number, slideCount: number): number {
  const talk = writeLargeTalk(words, slideCount)
  const source = createSourceFile('outline.yaml', `title: Large\nlang: en\nslides:\n${talk.slides}\n`)
  const rounds = Array.from({ length: 4 }, () => {
    const report = createReport()
    // Parsed anew each round: what a check keeps of an article must not help the next one.
    const article = readArticleText(talk.article, 'article.txt', 'en')
    const outline = parseOutline(source, report)
    if (outline === undefined) throw new Error('the large talk cannot be read')
    const sources = { name: 'large', outline, articles: [article], files: new Map(), tables: new Map() }
    const deck = composeDeck(sources, report)
    const before = process.cpuUsage()
    checkDeck(deck, [article], new Map([[source.file, source]]), report)
    const spent = process.cpuUsage(before).user / 1000
    expect(report.diagnostics()).toEqual([])
    return spent
  })
  return Math.min(...rounds)
}

it('a check takes time in proportion to the talk, and little of it', () => {
  measureCheckMs(12_500, 50)
  const once = measureCheckMs(25_000, 100)
  const fourfold = measureCheckMs(100_000, 400)
  expect(fourfold / once).toBeLessThan(8)
  // 200 ms is the promise for half of this on a machine that does nothing else.
  expect(fourfold).toBeLessThan(1500)
})
