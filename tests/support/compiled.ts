import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { packageFolder } from './check-talk.ts'

/** Compiles the command if a source is newer than what was compiled last. */
export function ensureCompiled(): void {
  const sources = [
    join(packageFolder, 'src'),
    join(packageFolder, 'marp.config.ts'),
    join(packageFolder, 'tsconfig.json'),
  ]
  // Written anew by each compilation, which leaves what did not change as it is.
  const compiled = join(packageFolder, 'build/tsconfig.tsbuildinfo')
  if (existsSync(compiled) && newest(sources) <= statSync(compiled).mtimeMs) return
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '--build', packageFolder], { stdio: 'inherit' })
}

function newest(paths: readonly string[]): number {
  return Math.max(
    0,
    ...paths.map((path) => {
      const stats = statSync(path)
      return stats.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : stats.mtimeMs
    }),
  )
}
