import { tmpdir } from 'node:os'
import { makeRunFolder, type RunFolder } from '../io/make-run-folder.ts'
import { describeMachine, disk } from './describe-machine.ts'
import { findShipped } from './find-shipped.ts'
import { launchFirst } from './launch-first.ts'
import { listCandidates } from './list-candidates.ts'
import type { BrowserOutcome, LaunchOptions } from './model.ts'

/**
 * Finds a browser and starts it: the one that `LECTERN_BROWSER` names and no other, else the best that
 * starts. Begins at once, so call it early and await it late; never rejects. Who gets a browser closes
 * it; if the process exits without, its exit kills the browser and removes the temporary folder.
 */
export async function launchBrowser(options: LaunchOptions): Promise<BrowserOutcome> {
  const archives = findShipped()
  const machine = describeMachine(archives !== undefined)
  const { candidates, lookedFor } = listCandidates(options.environment, machine, disk)
  if (candidates.length === 0) return { kind: 'none', lookedFor }
  let run: RunFolder
  try {
    run = makeRunFolder()
  } catch (error) {
    const reason = `no temporary folder can be made there (${(error as Error).message})`
    return { kind: 'broken', path: tmpdir(), reason }
  }
  return launchFirst(candidates, archives, options, run)
}
