import { join } from 'node:path'
import type { Report } from '../diagnostics/model.ts'
import type { SlideState } from '../io/compare-slides.ts'
import { isFull } from '../io/error-reason.ts'
import { showPath } from '../io/find-talks.ts'
import { type FileToWrite, type WrittenFile, writeOutputs } from '../io/write-outputs.ts'

/** Writes what was exported, if it is wanted when all is ready; tells what could not be written, and what was edited by hand since the last build. */
export async function writeTalk(
  folder: string,
  files: readonly FileToWrite[],
  slides: readonly SlideState[],
  workingFolder: string,
  report: Report,
  isWanted?: Promise<boolean>,
): Promise<readonly WrittenFile[]> {
  const outcome = await writeOutputs(folder, files, slides, isWanted)
  if (outcome.kind === 'withheld') return []
  const shown = (path: string): string => showPath(join(folder, path), workingFolder)
  if (outcome.kind === 'failed') {
    const code = isFull(outcome.code) ? 'export/no-space' : 'export/not-writable'
    report.add(code, undefined, { file: shown(outcome.path), reason: outcome.reason })
    return []
  }
  for (const kept of outcome.kept) {
    report.add('export/edited-by-hand', undefined, { file: shown(kept.path), kept: shown(kept.keptAs) })
  }
  return outcome.files.map((file) => ({ ...file, path: shown(file.path) }))
}
