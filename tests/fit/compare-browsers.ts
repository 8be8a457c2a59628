import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from '../../src/6-theme/fit/model.ts'
import type { Verdict } from '../../src/6-theme/model.ts'
import { launchBrowser } from '../../src/browser/launch-browser.ts'
import { listInstalledPaths } from '../../src/browser/list-installed-paths.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser, testCacheFolder, testEnvironment } from '../browser/support/test-browser.ts'
import { packageFolder } from '../support/check-talk.ts'
import { judgeSlides } from './support/fit-outlines.ts'
import { measureTalk } from './support/measure-talk.ts'
import { growingSlides } from './support/table-of-cases.ts'

// `npm run fit:compare`: measures the growing slides and the real talk in the shipped browser and in a second one, and prints
// where they differ. Ends with 1 if any verdict does. The second is LECTERN_BROWSER_2, or the first Chrome, Chromium or Edge found.

const boundaries = JSON.parse(readFileSync(new URL('boundaries.json', import.meta.url), 'utf8')) as Record<
  string,
  number
>

function findSecond(): string | undefined {
  const named = process.env.LECTERN_BROWSER_2
  if (named !== undefined && named !== '') return named
  return listInstalledPaths(process.platform, homedir(), process.env).find((path) => existsSync(path))
}

/** What a browser says of every slide, by name. */
async function measureAll(browser: BrowserHandle): Promise<ReadonlyMap<string, Measure>> {
  const all = new Map<string, Measure>()
  const asked = growingSlides.flatMap((slide) =>
    [0, 1].map((beyond) => ({ slide, size: (boundaries[slide.name] ?? 0) + beyond })),
  )
  for (const { judged } of await judgeSlides(asked, browser)) {
    for (const { slide, size, measure } of judged) all.set(`${slide.name} at ${size}`, measure)
  }
  const talk = await measureTalk(join(packageFolder, 'content/win-win-cooperation'), browser)
  for (const [id, measure] of talk) all.set(`win-win-cooperation: ${id}`, measure)
  return all
}

function verdictOf(measure: Measure | undefined): string {
  if (measure === undefined) return 'missing'
  if (measure.normal.fits) return 'fits'
  return measure.dense?.fits === true ? 'fits when dense' : 'does not fit'
}

/** All that a verdict says, as one line. */
function describe({ faults, itemsThatFit }: Verdict): string {
  const told = faults.map(({ kind, px, words }) => `${kind} ${px} px at “${words.text.slice(0, 24)}”`)
  return `${told.join(', ') || 'nothing'}; ${itemsThatFit} items have room`
}

/** How many pixels the two differ in where they tell the same faults. */
function pixelsApart(one: Measure, other: Measure): number {
  const pairs = (['normal', 'dense'] as const).flatMap((density) => {
    const theirs = other[density]?.faults ?? []
    return (one[density]?.faults ?? []).map((fault, index) => Math.abs(fault.px - (theirs[index]?.px ?? 0)))
  })
  return Math.max(0, ...pairs)
}

interface Difference {
  readonly isVerdict: boolean
  readonly px: number
  readonly lines: readonly string[]
}

function differ(name: string, a: Measure, b: Measure | undefined): readonly Difference[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return []
  const isVerdict = verdictOf(a) !== verdictOf(b)
  const lines = (['normal', 'dense'] as const).flatMap((density) => {
    const [ours, theirs] = [a[density], b?.[density]]
    if (ours === undefined || theirs === undefined || describe(ours) === describe(theirs)) return []
    return [`  ${density}: ${describe(ours)} / ${describe(theirs)}`]
  })
  const head = `${name}: ${isVerdict ? `${verdictOf(a)} / ${verdictOf(b)}` : verdictOf(a)}`
  const px = b === undefined ? 0 : pixelsApart(a, b)
  return [{ isVerdict, px, lines: [head, ...lines] }]
}

/** Gives how many verdicts differ. */
async function compare(shipped: BrowserHandle, second: BrowserHandle): Promise<number> {
  const [ours, theirs] = [await measureAll(shipped), await measureAll(second)]
  const all = [...ours].flatMap(([name, one]) => differ(name, one, theirs.get(name)))
  const verdicts = all.filter(({ isVerdict }) => isVerdict).length
  const most = Math.max(0, ...all.map(({ px }) => px))
  print(...all.flatMap(({ lines }) => lines))
  print(`${ours.size} slides in ${shipped.version} and ${second.version}:`)
  print(
    `  ${verdicts} verdicts differ; ${all.length} measures do, by ${most} px at most where a fault is told`,
  )
  return verdicts
}

function print(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

const path = findSecond()
if (path === undefined) {
  print(
    'There is no second browser here: install Chrome, Chromium or Edge, or name one in LECTERN_BROWSER_2.',
  )
} else {
  const shipped = await launchTestBrowser()
  const second = await launchBrowser({
    environment: { ...testEnvironment, LECTERN_BROWSER: path },
    cacheFolder: testCacheFolder,
  })
  try {
    if (second.kind !== 'ready') throw new Error(`${path} does not start: ${JSON.stringify(second)}`)
    if ((await compare(shipped, second.browser)) > 0) process.exitCode = 1
  } finally {
    await shipped.close()
    if (second.kind === 'ready') await second.browser.close()
  }
}
