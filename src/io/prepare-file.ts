import { rename } from 'node:fs/promises'
import { readSystemError } from './error-reason.ts'
import { dropTemporary, removeAbandoned, writeTemporary } from './write-temporary.ts'

export type PreparedFile =
  | {
      readonly kind: 'ready'
      /** Puts the file in its place, or takes away what was prepared. Gives why it could not. */
      readonly finish: (isWanted: boolean) => Promise<FailedFile | undefined>
    }
  | FailedFile

export interface FailedFile {
  readonly kind: 'failed'
  readonly code: string
  readonly reason: string
}

/** Writes a file beside its place, flushed, to be put there whole once all else has gone well. */
export async function prepareFile(path: string, bytes: Uint8Array): Promise<PreparedFile> {
  try {
    await removeAbandoned([path])
    const temporary = await writeTemporary(path, bytes)
    return { kind: 'ready', finish: (isWanted) => finish(path, temporary, isWanted) }
  } catch (error) {
    return { kind: 'failed', ...readSystemError(error) }
  }
}

async function finish(path: string, temporary: string, isWanted: boolean): Promise<FailedFile | undefined> {
  try {
    if (isWanted) await rename(temporary, path)
    return undefined
  } catch (error) {
    return { kind: 'failed', ...readSystemError(error) }
  } finally {
    await dropTemporary(temporary)
  }
}
