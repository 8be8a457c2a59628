import { join } from 'node:path'
import { setImmediate as aTurn } from 'node:timers/promises'
import { createReport, sortDiagnostics } from './diagnostics/collect-report.ts'
import type { TalkPlace } from './io/find-talks.ts'
import type { TalkMemory } from './remember-talks.ts'
import type { Run, TalkResult } from './run.ts'
import { writeTalk } from './stages/write-talk.ts'
import { createStopwatch } from './stopwatch.ts'

/** What a run that remembers does with each talk. `begin` is told when a talk has to be made after all. */
interface Recalling {
  readonly run: Run
  readonly memory: TalkMemory
  readonly begin: () => void
}

/**
 * Gives what became of the talk: as an earlier run left it, where nothing changed, with its files put back that are not in
 * their place; else made anew, by the pipeline, which is loaded only then.
 */
export async function recallTalk(talk: TalkPlace, { run, memory, begin }: Recalling): Promise<TalkResult> {
  const time = createStopwatch(talk.name, run.onStage)
  const known = run.pagePath === undefined ? await memory.recall(talk) : undefined
  if (known === undefined) {
    begin()
    // The browser is being started when this turn is over; to load the pipeline takes longer.
    await aTurn()
    return makeTalk(talk, run, memory)
  }
  const { result, made } = known
  if (made === undefined || run.output === undefined) {
    time('unchanged')
    return { ...result, written: [] }
  }
  const report = createReport()
  const folder = join(run.output.folder, talk.name)
  const written = await writeTalk(folder, made.outputs, made.slides, run.workingFolder, report)
  time('unchanged')
  const diagnostics = sortDiagnostics([...result.diagnostics, ...report.diagnostics()])
  return { ...result, written, diagnostics }
}

async function makeTalk(talk: TalkPlace, run: Run, memory: TalkMemory): Promise<TalkResult> {
  const { runTalk } = await import('./pipeline.ts')
  let isSound = true
  const browser: Run['browser'] = async () => {
    const found = await run.browser()
    // It may be well again next time, so nothing that was made without it is to be remembered.
    if (found.kind !== 'ready' && run.fit?.isForbidden !== true) isSound = false
    return found
  }
  const onPrinted: Run['onPrinted'] = (outputs) => {
    memory.begin(outputs)
    run.onPrinted?.(outputs)
  }
  const made = await runTalk(talk, { ...run, browser, onPrinted })
  if (isSound) await memory.keep(talk, made)
  // The bytes of a whole course would be held to its end.
  const { grounds: _grounds, ...result } = made
  return result
}
