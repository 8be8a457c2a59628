import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Call, measureProcess } from '../measure/measure-process.ts'
import type { Sample } from '../measure/model.ts'

/** One way to make slides, as commands that a user would type one after the other. */
export interface Contender {
  readonly name: string
  readonly calls: readonly Call[]
  /** Where its outputs lie, to be weighed; absent where it writes none. */
  readonly outputFolder?: string
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

function weighKiB(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1024
}
