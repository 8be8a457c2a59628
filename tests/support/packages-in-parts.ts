import { readFileSync } from 'node:fs'

/** Gives the names of the packages in files of the compiled command, by the comments that esbuild leaves before each module. */
export function packagesIn(paths: readonly string[]): ReadonlySet<string> {
  const comment = /^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm
  return new Set(
    paths.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(comment)].map(([, name = '']) => name)),
  )
}
