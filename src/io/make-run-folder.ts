import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { isOwnerGone, nameOwner } from './name-owner.ts'

/** A temporary folder of this run: the browser takes it for HOME and TMPDIR, profile and all. */
export interface RunFolder {
  readonly path: string
  remove(): Promise<void>
  /** The same at once, for the last moment of the process. */
  removeNow(): void
}

const namePattern = /^lectern-(\d+-[0-9a-f]{8})-/
// A browser that was just killed may still be writing: rm meets ENOTEMPTY then.
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 } as const

/**
 * Makes `lectern-<pid>-<machine>-<random>` in the machine's temporary folder, and removes those whose
 * process was killed, beside other work: SIGKILL leaves no chance to clean up (measured: the profile stays), so the next run does.
 * Throws the file system's fault if the temporary folder is missing or not writable.
 */
export function makeRunFolder(): RunFolder {
  const parent = tmpdir()
  const path = mkdtempSync(join(parent, `lectern-${nameOwner()}-`))
  // What cannot be removed now is removed by the next run; it is no reason to fail this one.
  const removingStale = removeStaleRunFolders(parent).catch(() => {})
  return {
    path,
    remove: async () => {
      await Promise.all([removingStale, rm(path, removal).catch(() => {})])
    },
    removeNow: () => {
      try {
        rmSync(path, removal)
      } catch {}
    },
  }
}

async function removeStaleRunFolders(parent: string): Promise<void> {
  const names = await readdir(parent)
  await Promise.all(
    names.map(async (name) => {
      const owner = namePattern.exec(name)?.[1]
      if (owner === undefined) return
      const path = join(parent, name)
      try {
        const { mtimeMs } = await stat(path)
        if (isOwnerGone(owner, mtimeMs, Date.now())) await rm(path, removal)
      } catch {
        // Another user's, or gone meanwhile: not ours to remove, and no reason not to start.
      }
    }),
  )
}
