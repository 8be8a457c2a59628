import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Contender, expectWhole, runContender } from '../contenders/contender.ts'
import { floorContender, floorName } from '../contenders/floor-contender.ts'
import { installPeers } from '../contenders/install-peers.ts'
import { lecternContenders } from '../contenders/lectern-contenders.ts'
import { peerContenders } from '../contenders/peer-contenders.ts'
import type { Claim, Group, Row, Sample } from '../measure/model.ts'
import { summarize } from '../measure/summarize.ts'
import { takeTurns } from '../measure/take-turns.ts'
import { generateTalk } from '../talks/generate-talk.ts'
import type { GeneratedTalk } from '../talks/model.ts'
import { printOutline } from '../talks/print-outline.ts'
import type { BenchOptions, Suite } from './suite.ts'

const sizes = [20, 100, 400] as const
const wordsPerSlide = 250
/** Of the course: fifty talks of twenty slides, in one run. */
const courseTalks = 50
/** A tool that takes minutes for a talk of this many slides is asked for smaller ones only. */
const mostSlidesOfSlowTools = 100
const slowTools = /^(?:slidev|decktape)/

const three = 'marp html + pdf + pptx'
const cold = 'lectern, all formats, no cache'
const changed = 'lectern, one slide changed'
const same = 'lectern, nothing changed'
const checked = 'lectern check, nothing changed'

export const build: Suite = {
  about: 'Lectern and other tools as processes, from source to files',
  run: async (options) => {
    const { slides = sizes, tell } = options
    const packages = installPeers(tell)
    const absent = new Set<string>()
    const groups: Group[] = []
    for (const count of slides) {
      const size = await measureSize(count, packages, options)
      groups.push(size.group)
      for (const reason of size.absent) absent.add(reason)
    }
    if (options.slides === undefined) groups.push(await measureCourse(options))
    return { groups, claims: claimsOf(groups), notes: [...absent] }
  },
}

interface MeasuredSize {
  readonly group: Group
  readonly absent: readonly string[]
}

async function measureSize(
  count: number,
  packages: string | undefined,
  options: BenchOptions,
): Promise<MeasuredSize> {
  const scratchFolder = join(options.scratchFolder, `${count}`)
  const talk = generateTalk({ slides: count, words: count * wordsPerSlide })
  const talks = writeTalks([talk], scratchFolder)
  const ours = lecternContenders(talks, scratchFolder, count)
  const peers = peerContenders({ talk, packages, scratchFolder, ourBrowser: findOurBrowser() })
  const all = [...ours, ...peers.contenders, floorContender(talk, scratchFolder)].filter(
    ({ name }) => (count <= mostSlidesOfSlowTools || !slowTools.test(name)) && isWanted(name, options.only),
  )
  const rounds = options.rounds ?? (count <= 20 ? 5 : count <= 100 ? 3 : 1)
  const measured = await measureAll(all, rounds, options)
  const failed = [...measured.failed].map(([name, why]) => `${name}, ${count} slides: ${why}`)
  return {
    group: { title: `${count} slides`, base: three, rows: measured.rows },
    absent: [...peers.absent, ...failed],
  }
}

async function measureCourse(options: BenchOptions): Promise<Group> {
  const scratchFolder = join(options.scratchFolder, 'course')
  const talks = Array.from({ length: courseTalks }, (_none, index) =>
    generateTalk({ slides: 20, words: 20 * wordsPerSlide, seed: index + 1 }),
  )
  const folder = writeTalks(talks, scratchFolder)
  const { rows } = await measureAll(
    lecternContenders(folder, scratchFolder, 20),
    options.rounds ?? 1,
    options,
  )
  return { title: `a course: ${courseTalks} talks of 20 slides in one run`, base: cold, rows }
}

/** One run of each for its memory, which nobody times (it shows who fails), then the rounds. */
async function measureAll(
  contenders: readonly Contender[],
  rounds: number,
  { tell }: BenchOptions,
): Promise<{ readonly rows: readonly Row[]; readonly failed: ReadonlyMap<string, string> }> {
  const failed = new Map<string, string>()
  const memory = new Map<string, Sample>()
  for (const contender of contenders) {
    tell(`  once: ${contender.name}\n`)
    try {
      if (contender.needsEarlierRun) await runContender(contender, 'time')
      memory.set(contender.name, await runContender(contender, 'memory'))
      await expectWhole(contender)
    } catch (error) {
      failed.set(contender.name, (error as Error).message)
      tell(`  failed: ${(error as Error).message}\n`)
    }
  }
  const working = contenders.filter(({ name }) => !failed.has(name))
  tell(`  ${rounds} rounds\n`)
  const taken = await takeTurns(
    working.map((contender) => ({ name: contender.name, run: () => runContender(contender, 'time') })),
    rounds,
  )
  const rows = working.map(({ name }) => {
    const row = summarize(name, taken.get(name) ?? [])
    const peakMiB = memory.get(name)?.peakMiB
    return peakMiB === undefined ? row : { ...row, peakMiB }
  })
  return { rows, failed }
}

const isWanted = (name: string, only: readonly string[] = ['']): boolean =>
  only.some((word) => name.includes(word))

function writeTalks(talks: readonly GeneratedTalk[], scratchFolder: string): string {
  const folder = join(scratchFolder, 'talks')
  for (const talk of talks) {
    mkdirSync(join(folder, talk.name), { recursive: true })
    writeFileSync(join(folder, talk.name, 'outline.yaml'), printOutline(talk))
    writeFileSync(join(folder, talk.name, 'article.txt'), talk.article)
  }
  return folder
}

function findOurBrowser(): string | undefined {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lectern')
  const unpacked = readdirSync(cache).find((name) => name.startsWith('chromium-'))
  return unpacked === undefined ? undefined : join(cache, unpacked, 'chromium')
}

/** What issue 8 promises, from the rows that were measured. */
function claimsOf(groups: readonly Group[]): readonly Claim[] {
  const row = (slides: number, name: string): Row | undefined =>
    groups.find(({ title }) => title === `${slides} slides`)?.rows.find((one) => one.name === name)
  const ms = (slides: number, name: string): number => row(slides, name)?.wallMs.median ?? Number.NaN
  const ratio = (text: string, seen: number, limit: number): readonly Claim[] =>
    Number.isNaN(seen) ? [] : [{ text, seen, limit }]
  return [
    ...ratio(
      '20 slides, all formats, no cache: for `marp --pdf` alone',
      ms(20, cold) / ms(20, 'marp pdf'),
      0.9,
    ),
    ...ratio('… for marp html + pdf + pptx', ms(20, cold) / ms(20, three), 0.3),
    ...ratio('… for the floor', ms(20, cold) / ms(20, floorName), 1.5),
    ...ratio('100 slides, no cache: for marp html + pdf + pptx', ms(100, cold) / ms(100, three), 0.15),
    ...ratio('one slide of 100 changed: for no cache', ms(100, changed) / ms(100, cold), 0.6),
    ...ratio('nothing of 100 slides changed: for no cache', ms(100, same) / ms(100, cold), 0.2),
    ...ratio('400 slides: cost of a slide, for one of 20', ms(400, cold) / 20 / ms(20, cold), 1),
    ...ratio(
      '400 slides: peak memory, for 20 slides',
      (row(400, cold)?.peakMiB ?? Number.NaN) / (row(20, cold)?.peakMiB ?? Number.NaN),
      2,
    ),
    ...ratio('check of 20 unchanged slides: for marp html', ms(20, checked) / ms(20, 'marp html'), 0.5),
  ]
}
