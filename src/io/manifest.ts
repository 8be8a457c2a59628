import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const manifestName = '.lectern.json'

/** What the last build wrote: how a later one knows which slides changed, and which files were edited by hand. */
export interface Manifest {
  /** Hashes that a file may have: one, or two while a build is putting the new ones in place. */
  readonly files: Readonly<Record<string, readonly string[]>>
  /** Hash of each slide, by file and id: what stood in that file when it was last written. */
  readonly slides: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const nothing: Manifest = { files: {}, slides: {} }

export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Gives the manifest of an output folder; empty where there is none or it cannot be understood. */
export async function readManifest(folder: string): Promise<Manifest> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, manifestName), 'utf8'))
    return isManifest(value) ? value : nothing
  } catch {
    return nothing
  }
}

export function printManifest(manifest: Manifest): Uint8Array {
  const sorted = (record: object): object =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
  const ordered = { files: sorted(manifest.files), slides: sorted(manifest.slides) }
  return Buffer.from(`${JSON.stringify(ordered, null, 2)}\n`)
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false
  const { files, slides } = value as Partial<Record<keyof Manifest, unknown>>
  const areHashes = (hashes: unknown): boolean =>
    Array.isArray(hashes) && hashes.every((hash) => typeof hash === 'string')
  return (
    typeof files === 'object' &&
    files !== null &&
    Object.values(files).every(areHashes) &&
    typeof slides === 'object' &&
    slides !== null &&
    Object.values(slides).every((ids) => typeof ids === 'object' && ids !== null)
  )
}
