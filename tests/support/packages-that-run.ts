import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './check-talk.ts'

/** As V8 writes it where NODE_V8_COVERAGE names a folder, as much as is needed here. Places are counted in UTF-16 units. */
interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly {
      readonly functionName: string
      readonly ranges: readonly {
        readonly startOffset: number
        readonly endOffset: number
        readonly count: number
      }[]
    }[]
  }[]
}

interface Ran {
  /** Packages of which a function was called, in the compiled command or beside it. */
  readonly packages: ReadonlySet<string>
  /** Our own files of which a function was called: `src/cli.ts`. */
  readonly files: ReadonlySet<string>
  /** Names of the functions that were called. */
  readonly functions: ReadonlySet<string>
}

/**
 * Takes the folder that a run of the compiled command wrote its coverage to; gives what ran. Which module a function of the one
 * script comes from is told by the comments that esbuild leaves before each.
 */
export function readWhatRan(coverageFolder: string): Ran {
  const all = readdirSync(coverageFolder).map(
    (name) => JSON.parse(readFileSync(join(coverageFolder, name), 'utf8')) as Coverage,
  )
  const paths = all.flatMap(modulesOf)
  const called = all
    .flatMap(({ result }) => result.flatMap(({ functions }) => functions))
    .filter(({ ranges: [whole] }) => whole !== undefined && whole.count > 0)
  const packages = paths.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])
  return {
    packages: new Set(packages),
    files: new Set(paths.filter((path) => !path.includes('node_modules'))),
    functions: new Set(called.map(({ functionName }) => functionName)),
  }
}

function modulesOf({ result }: Coverage): readonly string[] {
  return result.flatMap(({ url, functions }) => {
    if (!url.startsWith('file:')) return []
    if (!url.endsWith('/build/lectern.cjs')) return [new URL(url).pathname.replace(`${packageFolder}/`, '')]
    const called = functions.flatMap(({ ranges: [whole] }) =>
      whole !== undefined && whole.count > 0 ? [whole.startOffset] : [],
    )
    return inScript(called)
  })
}

/** Takes places in the script; gives the modules that they lie in. */
function inScript(places: readonly number[]): readonly string[] {
  const text = readFileSync(join(packageFolder, 'build/lectern.cjs'), 'latin1')
  const heads = [...text.matchAll(/^\/\/ ((?:node_modules|src)\/\S+)$/gm)]
  const starts = heads.map(({ index, 1: path = '' }) => ({ at: index, path }))
  return [
    ...new Set(places.map((place) => starts.findLast(({ at }) => at <= place)?.path ?? 'build/lectern.cjs')),
  ]
}
