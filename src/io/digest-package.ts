import { createHash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileCache } from './keep-files.ts'
import { findPackageFolder } from './package-folder.ts'

/** What package managers write of what they installed, with every version. */
const installedLists = ['.package-lock.json', '.modules.yaml', '.yarn-integrity', '.yarn-state.yml']

/**
 * Gives a digest of Lectern itself: its code as it runs, its themes and fonts, the versions of all packages beside it, and of
 * Node and its knowledge of languages. To read all that at every run would cost more than what the digest is for, so it is kept
 * by the sizes and times of the files; and what was compiled has been read by who compiled it.
 */
export async function digestPackage(packageFolder: string, cache: FileCache): Promise<string> {
  const files = [...listCode(), ...listBelow(join(packageFolder, 'themes'))]
  const all = [join(packageFolder, 'package.json'), ...files, ...listInstalled(packageFolder)]
  const machine = JSON.stringify([process.versions, process.platform, process.arch])
  const state = createHash('sha256').update(machine)
  for (const path of all) {
    const { size, mtimeMs, ino } = statSync(path)
    state.update(`${path} ${size} ${mtimeMs} ${ino}\n`)
  }
  const name = `package-${state.digest('hex').slice(0, 32)}`
  const known = await cache.read(name)
  if (known !== undefined) return new TextDecoder().decode(known)
  const content = createHash('sha256').update(machine)
  const compiled = readCompiled()
  for (const path of all)
    content.update(`${relative(packageFolder, path)} ${compiled(path) ?? digestOf(readFileSync(path))}\n`)
  const digest = content.digest('hex')
  await cache.write(name, new TextEncoder().encode(digest))
  return digest
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The digests that were written down when Lectern was compiled: of files that nobody has touched since. */
function readCompiled(): (path: string) => string | undefined {
  const folder = codeFolder()
  const list = join(folder, 'digests.json')
  const written = statSync(list, { throwIfNoEntry: false })
  if (written === undefined) return () => undefined
  const digests = JSON.parse(readFileSync(list, 'utf8')) as Record<string, readonly [number, string]>
  return (path) => {
    const [bytes, digest] = digests[relative(folder, path).replaceAll(sep, '/')] ?? []
    if (bytes === undefined) return undefined
    const { size, mtimeMs } = statSync(path)
    return size === bytes && mtimeMs <= written.mtimeMs ? digest : undefined
  }
}

/** Of the code that runs: compiled, or as typed where a developer runs it so. */
function codeFolder(): string {
  const folder = findPackageFolder()
  const [top = ''] = relative(folder, fileURLToPath(import.meta.url)).split(sep)
  return join(folder, top)
}

/** Not what V8 makes of the code. */
const listCode = (): readonly string[] => listBelow(codeFolder()).filter((path) => !path.endsWith('.bin'))

function listBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? listBelow(path) : [path]
    })
}

/** Packages lie beside Lectern's own folder or in those above it. */
function listInstalled(packageFolder: string): readonly string[] {
  const lists = installedLists.map((name) => join(packageFolder, 'node_modules', name))
  const here = lists.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
  const above = dirname(packageFolder)
  return above === packageFolder ? here : [...here, ...listInstalled(above)]
}
