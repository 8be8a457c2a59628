import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'

/** Where a talk lies on the disk. */
export interface TalkPlace {
  readonly name: string
  readonly folder: string
  readonly outlinePath: string
}

export type FoundTalk =
  | { readonly kind: 'found'; readonly talk: TalkPlace }
  | { readonly kind: 'unknown'; readonly typed: string; readonly known: readonly string[] }

const outlineName = 'outline.yaml'

/** Takes a name under content/, or the path of a folder or an outline file; gives where the talk lies. */
export async function findTalk(typed: string, workingFolder: string): Promise<FoundTalk> {
  const content = join(workingFolder, 'content')
  const isBareName = !/[\\/]/.test(typed) && typed !== '.' && typed !== '..'
  const candidates = [...(isBareName ? [join(content, typed)] : []), resolve(workingFolder, typed)]
  for (const path of candidates) {
    const kind = await kindOf(path)
    if (kind === 'folder') return { kind: 'found', talk: talkInFolder(path) }
    if (kind === 'file' && /\.ya?ml$/i.test(path)) return { kind: 'found', talk: talkOfFile(path) }
  }
  return { kind: 'unknown', typed, known: (await listTalks(workingFolder)).map((talk) => talk.name) }
}

/** Every folder under content/ that holds an outline, by name. */
export async function listTalks(workingFolder: string): Promise<readonly TalkPlace[]> {
  const content = join(workingFolder, 'content')
  const entries = await readdir(content, { withFileTypes: true }).catch(() => [])
  const talks: TalkPlace[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const talk = talkInFolder(join(content, entry.name))
    if ((await kindOf(talk.outlinePath)) === 'file') talks.push(talk)
  }
  return talks.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A path as people see it: relative to the working directory, with `/`. */
export function showPath(path: string, workingFolder: string): string {
  const shown = relative(workingFolder, path)
  return (shown === '' ? '.' : shown).split(sep).join('/')
}

function talkInFolder(folder: string): TalkPlace {
  return { name: basename(folder), folder, outlinePath: join(folder, outlineName) }
}

function talkOfFile(path: string): TalkPlace {
  const folder = dirname(path)
  const name = basename(path) === outlineName ? basename(folder) : basename(path, extname(path))
  return { name, folder, outlinePath: path }
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'other' | undefined> {
  try {
    const stats = await stat(path)
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other'
  } catch {
    return undefined
  }
}
