import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawCharts } from '../../src/5-markdown/chart/draw-charts.ts'
import type { MarpDeck } from '../../src/5-markdown/model.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import { ownPalette } from '../../src/6-theme/read-palette.ts'
import { formatDiagnostic } from '../../src/diagnostics/format-diagnostic.ts'
import { findTalk } from '../../src/io/find-talks.ts'
import { choosePaint } from '../../src/paint.ts'
import { runTalk } from '../../src/pipeline.ts'
import type { Run, TalkResult } from '../../src/run.ts'
import { fontTools } from './dress-with-fonts.ts'

export const packageFolder = fileURLToPath(new URL('../..', import.meta.url))

export interface CheckedTalk {
  readonly result: TalkResult
  /** Absent where the outline cannot be read. */
  readonly marp: MarpDeck | undefined
  /** The faults as people see them, without color, each followed by a line end. */
  readonly told: string
}

const refused = (): Promise<never> => Promise.reject(new Error('these tests have no browser'))

/**
 * Runs the pipeline, as `lectern check` does, on a folder or an outline file; paths in faults are relative to its folder.
 * Slides are measured only where `measuring` has a browser and a place for measures.
 */
export async function checkTalk(
  path: string,
  workingFolder = path,
  measuring: Pick<Run, 'browser' | 'fit'> = { browser: refused },
): Promise<CheckedTalk> {
  const found = await findTalk(resolve(path), workingFolder)
  if (found.kind !== 'found') throw new Error(`there is no talk at ${path}`)
  const result = await runTalk(found.talk, {
    workingFolder,
    packageFolder,
    ...measuring,
    fonts: fontTools,
    onStage: () => {},
  })
  const lines = result.diagnostics.map((one) => formatDiagnostic(one, result.sources, choosePaint(false)))
  return {
    result,
    marp: result.deck === undefined ? undefined : printDeck(result.deck, drawCharts(result.deck, ownPalette)),
    told: lines.map((line) => `${line}\n`).join(''),
  }
}
