import { access, readFile, rename, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { compareSlides, noChanges, type SlideChanges, type SlideState } from './compare-slides.ts'
import { ensureFolder } from './ensure-folder.ts'
import { readSystemError } from './error-reason.ts'
import { hashOf, type Manifest, manifestName, printManifest, readManifest } from './manifest.ts'
import { dropTemporary, removeAbandoned, writeTemporary } from './write-temporary.ts'

export interface FileToWrite {
  /** Relative to the output folder, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Ids of the slides that are in it; absent: all. */
  readonly slides?: readonly string[]
}

export interface WrittenFile {
  readonly path: string
  readonly bytes: number
  readonly changes: SlideChanges
}

export type WriteOutcome =
  | { readonly kind: 'written'; readonly files: readonly WrittenFile[]; readonly kept: readonly KeptFile[] }
  /** What was asked for beside them did not come about: nothing was written. */
  | { readonly kind: 'withheld' }
  | { readonly kind: 'failed'; readonly path: string; readonly code: string; readonly reason: string }

/** A file that was edited by hand since the last build, and the name under which it is kept. */
export interface KeptFile {
  readonly path: string
  readonly keptAs: string
}

/**
 * Writes a talk's files, all or none: each to a temporary file beside its place, flushed; then renamed. The manifest
 * names old and new hashes before the first rename, and the new ones after the last, so that a build that is killed in
 * between leaves whole files that the next build knows as its own. Files whose bytes are the same are not touched. All is ready
 * to be put in place when `isWanted` is asked.
 */
export async function writeOutputs(
  folder: string,
  files: readonly FileToWrite[],
  slides: readonly SlideState[],
  isWanted: Promise<boolean> = Promise.resolve(true),
): Promise<WriteOutcome> {
  const temporary: string[] = []
  let current = '.'
  const onFile = (path: string): void => {
    current = path
  }
  try {
    await ensureFolder(folder)
    await removeAbandoned([...files.map((file) => file.path), manifestName].map((path) => join(folder, path)))
    const old = await readManifest(folder)
    const next = planManifest(old, files, slides)
    const plans = await withEach(files, (file) => planFile(folder, file, old), onFile)
    const changed = plans.filter((plan) => !plan.isSame)
    const manifest = { path: manifestName, bytes: printManifest(joinManifests(old, next)) }
    const prepare = async ({ path, bytes }: FileToWrite): Promise<string> => {
      const name = await writeTemporary(join(folder, path), bytes)
      temporary.push(name)
      return name
    }
    // Each is flushed, for which a disk takes its time, whatever the size: so they wait together.
    const manifests = (await isThere(folder, manifest)) ? [] : [manifest]
    const prepared = await withEach([...changed.map(({ file }) => file), ...manifests], prepare, onFile)
    if (!(await isWanted)) return { kind: 'withheld' }
    current = manifestName
    const preparedManifest = prepared[changed.length]
    if (preparedManifest !== undefined) await rename(preparedManifest, join(folder, manifestName))
    const kept = await putInPlace(folder, changed, prepared, onFile)
    current = manifestName
    await removeStale(folder, old, next)
    await writeAtOnce(folder, { path: manifestName, bytes: printManifest(next) })
    return { kind: 'written', files: plans.map((plan) => describe(plan, old, slides)), kept }
  } catch (error) {
    const { code, reason } = readSystemError(error)
    return { kind: 'failed', path: current, code, reason }
  } finally {
    await Promise.all(temporary.map(dropTemporary))
  }
}

interface FilePlan {
  readonly file: FileToWrite
  readonly isSame: boolean
  readonly isEdited: boolean
}

async function planFile(folder: string, file: FileToWrite, old: Manifest): Promise<FilePlan> {
  const there = await readFile(join(folder, file.path)).catch((error: unknown) => {
    if (readSystemError(error).code === 'ENOENT') return undefined
    throw error
  })
  if (there === undefined) return { file, isSame: false, isEdited: false }
  const hash = hashOf(there)
  const isSame = hash === hashOf(file.bytes)
  return { file, isSame, isEdited: !isSame && !(old.files[file.path] ?? []).includes(hash) }
}

/** Does something with all files at once; tells the first that it failed with, and throws why. */
async function withEach<T>(
  files: readonly FileToWrite[],
  work: (file: FileToWrite) => Promise<T>,
  onFile: (path: string) => void,
): Promise<readonly T[]> {
  const outcomes = await Promise.allSettled(files.map(work))
  return outcomes.map((outcome, index) => {
    if (outcome.status === 'fulfilled') return outcome.value
    onFile(files[index]?.path ?? '')
    throw outcome.reason
  })
}

async function putInPlace(
  folder: string,
  plans: readonly FilePlan[],
  prepared: readonly string[],
  onFile: (path: string) => void,
): Promise<readonly KeptFile[]> {
  const kept: KeptFile[] = []
  for (const [index, plan] of plans.entries()) {
    onFile(plan.file.path)
    if (plan.isEdited) {
      const keptAs = await nameForKept(folder, plan.file.path)
      await rename(join(folder, plan.file.path), join(folder, keptAs))
      kept.push({ path: plan.file.path, keptAs })
    }
    await rename(prepared[index] ?? '', join(folder, plan.file.path))
  }
  return kept
}

async function nameForKept(folder: string, path: string): Promise<string> {
  const extension = extname(path)
  const stem = path.slice(0, path.length - extension.length)
  for (let number = 1; ; number += 1) {
    const name = `${stem}.edited-${number}${extension}`
    const isFree = await access(join(folder, name)).then(
      () => false,
      () => true,
    )
    if (isFree) return name
  }
}

async function isThere(folder: string, { path, bytes }: FileToWrite): Promise<boolean> {
  const there = await readFile(join(folder, path)).catch(() => undefined)
  return there !== undefined && hashOf(there) === hashOf(bytes)
}

async function writeAtOnce(folder: string, file: FileToWrite): Promise<void> {
  if (await isThere(folder, file)) return
  const path = join(folder, file.path)
  const temporary = await writeTemporary(path, file.bytes)
  try {
    await rename(temporary, path)
  } finally {
    await dropTemporary(temporary)
  }
}

function planManifest(old: Manifest, files: readonly FileToWrite[], slides: readonly SlideState[]): Manifest {
  const hasMarkdown = files.some((file) => file.path.endsWith('.md'))
  const hasHandout = files.some((file) => file.path.endsWith('.handout.pdf'))
  const isKept = (path: string): boolean =>
    !(hasMarkdown && path.startsWith('assets/')) && !(hasHandout && furtherHandout.test(path))
  const before = Object.entries(old.files).filter(([path]) => isKept(path))
  const decks = files.filter((file) => !file.path.startsWith('assets/'))
  return {
    files: {
      ...Object.fromEntries(before),
      ...Object.fromEntries(files.map((file) => [file.path, [hashOf(file.bytes)]])),
    },
    slides: {
      ...old.slides,
      ...Object.fromEntries(decks.map((file) => [file.path, slidesIn(file, slides)])),
    },
  }
}

function slidesIn(file: FileToWrite, slides: readonly SlideState[]): readonly SlideState[] {
  return file.slides === undefined ? slides : slides.filter(({ id }) => file.slides?.includes(id))
}

function joinManifests(old: Manifest, next: Manifest): Manifest {
  const paths = [...new Set([...Object.keys(old.files), ...Object.keys(next.files)])]
  const joined = paths.map((path) => [
    path,
    [...new Set([...(old.files[path] ?? []), ...(next.files[path] ?? [])])],
  ])
  return { files: Object.fromEntries(joined), slides: old.slides }
}

/** Handouts in other forms than the first: written with it, or not wanted any more. */
const furtherHandout = /^students\/[^/\\]+\.handout-\w+\.pdf$/

/** Pictures that no slide shows and handouts that nobody wants any more; what was edited by hand stays. */
async function removeStale(folder: string, old: Manifest, next: Manifest): Promise<void> {
  for (const [path, hashes] of Object.entries(old.files)) {
    const isOurs = /^assets\/[\w.-]+$/.test(path) || furtherHandout.test(path)
    if (next.files[path] !== undefined || !isOurs) continue
    const there = await readFile(join(folder, path)).catch(() => undefined)
    if (there !== undefined && hashes.includes(hashOf(there))) await rm(join(folder, path), { force: true })
  }
}

function describe(plan: FilePlan, old: Manifest, slides: readonly SlideState[]): WrittenFile {
  const { path, bytes } = plan.file
  const isDeck = !path.startsWith('assets/')
  return {
    path,
    bytes: bytes.length,
    changes: isDeck ? compareSlides(old.slides[path] ?? [], slidesIn(plan.file, slides)) : noChanges,
  }
}
