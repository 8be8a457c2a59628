import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import type { BrowserHandle } from '../../src/browser/model.ts'
import type { Format } from '../../src/config.ts'
import { findTalk } from '../../src/io/find-talks.ts'
import { runTalk } from '../../src/pipeline.ts'
import type { Run, TalkResult } from '../../src/run.ts'
import { packageFolder } from './check-talk.ts'
import { fontTools } from './dress-with-fonts.ts'

export interface BuiltTalk {
  readonly result: TalkResult
  /** By their paths in the folder of the talk's outputs, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Builds a talk as `lectern build` does, into a folder that is gone when its files are read. Slides are measured where `fit` is given. */
export async function buildTalk(
  path: string,
  formats: readonly Format[],
  browser: BrowserHandle,
  fit: Pick<Run, 'fit'> = {},
): Promise<BuiltTalk> {
  const found = await findTalk(path, packageFolder)
  if (found.kind !== 'found') throw new Error(`there is no talk at ${path}`)
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
  try {
    const result = await runTalk(found.talk, {
      workingFolder: packageFolder,
      packageFolder,
      output: { folder, formats },
      browser: async () => ({ kind: 'ready', browser }),
      fonts: fontTools,
      onStage: () => {},
      ...fit,
    })
    const output = join(folder, found.talk.name)
    mkdirSync(output, { recursive: true })
    const files = readdirSync(output, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.lectern.json')
      .map((entry): [string, Uint8Array] => {
        const file = join(entry.parentPath, entry.name)
        return [relative(output, file).split(sep).join('/'), readFileSync(file)]
      })
    return { result, files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
