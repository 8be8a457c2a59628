import { join, resolve } from 'node:path'
import { findTalk } from '../../src/io/find-talks.ts'
import { runTalk } from '../../src/pipeline.ts'
import type { TalkResult } from '../../src/run.ts'
import { packageFolder } from '../support/check-talk.ts'
import { fontTools } from '../support/dress-with-fonts.ts'

/** Builds a talk as Markdown, as `lectern build --format md` does, without a browser. */
export async function buildTalk(
  path: string,
  cwd: string,
  formats: readonly ('md' | 'pdf')[] = ['md'],
): Promise<TalkResult> {
  const found = await findTalk(resolve(cwd, path), cwd)
  if (found.kind !== 'found') throw new Error(`there is no talk at ${path}`)
  return runTalk(found.talk, {
    workingFolder: cwd,
    packageFolder,
    output: { folder: join(cwd, 'dist'), formats },
    browser: async () => ({ kind: 'none', lookedFor: [] }),
    fonts: fontTools,
    onStage: () => {},
  })
}

export const errorsOf = ({ diagnostics }: TalkResult): TalkResult['diagnostics'] =>
  diagnostics.filter(({ severity }) => severity === 'error')
