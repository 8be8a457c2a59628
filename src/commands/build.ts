import { resolve } from 'node:path'
import type { Host } from '../host.ts'
import { runTalks } from './run-talks.ts'

export interface BuildOptions {
  readonly format?: string
  readonly out: string
  readonly json?: true
  /** As typed: `2/5`. */
  readonly shard?: string
}

/** `lectern build`: checks, then writes. */
export function runBuild(talks: readonly string[], options: BuildOptions, host: Host): Promise<number> {
  return runTalks(
    {
      talks,
      ...(options.format === undefined ? {} : { format: options.format }),
      ...(options.shard === undefined ? {} : { shard: options.shard }),
      isJson: options.json === true,
      isStrict: false,
      showsPassages: false,
      outputFolder: resolve(host.workingFolder, options.out),
    },
    host,
  )
}
