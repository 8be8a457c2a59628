import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { dropTemporary, writeTemporary } from './write-temporary.ts'

/** Each talk that was ever checked has a file; of those that nobody uses any more, the oldest go. */
const mostFiles = 300

/**
 * A text kept in a folder between runs, under a name made of `key`. It is there for speed alone: what cannot be read is absent,
 * what cannot be written is not kept, and two runs at once each write a whole file.
 */
export function keepText(
  folder: string,
  key: string,
): { readonly read: () => Promise<string | undefined>; readonly write: (text: string) => Promise<void> } {
  const path = join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`)
  return {
    read: () => readFile(path, 'utf8').catch(() => undefined),
    write: async (text) => {
      try {
        const temporary = await writeTemporary(path, Buffer.from(text))
        await rename(temporary, path)
        await dropTemporary(temporary)
        await removeOldest(folder)
      } catch {
        // A cache that cannot be written costs time, and nothing else.
      }
    },
  }
}

async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(folder)
  if (names.length <= mostFiles) return
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })),
  )
  const oldest = dated.sort((a, b) => b.time - a.time).slice(mostFiles)
  await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { force: true })))
}
