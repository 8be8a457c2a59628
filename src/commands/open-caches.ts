import { homedir } from 'node:os'
import { join } from 'node:path'
import type { TextStore } from '../6-theme/model.ts'
import { identifyBrowsers } from '../browser/identify-browsers.ts'
import type { Host } from '../host.ts'
import { digestPackage } from '../io/digest-package.ts'
import { type FileCache, keepFiles, noFiles } from '../io/keep-files.ts'
import { type KeptPieces, keepPieces } from '../io/keep-pieces.ts'
import { hashOf } from '../io/manifest.ts'
import { rememberTalks, type TalkMemory } from '../remember-talks.ts'
import type { ByteStore, Run } from '../run.ts'

/** Whatever is kept between runs; `docs/cache.md` has it as a table. */
interface Caches {
  /** Talks as they were, for a run that asks for the same. */
  readonly talks: (run: Pick<Run, 'output' | 'workingFolder'>) => TalkMemory
  /** Of the slides of a talk, of its pages, the slides as they were rendered, the parts of its presentations; the key is the path of its outline. */
  readonly measures: (key: string) => TextStore
  readonly pieces: (key: string) => Promise<KeptPieces>
  readonly slides: (key: string) => ByteStore
  /** Absent where nothing is kept: to say what each part is made of costs something, too. */
  readonly presentations?: (key: string) => ByteStore
  readonly fonts: FileCache
  readonly looks: FileCache
}

const mostBytesOfTalks = 200_000_000
const mostBytesOfFiles = 500_000_000
const mostBytesOfPieces = 200_000_000

/** The unpacked browser and all that is kept lie here; deleting it costs the next run a few seconds. */
export function cacheFolder({ environment }: Host): string {
  return join(environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), '.cache'), 'lectern')
}

/** Gives what is kept between runs; where it is not to be used, all of it is empty and stays so. */
export async function openCaches(host: Host, isUsed: boolean): Promise<Caches> {
  const keep = (name: string, mostBytes?: number): FileCache =>
    isUsed ? keepFiles(join(cacheFolder(host), name), mostBytes) : noFiles
  const entries = keep('talks', mostBytesOfTalks)
  const lectern = isUsed ? await digestPackage(host.packageFolder, entries) : ''
  const [files, pieces, fit] = [
    keep('files', mostBytesOfFiles),
    keep('pieces', mostBytesOfPieces),
    keep('fit'),
  ]
  const nameFor = (key: string): string => hashOf(JSON.stringify([lectern, key]))
  const storeIn = (folder: FileCache) => (key: string) => ({
    read: () => folder.read(nameFor(key)),
    write: (bytes: Uint8Array) => folder.write(nameFor(key), bytes),
  })
  return {
    talks: ({ output, workingFolder }) =>
      rememberTalks({
        // What is asked for, by what, and which browsers there are: all but the files of the talk.
        tool: JSON.stringify([lectern, identifyBrowsers(host.environment), output?.formats ?? 'check']),
        ...{ entries, files, workingFolder },
        ...(output === undefined ? {} : { outputFolder: output.folder }),
      }),
    measures: (key) => storeText(fit, `${hashOf(key).slice(0, 32)}.json`),
    pieces: (key) => keepPieces(pieces, nameFor(key)),
    slides: storeIn(keep('slides')),
    ...(isUsed ? { presentations: storeIn(keep('presentations')) } : {}),
    fonts: keep('fonts-1'),
    looks: keep('looks'),
  }
}

function storeText(files: FileCache, name: string): TextStore {
  return {
    read: async () => {
      const bytes = await files.read(name)
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
    },
    write: (text) => files.write(name, new TextEncoder().encode(text)),
  }
}
