import { rmSync } from 'node:fs'
import { open, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ensureFolder } from './ensure-folder.ts'

/** Files that are written and not yet in their place; a process that ends meanwhile, by a signal too, takes them along. */
const unfinished = new Set<string>()

function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true })
}

/**
 * Writes the bytes to a file beside `path`, flushed, and gives its name: it is to be renamed, and dropped in any case.
 * May throw what the system says; nothing is left then.
 */
export async function writeTemporary(path: string, bytes: Uint8Array): Promise<string> {
  const temporary = `${path}.${process.pid}.tmp`
  if (unfinished.size === 0) process.once('exit', removeUnfinished)
  unfinished.add(temporary)
  try {
    await ensureFolder(dirname(path))
    await writeFlushed(temporary, bytes)
    return temporary
  } catch (error) {
    await dropTemporary(temporary)
    throw error
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes a temporary file, if it still lies there. */
export async function dropTemporary(temporary: string): Promise<void> {
  await rm(temporary, { force: true })
  unfinished.delete(temporary)
  if (unfinished.size === 0) process.off('exit', removeUnfinished)
}

/** Removes what a killed process left beside these paths: SIGKILL gives no chance to clean up, so the next run does. */
export async function removeAbandoned(paths: readonly string[]): Promise<void> {
  const wanted = new Set(paths)
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    for (const name of await readdir(folder).catch(() => [])) {
      const [suffix, owner] = /\.(\d+)\.tmp$/.exec(name) ?? []
      if (suffix === undefined || !wanted.has(join(folder, basename(name, suffix)))) continue
      if (isGone(Number(owner))) await rm(join(folder, name), { force: true })
    }
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
