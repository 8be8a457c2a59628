import { performance } from 'node:perf_hooks'
import type { Stage } from './run.ts'

/** Tells a stage when it is done, with the time since the one before. For people only: no output depends on it. */
export type Stopwatch = (stage: string) => void

export function createStopwatch(talk: string, onStage: (stage: Stage) => void): Stopwatch {
  let last = performance.now()
  return (name) => {
    const now = performance.now()
    onStage({ talk, name, milliseconds: Math.round(now - last) })
    last = now
  }
}
