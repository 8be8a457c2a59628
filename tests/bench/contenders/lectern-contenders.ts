import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Call } from '../measure/measure-process.ts'
import type { Contender } from './contender.ts'

export const command = fileURLToPath(new URL('../../../build/src/cli.js', import.meta.url))

/** Our own cache for the benchmark: nothing in it but the unpacked browser, which is unpacked once in a lifetime. */
export function makeCacheFolder(scratchFolder: string, name: string): string {
  const folder = join(scratchFolder, `cache-${name}`)
  emptyCache(folder)
  return folder
}

function emptyCache(folder: string): void {
  rmSync(join(folder, 'lectern'), { recursive: true, force: true })
  mkdirSync(join(folder, 'lectern'), { recursive: true })
  const real = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lectern')
  if (!existsSync(real)) return
  for (const name of readdirSync(real).filter((one) => one.startsWith('chromium-')))
    symlinkSync(join(real, name), join(folder, 'lectern', name))
}

/** Takes the folder in which talks lie; gives Lectern building and checking them, with and without what it keeps between runs. */
export function lecternContenders(
  talksFolder: string,
  scratchFolder: string,
  slides: number,
): readonly Contender[] {
  const names = readdirSync(talksFolder)
  const pages = Object.fromEntries(
    names.flatMap((name) =>
      ['.html', '.pdf', '.pptx', '.notes.pdf'].map((ending) => [`${name}/${name}${ending}`, slides]),
    ),
  )
  const run = (args: readonly string[], cacheFolder: string, folder = talksFolder): Call => ({
    command: process.execPath,
    args: [command, ...args, ...names.map((name) => join(folder, name))],
    environment: { XDG_CACHE_HOME: cacheFolder },
  })
  const build = (name: string): { readonly cache: string; readonly out: string } => {
    return { cache: makeCacheFolder(scratchFolder, name), out: join(scratchFolder, `out-${name}`) }
  }
  const cold = build('cold')
  const changed = build('changed')
  const same = build('same')
  const changedTalks = join(scratchFolder, 'changed-talks')
  cpSync(talksFolder, changedTalks, { recursive: true })
  const outlinePath = join(changedTalks, names[0] ?? '', 'outline.yaml')
  const outline = readFileSync(outlinePath, 'utf8')
  let edits = 0
  return [
    {
      name: 'lectern, all formats, no cache',
      calls: [run(['build', '--out', cold.out], cold.cache)],
      outputFolder: cold.out,
      pages,
      prepare: () => {
        emptyCache(cold.cache)
        rmSync(cold.out, { recursive: true, force: true })
      },
    },
    {
      name: 'lectern, one slide changed',
      calls: [run(['build', '--out', changed.out], changed.cache, changedTalks)],
      outputFolder: changed.out,
      needsEarlierRun: true,
      // Never the same words twice: what an earlier round made must not help.
      prepare: () => {
        edits += 1
        writeFileSync(outlinePath, outline.replace('(part b)', `(part b, ${'again '.repeat(edits).trim()})`))
      },
    },
    {
      name: 'lectern, nothing changed',
      calls: [run(['build', '--out', same.out], same.cache)],
      outputFolder: same.out,
      needsEarlierRun: true,
    },
    { name: 'lectern check, nothing changed', calls: [run(['check'], same.cache)] },
  ]
}
