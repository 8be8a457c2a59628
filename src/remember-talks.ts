import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { SlideState } from './io/compare-slides.ts'
import { showPath, type TalkPlace } from './io/find-talks.ts'
import type { FileCache } from './io/keep-files.ts'
import type { LoggedRead } from './io/log-reads.ts'
import { hashOf } from './io/manifest.ts'
import { readInside } from './io/read-inside.ts'
import { mostBytes } from './io/size-limits.ts'
import type { FileToWrite } from './io/write-outputs.ts'
import type { TalkResult } from './run.ts'

/** What became of a talk, but for what a run says of its own writing. */
type Kept = Omit<TalkResult, 'written' | 'lock' | 'page' | 'grounds'>

/** A talk as an earlier run left it. */
export interface Remembered {
  readonly result: Kept
  /** Absent for a check. */
  readonly made?: { readonly outputs: readonly FileToWrite[]; readonly slides: readonly SlideState[] }
}

export interface TalkMemory {
  /** Undefined where anything that the talk depends on is not as it was, or nobody remembers. */
  readonly recall: (talk: TalkPlace) => Promise<Remembered | undefined>
  /** Begins to keep what a talk is about to write: beside that, a disk has time for it. */
  readonly begin: (outputs: readonly FileToWrite[]) => void
  /** Keeps what became of a talk, if it has no error and all that it depends on is known. */
  readonly keep: (talk: TalkPlace, result: TalkResult) => Promise<void>
}

interface MemoryOptions {
  /** What each talk's entry says, small; and files that were exported, named by their hash. */
  readonly entries: FileCache
  readonly files: FileCache
  /** Stands for the code, the browser and what is asked for: whatever outputs depend on besides the files of the talk. */
  readonly tool: string
  readonly workingFolder: string
  /** Where outputs are written, if they are: what lies there need not be fetched. */
  readonly outputFolder?: string
}

interface Entry {
  readonly reads: readonly LoggedRead[]
  readonly result: Kept
  readonly made?: { readonly outputs: readonly KeptOutput[]; readonly slides: readonly SlideState[] }
}

type KeptOutput = Omit<FileToWrite, 'bytes'> & { readonly hash: string }

/**
 * Remembers talks between runs. An entry is named by the text of the outline and by what is no file of the talk; in it stand
 * all files that were read, or looked for, so that it holds as long as each of them is as it was. No clock decides.
 */
export function rememberTalks(options: MemoryOptions): TalkMemory {
  const begun = new WeakMap<FileToWrite, Promise<void>>()
  const keepFile = (file: FileToWrite): Promise<void> => {
    const known = begun.get(file) ?? options.files.write(hashOf(file.bytes), file.bytes)
    begun.set(file, known)
    return known
  }
  return {
    recall: async (talk) => {
      const outline = await readInside(talk.folder, basename(talk.outlinePath), mostBytes.outline)
      if (outline.kind !== 'read') return undefined
      const bytes = await options.entries.read(nameEntry(talk, hashOf(outline.bytes), options))
      const entry = bytes === undefined ? undefined : (deserialize(bytes) as Entry)
      if (entry === undefined || !(await isAsItWas(talk, entry.reads))) return undefined
      const { result, made } = entry
      if (made === undefined) return { result }
      const outputs = await Promise.all(made.outputs.map((output) => fetchOutput(talk, output, options)))
      return outputs.includes(undefined)
        ? undefined
        : { result, made: { outputs: outputs.flatMap((output) => output ?? []), slides: made.slides } }
    },
    begin: (outputs) => {
      for (const file of outputs) void keepFile(file)
    },
    keep: async (talk, { grounds, written: _written, lock, page: _page, ...result }) => {
      const reads = grounds?.reads?.map((read) => afterWriting(read, lock))
      const outline = reads?.find(({ folder, name }) => folder === '' && name === basename(talk.outlinePath))
      if (reads === undefined || outline?.hash === undefined || hasErrors(result)) return
      const { outputs, slides = [] } = grounds ?? {}
      if (options.outputFolder !== undefined && outputs === undefined) return
      const made = outputs === undefined ? {} : { made: { outputs: outputs.map(withoutBytes), slides } }
      const entry: Entry = { reads, result: { ...result, ...withoutWriting(result) }, ...made }
      await Promise.all((outputs ?? []).map(keepFile))
      await options.entries.write(nameEntry(talk, outline.hash, options), serialize(entry))
    },
  }
}

function nameEntry(talk: TalkPlace, outlineHash: string, { tool, workingFolder }: MemoryOptions): string {
  return hashOf(JSON.stringify([tool, talk.name, showPath(talk.outlinePath, workingFolder), outlineHash]))
}

async function isAsItWas(talk: TalkPlace, reads: readonly LoggedRead[]): Promise<boolean> {
  const same = await Promise.all(
    reads.map(async ({ folder, name, mostBytes, hash }) => {
      const found = await readInside(join(talk.folder, folder), name, mostBytes)
      if (found.kind === 'read') return hash === hashOf(found.bytes)
      return found.kind === 'missing' && hash === undefined
    }),
  )
  return same.every(Boolean)
}

/** The file that lies in its place, if it is the one that was made; else the one that was kept. */
async function fetchOutput(
  talk: TalkPlace,
  { hash, ...output }: KeptOutput,
  { outputFolder = '', files }: MemoryOptions,
): Promise<FileToWrite | undefined> {
  const there = await readFile(join(outputFolder, talk.name, output.path)).catch(() => undefined)
  if (there !== undefined && hashOf(there) === hash) return { ...output, bytes: there }
  const bytes = await files.read(hash)
  return bytes === undefined ? undefined : { ...output, bytes }
}

function withoutBytes({ bytes, ...output }: FileToWrite): KeptOutput {
  return { ...output, hash: hashOf(bytes) }
}

/** The lock that this run has written is what the next run will read. */
function afterWriting(read: LoggedRead, lock: TalkResult['lock']): LoggedRead {
  const isLock = lock !== undefined && read.folder === '' && read.name === basename(lock.path)
  return isLock ? { ...read, hash: lock.hash } : read
}

function hasErrors({ diagnostics }: Kept): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

/** What was edited by hand is found anew at every writing. Of the texts, those are kept that a warning shows a line of. */
function withoutWriting({ diagnostics, sources }: Kept): Pick<Kept, 'diagnostics' | 'sources'> {
  const told = diagnostics.filter(({ code }) => code !== 'export/edited-by-hand')
  const places = told.flatMap(({ at, related }) => [at, ...related.map((place) => place.at)])
  const shown = new Set(places.map((place) => place?.file))
  return { diagnostics: told, sources: new Map([...sources].filter(([file]) => shown.has(file))) }
}
