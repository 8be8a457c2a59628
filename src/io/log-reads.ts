import { relative } from 'node:path'
import { hashOf } from './manifest.ts'
import { type ReadFile, readInside } from './read-inside.ts'

/** A file that was asked for, and what came of it: all that an output depends on is such a file, or not there. */
export interface LoggedRead {
  /** From the folder of the talk. */
  readonly folder: string
  readonly name: string
  readonly mostBytes: number
  /** The hash of its bytes; absent where there was none. */
  readonly hash?: string
}

/** What a run of a talk has read. */
export interface ReadLog {
  /** As `readInside`, and remembered. */
  readonly read: (folder: string, name: string, mostBytes: number) => Promise<ReadFile>
  /** Undefined where a file was there and could not be read: nobody knows what it says. */
  readonly list: () => readonly LoggedRead[] | undefined
}

/** Gives an empty log for the talk in this folder. */
export function logReads(talkFolder: string): ReadLog {
  const reads = new Map<string, LoggedRead>()
  let isWhole = true
  return {
    read: async (folder, name, mostBytes) => {
      const found = await readInside(folder, name, mostBytes)
      if (found.kind === 'read' || found.kind === 'missing') {
        const hash = found.kind === 'read' ? { hash: hashOf(found.bytes) } : {}
        const read = { folder: relative(talkFolder, folder), name, mostBytes, ...hash }
        const key = JSON.stringify([read.folder, name, mostBytes])
        // A file that changed while it was read twice belongs to no one state.
        if ((reads.get(key) ?? read).hash !== read.hash) isWhole = false
        reads.set(key, read)
      } else isWhole = false
      return found
    },
    list: () => (isWhole ? [...reads.values()] : undefined),
  }
}
