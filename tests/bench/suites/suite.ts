import type { SuiteResult } from '../measure/model.ts'

/** What was asked for; each suite has its own sizes and rounds where nothing was. */
export interface BenchOptions {
  readonly slides?: readonly number[]
  readonly rounds?: number
  /** Words in the names of the contenders that are wanted; absent: all. */
  readonly only?: readonly string[]
  /** Outside of the project, emptied when the benchmark ends. */
  readonly scratchFolder: string
  /** To people, while it runs. */
  readonly tell: (text: string) => void
}

/** One file each; a new one is one more entry in `suites`. */
export interface Suite {
  /** What is measured, in a line. */
  readonly about: string
  readonly run: (options: BenchOptions) => Promise<SuiteResult>
}
