import { constants, type Stats } from 'node:fs'
import { open, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, resolve, sep } from 'node:path'
import { suggest } from '../diagnostics/suggest.ts'
import { readSystemError } from './error-reason.ts'

export type ReadFile =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly suggestion?: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Reads a file that an author named, if it truly lies inside `folder` (links resolved), is a regular file of at most
 * `mostBytes`, and is spelled as on the disk (upper and lower case too, since another system will count it).
 * The file is opened once, then judged and read by its handle, so nothing can be put in its place between.
 */
export async function readInside(folder: string, name: string, mostBytes: number): Promise<ReadFile> {
  if (
    name === '' ||
    isAbsolute(name) ||
    /^[a-z][a-z0-9+.-]*:/i.test(name) ||
    name.startsWith('~') ||
    name.includes('\\')
  ) {
    return { kind: 'outside' }
  }
  // The system takes no such name; Node throws of it what is no fault of the system.
  if (name.includes('\u0000')) return { kind: 'missing' }
  const path = resolve(folder, name)
  if (!isWithin(folder, path)) return { kind: 'outside' }
  try {
    const real = await realpath(path)
    if (!isWithin(await realpath(folder), real)) return { kind: 'outside' }
    if (!(await isSpelledSo(path))) return { kind: 'missing', ...(await findSimilar(path)) }
    return await readWhole(real, mostBytes)
  } catch (error) {
    const { code, reason } = readSystemError(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing', ...(await findSimilar(path)) }
    return { kind: 'refused', reason }
  }
}

async function readWhole(path: string, mostBytes: number): Promise<ReadFile> {
  // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats: Stats = await handle.stat()
    if (!stats.isFile())
      return { kind: 'refused', reason: stats.isDirectory() ? 'it is a folder' : 'it is no ordinary file' }
    if (stats.size > mostBytes) return { kind: 'too-large', bytes: stats.size }
    return { kind: 'read', bytes: await handle.readFile() }
  } finally {
    await handle.close()
  }
}

function isWithin(folder: string, path: string): boolean {
  const inside = folder.endsWith(sep) ? folder : folder + sep
  return path.startsWith(inside)
}

async function isSpelledSo(path: string): Promise<boolean> {
  return (await readdir(dirname(path))).includes(basename(path))
}

async function findSimilar(path: string): Promise<{ readonly suggestion?: string }> {
  const names = await readdir(dirname(path)).catch(() => [])
  const suggestion = suggest(basename(path), names)
  return suggestion === undefined ? {} : { suggestion }
}
