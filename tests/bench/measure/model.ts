/** What one run of something came to. */
export interface Sample {
  readonly wallMs: number
  /** Processor time of everything that ran for it, user and system. */
  readonly cpuMs: number
  /** Memory of the whole process tree at its fullest; of processes only. */
  readonly peakMiB?: number
  /** What it wrote; of processes only. */
  readonly outKiB?: number
}

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** One row of a table. */
export interface Row {
  readonly name: string
  readonly rounds: number
  readonly wallMs: Spread
  readonly cpuMs: Spread
  readonly peakMiB?: number
  readonly outKiB?: number
}

/** Rows that were measured in turn, so that they may be compared with each other. */
export interface Group {
  readonly title: string
  /** The row that is 1.00 in the column of ratios. */
  readonly base: string
  readonly rows: readonly Row[]
}

/** Something that this project promises, and whether it held this time. */
export interface Claim {
  readonly text: string
  readonly seen: number
  readonly limit: number
}

export interface SuiteResult {
  readonly groups: readonly Group[]
  readonly claims: readonly Claim[]
  /** What could not be measured, and why; what a reader must know. */
  readonly notes: readonly string[]
}
