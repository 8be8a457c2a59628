import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './check-talk.ts'

/** Compiles the command if a source is newer than what was compiled last. */
export function ensureCompiled(): void {
  const sources = [
    join(packageFolder, 'src'),
    ...[
      'bundle.mjs',
      'bundle-expressions.mjs',
      'bundle-fonts.mjs',
      'bundle-highlighter.mjs',
      'bundle-layouts.mjs',
      'bundle-marpit.mjs',
      'bundle-puppeteer.mjs',
      'bundle-sheets.mjs',
      'compile-maker.mjs',
      'highlighter.mjs',
      'keep-code.mjs',
      'spell-in-ascii.mjs',
      'marpit-styles.cjs',
      'no-found-links.cjs',
      'puppeteer-encoding.mjs',
    ].map((name) => join(packageFolder, name)),
    // What comes of their sheets, fonts and looks is kept in what is compiled.
    ...['themes/fonts', 'themes/looks'].map((folder) => join(packageFolder, folder)),
    ...['lectern', 'slate', 'plain'].map((theme) => join(packageFolder, `themes/${theme}.css`)),
  ]
  // Written last.
  const compiled = join(packageFolder, 'build/digest.txt')
  if (existsSync(compiled) && newest(sources) <= statSync(compiled).mtimeMs) return
  execFileSync(process.execPath, [join(packageFolder, 'bundle.mjs')], { stdio: 'inherit' })
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
