import { join } from 'node:path'
import type { RunFolder } from '../io/make-run-folder.ts'
import { browserEnvironment, writeFontConfig } from './browser-environment.ts'
import type { ShippedArchives } from './find-shipped.ts'
import type { Candidate } from './list-candidates.ts'
import { unpackShipped } from './unpack-shipped.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A candidate as a program that can be started. */
export interface Program {
  readonly programPath: string
  readonly environment: Environment
  /** Libraries that it brings along, for systems that lack them. */
  readonly ownLibraries?: string
}

const unwritable: readonly (string | undefined)[] = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']

/**
 * Makes a candidate ready to start: its environment, and for the shipped one its unpacking and its fonts.
 * Rejects with the file system's fault.
 */
export async function prepareCandidate(
  candidate: Candidate,
  archives: ShippedArchives | undefined,
  environment: Environment,
  cacheFolder: string,
  run: RunFolder,
): Promise<Program> {
  const inherited = browserEnvironment(environment, run, process.platform)
  if (candidate.kind !== 'shipped') return { programPath: candidate.path, environment: inherited }
  if (archives === undefined) throw new Error('the npm package @sparticuz/chromium is not installed')
  const unpacked = await unpackWherePossible(archives, cacheFolder, run)
  return {
    programPath: unpacked.programPath,
    ownLibraries: unpacked.libraryFolder,
    environment: { ...inherited, ...writeFontConfig(run, unpacked.fontFolder) },
  }
}

/** A cache that cannot be written to (a read-only home) costs time, not the PDF: the run's folder serves. */
async function unpackWherePossible(archives: ShippedArchives, cacheFolder: string, run: RunFolder) {
  try {
    return await unpackShipped(archives, cacheFolder)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (unwritable.includes(code)) return unpackShipped(archives, join(run.path, 'unpacked'))
    throw new Error(`it could not be unpacked to ${cacheFolder} (${message})`)
  }
}
