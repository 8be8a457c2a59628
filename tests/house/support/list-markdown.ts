import { readdirSync } from 'node:fs'
import { projectFolder } from '../generate/project-folder.ts'

/** Paths of the documents that people write: at the top, under docs/ and under themes/. */
export function listMarkdown(): readonly string[] {
  const inFolder = (folder: string): readonly string[] =>
    readdirSync(`${projectFolder}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
  const atTop = readdirSync(projectFolder).filter((name) => name.endsWith('.md'))
  return [...atTop, ...inFolder('docs'), ...inFolder('themes')].sort()
}
