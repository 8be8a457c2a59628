import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The archives of the npm package that ships a headless shell for Linux x64. */
export interface ShippedArchives {
  /** Holds `chromium.br`, `al2023.tar.br` (libraries) and `fonts.tar.br`. */
  readonly folder: string
  /** Of the package, which numbers itself after Chromium: `147.0.0`. */
  readonly version: string
}

/**
 * Where npm put @sparticuz/chromium; undefined if it did not (an optional dependency). Its JavaScript is
 * never loaded: it changes this process's environment when imported, and its unpacking fails for ever
 * once interrupted.
 */
export function findShipped(): ShippedArchives | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const root = entry.slice(0, entry.lastIndexOf(join('build', 'cjs')))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(root, 'bin'), version }
  } catch {
    return undefined
  }
}
