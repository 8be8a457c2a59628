import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SlideState } from './compare-slides.ts'

export const manifestName = '.lectern.json'

/** What the last build wrote: how a later one knows which slides changed, and which files were edited by hand. */
export interface Manifest {
  /** Hashes that a file may have: one, or two while a build is putting the new ones in place. */
  readonly files: Readonly<Record<string, readonly string[]>>
  /** The slides that stood in each file when it was last written, in their order. */
  readonly slides: Readonly<Record<string, readonly SlideState[]>>
}

const nothing: Manifest = { files: {}, slides: {} }

/** Of bytes that were hashed before: who writes a file, keeps it and compares it asks for the same. */
const known = new WeakMap<Uint8Array, string>()

/** Gives the SHA-256 of a content, in hexadecimal digits; bytes are never changed once they are made. */
export function hashOf(content: Uint8Array | string): string {
  const before = typeof content === 'string' ? undefined : known.get(content)
  if (before !== undefined) return before
  const hash = createHash('sha256').update(content).digest('hex')
  if (typeof content !== 'string') known.set(content, hash)
  return hash
}

/** Gives the manifest of an output folder; empty where there is none or it cannot be understood. */
export async function readManifest(folder: string): Promise<Manifest> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, manifestName), 'utf8'))
    return understand(value)
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

/** Slides as an older version wrote them are forgotten; its files are known all the same. */
function understand(value: unknown): Manifest {
  const { files, slides } = Object(value) as Partial<Record<keyof Manifest, unknown>>
  if (!isRecordOf(files, areHashes)) return nothing
  return { files, slides: isRecordOf(slides, areSlides) ? slides : {} }
}

const areHashes = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((hash) => typeof hash === 'string')

function areSlides(value: unknown): value is readonly SlideState[] {
  const isSlide = (slide: unknown): boolean => {
    const { id, hash } = Object(slide) as Partial<Record<keyof SlideState, unknown>>
    return typeof id === 'string' && typeof hash === 'string'
  }
  return Array.isArray(value) && value.every(isSlide)
}

function isRecordOf<T>(
  value: unknown,
  isRight: (inner: unknown) => inner is T,
): value is Readonly<Record<string, T>> {
  return typeof value === 'object' && value !== null && Object.values(value).every(isRight)
}
