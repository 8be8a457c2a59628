import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { packageFolder } from '../support/check-talk.ts'

/** Builds formats of a talk, or of the specimens in a theme, into a folder; gives the path of the files, but for their extension. */
export function buildTalk(job: string, formats: string, folder: string): string {
  const talk = findTalk(job, folder)
  const cli = join(packageFolder, 'build/src/cli.js')
  execFileSync(process.execPath, [cli, 'build', talk, '--format', formats, '--out', folder], {
    cwd: packageFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const name = basename(talk)
  return join(folder, name, name)
}

/** A talk by its name or path; a theme by the specimens in it. */
function findTalk(job: string, folder: string): string {
  const talk = [job, join(packageFolder, 'content', job)].find((path) => existsSync(path))
  if (talk !== undefined) return talk
  const specimens = join(folder, 'specimens')
  cpSync(join(packageFolder, 'tests/specimens'), specimens, { recursive: true })
  const outline = join(specimens, 'outline.yaml')
  writeFileSync(outline, readFileSync(outline, 'utf8').replace(/^lang: en$/m, `lang: en\ntheme: ${job}`))
  return specimens
}
