import type { Host } from '../host.ts'
import { runTalks } from './run-talks.ts'

export interface CheckOptions {
  readonly json?: true
  /** As typed: `2/5`. */
  readonly shard?: string
  readonly strict?: true
  readonly passages?: true
  /** The file of the report page. */
  readonly report?: string
}

/** `lectern check`: everything that `build` would say, and nothing is written but the report page, if asked for. */
export function runCheck(talks: readonly string[], options: CheckOptions, host: Host): Promise<number> {
  return runTalks(
    {
      talks,
      ...(options.report === undefined ? {} : { page: options.report }),
      ...(options.shard === undefined ? {} : { shard: options.shard }),
      isJson: options.json === true,
      isStrict: options.strict === true,
      showsPassages: options.passages === true,
    },
    host,
  )
}
