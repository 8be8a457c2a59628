import { rmSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureFolder } from '../io/ensure-folder.ts'
import { isOwnerGone, nameOwner } from '../io/name-owner.ts'
import type { ShippedArchives } from './find-shipped.ts'
import { isUnpacked, unpackArchives } from './unpack-archives.ts'

/** The shipped browser on disk, complete. */
export interface UnpackedBrowser {
  readonly programPath: string
  /** libnspr4, libnss3, libnssutil3, libexpat and what they load: all that a bare Debian lacks. */
  readonly libraryFolder: string
  readonly fontFolder: string
}

const temporaryPattern = /\.(?:partial|broken)-(\d+-[0-9a-f]{8})-/
const removal = { recursive: true, force: true } as const

/**
 * Unpacks the shipped browser to `<cacheFolder>/chromium-<version>` (190 MiB, 5 s; later runs find it) and
 * gives its paths. Made under a temporary name beside it and renamed when complete, so an interrupted run
 * leaves nothing that looks finished, and of two runs at once the later takes what the earlier made.
 * A folder in which a file is missing or has another size than when it was made is made anew.
 * Rejects with the fault of the file system, or of a broken archive.
 */
export async function unpackShipped(
  archives: ShippedArchives,
  cacheFolder: string,
): Promise<UnpackedBrowser> {
  const target = join(cacheFolder, `chromium-${archives.version}`)
  if (!isUnpacked(target)) {
    await ensureFolder(cacheFolder)
    await removeStale(cacheFolder)
    await unpackBeside(archives.folder, target)
  }
  return {
    programPath: join(target, 'chromium'),
    libraryFolder: join(target, 'lib'),
    fontFolder: join(target, 'fonts'),
  }
}

async function unpackBeside(archiveFolder: string, target: string): Promise<void> {
  const partial = await mkdtemp(`${target}.partial-${nameOwner()}-`)
  const removeNow = () => rmSync(partial, removal)
  process.once('exit', removeNow)
  try {
    await unpackArchives(archiveFolder, partial)
    await chmod(partial, 0o755) // mkdtemp shuts out other users, who may well run what is installed here
    await moveInto(partial, target)
  } finally {
    await rm(partial, removal)
    process.off('exit', removeNow)
  }
}

/** Puts the finished folder in its place, unless another process was faster. */
async function moveInto(partial: string, target: string): Promise<void> {
  for (const isLastTry of [false, false, true]) {
    if (isUnpacked(target)) return
    try {
      await moveAway(target)
      await rename(partial, target)
      return
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (isLastTry || (code !== 'ENOTEMPTY' && code !== 'EEXIST')) throw error
    }
  }
}

/** A broken folder is first renamed: removing 190 MiB in place takes its time, in which others look at it. */
async function moveAway(target: string): Promise<void> {
  const broken = await mkdtemp(`${target}.broken-${nameOwner()}-`)
  try {
    await rename(target, broken)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  } finally {
    await rm(broken, removal)
  }
}

async function removeStale(cacheFolder: string): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const owner = temporaryPattern.exec(name)?.[1]
    if (owner === undefined) continue
    const path = join(cacheFolder, name)
    const changedMs = await stat(path).then(
      (found) => found.mtimeMs,
      () => Date.now(), // another process removes it at this moment
    )
    if (isOwnerGone(owner, changedMs, Date.now())) await rm(path, removal)
  }
}
