import { lstat, mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureFolder } from './ensure-folder.ts'
import { readSystemError } from './error-reason.ts'
import { isOwnerGone, nameOwner } from './name-owner.ts'

export type MadeTalk =
  | { readonly kind: 'made' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly reason: string }

interface TalkToMake {
  /** The folder of all talks; made where it is missing. */
  readonly content: string
  readonly name: string
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** Registers what must be undone if the process ends before the talk is there; gives a function that does it now. */
  readonly beforeEnd: (undo: () => Promise<void>) => () => Promise<void>
}

/** A talk in the making: no talk's name begins with a dot, so none is listed. */
const unfinished = /^\.new-(\d+-[0-9a-f]{8})$/

/** Makes the folder of a talk with its files, all or nothing: beside its place first, then renamed. What is there is never touched. */
export async function makeTalk({ content, name, files, beforeEnd }: TalkToMake): Promise<MadeTalk> {
  const place = join(content, name)
  const draft = join(content, `.new-${nameOwner()}`)
  const isNew = !(await isThere(content).catch(() => true))
  const undo = beforeEnd(async () => {
    // Where `content` is no folder, there is nothing to remove, and Node says so.
    await rm(draft, { recursive: true, force: true }).catch(() => {})
    if (isNew) await rmdir(content).catch(() => {})
  })
  try {
    if (await isThere(place)) return { kind: 'taken' }
    await ensureFolder(content)
    await removeAbandoned(content)
    await mkdir(draft)
    for (const file of files) await writeFile(join(draft, file.path), file.text)
    await rename(draft, place)
    return { kind: 'made' }
  } catch (error) {
    const { code, reason } = readSystemError(error)
    // Another process made it meanwhile.
    const isTaken = code === 'ENOTEMPTY' || (await isThere(place).catch(() => false))
    return isTaken ? { kind: 'taken' } : { kind: 'failed', reason }
  } finally {
    await undo()
  }
}

/** A link that leads nowhere is there too. */
async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (readSystemError(error).code === 'ENOENT') return false
    throw error
  }
}

/** SIGKILL gives no chance to clean up: so the next run does. */
async function removeAbandoned(content: string): Promise<void> {
  for (const name of await readdir(content)) {
    const owner = unfinished.exec(name)?.[1]
    if (owner === undefined) continue
    const path = join(content, name)
    const { mtimeMs } = await stat(path)
    if (isOwnerGone(owner, mtimeMs, Date.now())) await rm(path, { recursive: true, force: true })
  }
}
