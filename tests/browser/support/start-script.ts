import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findShipped } from '../../../src/browser/find-shipped.ts'
import { prepareCandidate } from '../../../src/browser/prepare-candidate.ts'
import type { StartPlan } from '../../../src/browser/start-browser.ts'
import { makeRunFolder } from '../../../src/io/make-run-folder.ts'
import { testCacheFolder, testEnvironment } from './test-browser.ts'

/** Writes a shell script that can be run as a browser; `remove` deletes it. */
export function writeScript(lines: string): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'script-'))
  const path = join(folder, 'browser')
  writeFileSync(path, `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
  return { path, remove: () => rmSync(folder, { recursive: true }) }
}

/** The plan that starts the shipped browser. `REAL` in its environment is the program's path, for scripts. */
export async function planShipped(): Promise<StartPlan & { readonly cleanUp: () => Promise<void> }> {
  const run = makeRunFolder()
  const program = await prepareCandidate(
    { kind: 'shipped' },
    findShipped(),
    testEnvironment,
    testCacheFolder,
    run,
  )
  return {
    ...program,
    environment: { ...program.environment, REAL: program.programPath },
    runFolder: run.path,
    mayBeSandboxed: false,
    launchTimeoutMs: 8000,
    protocolTimeoutMs: 8000,
    onStarted: () => {},
    cleanUp: run.remove,
  }
}
