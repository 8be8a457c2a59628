import { parseArticle } from '../../../src/1-article/parse-article.ts'
import { parseOutline } from '../../../src/2-outline/parse-outline.ts'
import { composeDeck } from '../../../src/3-deck/compose-deck.ts'
import { checkDeck } from '../../../src/4-check/check-deck.ts'
import { createReport } from '../../../src/diagnostics/collect-report.ts'
import { createSourceFile } from '../../../src/diagnostics/source-file.ts'
import { addCosts, measureHere } from '../measure/measure-here.ts'
import type { Claim, Sample } from '../measure/model.ts'
import { spread, summarize } from '../measure/summarize.ts'
import { takeTurns } from '../measure/take-turns.ts'
import { generateTalk } from '../talks/generate-talk.ts'
import { printOutline } from '../talks/print-outline.ts'
import type { Suite } from './suite.ts'

/** The size that is promised, and its multiples: what grows faster than the talk shows. */
const slides = 200
const wordsPerSlide = 250
const multiples = [1, 2, 4] as const
const promisedMs = 200

/** Cost of each step in turn. */
type Steps = Readonly<Record<(typeof steps)[number], Sample>>
const steps = ['parse the article', 'parse the outline', 'compose the deck', 'check the deck', 'all'] as const

/** What `lectern check` does to a talk in process: no disk, no theme, no browser. */
async function checkTalk(article: string, outlineText: string): Promise<Steps> {
  const report = createReport()
  const articleSource = createSourceFile('article.txt', article)
  const outlineSource = createSourceFile('outline.yaml', outlineText)
  const read = await measureHere(() =>
    parseArticle(articleSource, { name: 'article', format: 'text', lang: 'en' }, report),
  )
  const parsed = await measureHere(() => parseOutline(outlineSource, report))
  const outline = parsed.made
  if (outline === undefined) throw new Error('the generated outline cannot be read')
  const sources = { name: 'bench', outline, articles: [read.made], files: new Map(), tables: new Map() }
  const composed = await measureHere(() => composeDeck(sources, report))
  const checked = await measureHere(() =>
    checkDeck(composed.made, [read.made], new Map([[outlineSource.file, outlineSource]]), report),
  )
  // A talk with faults costs something else: it is no longer what was promised.
  const [fault] = report.diagnostics()
  if (fault !== undefined) throw new Error(`the generated talk has a fault: ${JSON.stringify(fault)}`)
  const costs = [read.cost, parsed.cost, composed.cost, checked.cost]
  const [article_, outline_, compose_, check_] = costs as [Sample, Sample, Sample, Sample]
  return {
    'parse the article': article_,
    'parse the outline': outline_,
    'compose the deck': compose_,
    'check the deck': check_,
    all: addCosts(costs),
  }
}

export const grounding: Suite = {
  about: 'checking a talk of 200 slides over an article of 50,000 words, and how that grows',
  run: async ({ rounds = 9, tell }) => {
    const candidates = multiples.map((multiple) => {
      const talk = generateTalk({ slides: slides * multiple, words: slides * multiple * wordsPerSlide })
      const outline = printOutline(talk)
      return { name: `${multiple}x`, run: () => checkTalk(talk.article, outline) }
    })
    const [once] = candidates
    if (once === undefined) throw new Error('nothing to measure')
    const cold = await once.run()
    for (let round = 0; round < 3; round += 1) await once.run()
    tell(`  ${rounds} rounds of ${candidates.map(({ name }) => name).join(', ')}\n`)
    const taken = await takeTurns(candidates, rounds)
    const groups = candidates.map(({ name }, index) => ({
      title: `${slides * (multiples[index] ?? 0)} slides, ${slides * wordsPerSlide * (multiples[index] ?? 0)} words`,
      base: 'all',
      rows: [
        ...steps.map((step) =>
          summarize(
            step,
            (taken.get(name) ?? []).map((costs) => costs[step]),
          ),
        ),
        ...(index === 0 ? [summarize('all, cold (the first in the process)', [cold.all])] : []),
      ],
    }))
    const cpuMs = (name: string): number => spread((taken.get(name) ?? []).map(({ all }) => all.cpuMs)).median
    const wallMs = spread((taken.get('1x') ?? []).map(({ all }) => all.wallMs))
    const claims: readonly Claim[] = [
      {
        text: 'ms to check 200 slides over 50,000 words, warm (median)',
        seen: wallMs.median,
        limit: promisedMs,
      },
      {
        text: 'a talk twice as large: CPU, for that of the first',
        seen: cpuMs('2x') / cpuMs('1x'),
        limit: 2.2,
      },
      { text: 'a talk four times as large', seen: cpuMs('4x') / cpuMs('1x'), limit: 4.8 },
    ]
    return { groups, claims, notes: [] }
  },
}
