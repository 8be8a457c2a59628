import { parseArticle } from '../../../src/1-article/parse-article.ts'
import { parseLock } from '../../../src/2-outline/lock/parse-lock.ts'
import type { PassageLock } from '../../../src/2-outline/lock-model.ts'
import { parseOutline } from '../../../src/2-outline/parse-outline.ts'
import { printLock } from '../../../src/3-deck/addresses/print-lock.ts'
import { composeDeck } from '../../../src/3-deck/compose-deck.ts'
import { checkDeck } from '../../../src/4-check/check-deck.ts'
import { measureTalk } from '../../../src/4-check/measure-talk.ts'
import { createReport } from '../../../src/diagnostics/collect-report.ts'
import type { Report } from '../../../src/diagnostics/model.ts'
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
const steps = [
  'parse the article',
  'parse the outline',
  'read the lock',
  'compose the deck',
  'check the deck',
  'measure the talk',
  'all',
] as const

/** What is read of a talk. */
interface Typed {
  readonly article: string
  readonly outline: string
  readonly lock?: string
}

/** What `lectern check` does to a talk in process: no disk, no theme, no browser. */
async function checkTalk(typed: Typed): Promise<Steps & { readonly lock: string }> {
  const report = createReport()
  const articleSource = createSourceFile('article.txt', typed.article)
  const outlineSource = createSourceFile('outline.yaml', typed.outline)
  const read = await measureHere(() =>
    parseArticle(articleSource, { name: 'article', format: 'text', lang: 'en' }, report),
  )
  const parsed = await measureHere(() => parseOutline(outlineSource, report))
  const outline = parsed.made
  if (outline === undefined) throw new Error('the generated outline cannot be read')
  const locked = await measureHere(() => readLock(typed.lock, report))
  const lock = locked.made === undefined ? {} : { lock: locked.made }
  const none = new Map<string, never>()
  const sources = { name: 'bench', outline, articles: [read.made], files: none, tables: none, ...lock }
  const composed = await measureHere(() => composeDeck(sources, report))
  const checked = await measureHere(() =>
    checkDeck(composed.made, [read.made], new Map([[outlineSource.file, outlineSource]]), report),
  )
  const measured = await measureHere(() => measureTalk(composed.made, [read.made]))
  // A talk with faults costs something else: it is no longer what was promised.
  const [fault] = report.diagnostics()
  if (fault !== undefined) throw new Error(`the generated talk has a fault: ${JSON.stringify(fault)}`)
  const costs = {
    'parse the article': read.cost,
    'parse the outline': parsed.cost,
    'read the lock': locked.cost,
    'compose the deck': composed.cost,
    'check the deck': checked.cost,
    'measure the talk': measured.cost,
  }
  const printed = printLock(composed.made, [read.made], locked.made)?.text ?? ''
  return { ...costs, all: addCosts(Object.values(costs)), lock: printed }
}

function readLock(text: string | undefined, report: Report): PassageLock | undefined {
  return text === undefined ? undefined : parseLock(createSourceFile('outline.lock.yaml', text), report)
}

export const grounding: Suite = {
  about: 'checking a talk of 200 slides over an article of 50,000 words, and how that grows',
  run: async ({ rounds = 15, tell }) => {
    const typed = multiples.map((multiple) => {
      const talk = generateTalk({ slides: slides * multiple, words: slides * multiple * wordsPerSlide })
      return { name: `${multiple}x`, article: talk.article, outline: printOutline(talk) }
    })
    const firsts: (Steps & { readonly lock: string })[] = []
    for (const talk of typed) firsts.push(await checkTalk(talk))
    // As after a build: with a lock, to which nothing has changed.
    const candidates = typed.map((talk, index) => ({
      name: talk.name,
      run: () => checkTalk({ ...talk, lock: firsts[index]?.lock ?? '' }),
    }))
    const [[once], [cold]] = [candidates, firsts]
    if (once === undefined || cold === undefined) throw new Error('nothing to measure')
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
    const allOf = (name: string): readonly Sample[] => (taken.get(name) ?? []).map(({ all }) => all)
    const cpuMs = (name: string): number => spread(allOf(name).map((sample) => sample.cpuMs)).median
    const claims: readonly Claim[] = [
      {
        text: 'ms to check 200 slides over 50,000 words, warm (median)',
        seen: spread(allOf('1x').map(({ wallMs }) => wallMs)).median,
        limit: promisedMs,
      },
      {
        text: 'processor time of a talk twice as large, for that of the first (medians)',
        seen: cpuMs('2x') / cpuMs('1x'),
        limit: 2.2,
      },
      { text: 'of a talk four times as large', seen: cpuMs('4x') / cpuMs('1x'), limit: 4.8 },
    ]
    return { groups, claims, notes: [] }
  },
}
