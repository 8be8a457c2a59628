import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Call, measureProcess } from '../measure/measure-process.ts'
import type { Sample } from '../measure/model.ts'
import { countPages } from './count-pages.ts'

/** One way to make slides, as commands that a user would type one after the other. */
export interface Contender {
  readonly name: string
  readonly calls: readonly Call[]
  /** Where its outputs lie, to be weighed; absent where it writes none. */
  readonly outputFolder?: string
  /** How many pages its outputs have at least, by their path in that folder: a tool that leaves slides out is not fast. */
  readonly pages?: Readonly<Record<string, number>>
  /** Whether what it keeps from an earlier run is part of what is measured. */
  readonly needsEarlierRun?: true
  /** Made ready before each run, outside of its time. */
  readonly prepare?: () => void
}

/** Runs the commands of a contender in turn; gives what they cost together. */
export async function runContender(
  { calls, prepare, outputFolder }: Contender,
  what: 'time' | 'memory',
): Promise<Sample> {
  prepare?.()
  const samples: Sample[] = []
  for (const call of calls) samples.push(await measureProcess(call, what))
  const sum = (of: (sample: Sample) => number): number => samples.reduce((all, sample) => all + of(sample), 0)
  return {
    wallMs: sum(({ wallMs }) => wallMs),
    cpuMs: sum(({ cpuMs }) => cpuMs),
    ...(what === 'memory' ? { peakMiB: Math.max(...samples.map(({ peakMiB }) => peakMiB ?? 0)) } : {}),
    ...(outputFolder === undefined ? {} : { outKiB: weighKiB(outputFolder) }),
  }
}

/** Rejects where a file is missing that the contender promises, or pages of it. */
export async function expectWhole({ outputFolder = '', pages = {} }: Contender): Promise<void> {
  for (const [path, wanted] of Object.entries(pages)) {
    const found = await countPages(join(outputFolder, path))
    if (found < wanted) throw new Error(`${path} has ${found} pages of ${wanted}`)
  }
}

function weighKiB(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1024
}
