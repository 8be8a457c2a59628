import { randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureFolder } from './ensure-folder.ts'

/** A folder of files that can be made again, named by what they are made of. */
export interface FileCache {
  /** Undefined for what is not there, or cannot be read. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>
  /** Never rejects: a cache that cannot be written is a slower run. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>
}

const mostFiles = 2000

/**
 * Keeps files in a folder, which is made when the first is written. Safe to delete at any time, and for several runs at once:
 * a file appears whole, by its last name. When there are too many, the half that was written first goes.
 */
export function keepFiles(folder: string): FileCache {
  let ready: Promise<void> | undefined
  const prepare = async (): Promise<void> => {
    await ensureFolder(folder)
    await removeOldest(folder)
  }
  return {
    read: async (name) => {
      try {
        return await readFile(join(folder, name))
      } catch {
        return undefined
      }
    },
    write: async (name, bytes) => {
      const temporary = join(folder, `.${name}.${randomUUID()}`)
      try {
        ready ??= prepare()
        await ready
        await writeFile(temporary, bytes)
        await rename(temporary, join(folder, name))
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined)
      }
    },
  }
}

async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(folder)
  if (names.length <= mostFiles) return
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  )
  const oldest = files.sort((a, b) => a.at - b.at).slice(0, Math.ceil(files.length / 2))
  await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { force: true })))
}
