import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, lstat, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ensureFolder } from './ensure-folder.ts'
import { hashOf } from './manifest.ts'

/** A folder of files that can be made again, named by what they are made of. */
export interface FileCache {
  /** Undefined for what is not there, cannot be read, or is not whole. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>
  /** Never rejects: a cache that cannot be written is a slower run. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>
}

/** A cache that knows nothing and keeps nothing. */
export const noFiles: FileCache = { read: async () => undefined, write: async () => undefined }

const mostBytesUsually = 100_000_000
/** When there are too many bytes, files go until this share of them is left: to look at all of them is not free. */
const shareKept = 0.8
const digestBytes = 32

/**
 * Keeps files in a folder of this user alone, which is made when the first is written. Safe to delete at any time, and for
 * several runs at once: a file appears whole, by its last name, and one that was damaged since is as good as none. When there
 * are too many bytes, the files go that were not read for longest.
 */
export function keepFiles(folder: string, mostBytes = mostBytesUsually): FileCache {
  let owned: Promise<boolean> | undefined
  let heldBytes: Promise<number> | undefined
  return {
    read: async (name) => {
      owned ??= isOurs(folder)
      return (await owned) ? readSealed(join(folder, name)) : undefined
    },
    write: async (name, bytes) => {
      const temporary = join(folder, `.${name}.${randomUUID()}`)
      try {
        heldBytes = (heldBytes ?? prepare(folder)).then((held) => held + digestBytes + bytes.length)
        await heldBytes
        await writeFile(temporary, [digestOf(bytes), bytes], { mode: 0o600, flag: 'wx' })
        await rename(temporary, join(folder, name))
        owned = undefined
        if ((await heldBytes) <= mostBytes) return
        heldBytes = removeOldest(folder, mostBytes * shareKept)
        await heldBytes
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined)
      }
    },
  }
}

const digestOf = (bytes: Uint8Array): Uint8Array => Buffer.from(hashOf(bytes), 'hex')

/** A link in the place of the folder leads who knows where, and what another user put there is not ours to believe. */
async function isOurs(folder: string): Promise<boolean> {
  const stats = await lstat(folder).catch(() => undefined)
  const user = process.getuid?.()
  return stats?.isDirectory() === true && (user === undefined || stats.uid === user)
}

/** The file begins with the digest of the rest. That it was read is marked by its time, for what is removed first. */
async function readSealed(path: string): Promise<Uint8Array | undefined> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0))
    try {
      if (!(await handle.stat()).isFile()) return undefined
      const all = await handle.readFile()
      const bytes = all.subarray(digestBytes)
      if (all.length < digestBytes || !all.subarray(0, digestBytes).equals(digestOf(bytes))) return undefined
      const now = new Date()
      await handle.utimes(now, now).catch(() => undefined)
      return bytes
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}

/** Gives how many bytes are there. */
async function prepare(folder: string): Promise<number> {
  await ensureFolder(dirname(folder))
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined)
  if (!(await isOurs(folder))) throw new Error('the folder is another’s')
  await chmod(folder, 0o700)
  return (await listFiles(folder)).reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Another run may remove files meanwhile: what is gone counts nothing. */
async function listFiles(folder: string) {
  const names = await readdir(folder)
  const found = await Promise.all(
    names.map(async (name) => {
      const stats = await lstat(join(folder, name)).catch(() => undefined)
      return { name, at: stats?.mtimeMs ?? 0, bytes: stats?.size ?? 0 }
    }),
  )
  return found.sort((a, b) => b.at - a.at)
}

async function removeOldest(folder: string, mostBytes: number): Promise<number> {
  let kept = 0
  for (const { name, bytes } of await listFiles(folder)) {
    if (kept + bytes <= mostBytes) kept += bytes
    else await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
  return kept
}
