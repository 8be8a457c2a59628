import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Reads what was made when Lectern was compiled (`bundle-fonts.mjs`, `bundle-layouts.mjs`): it lies beside the compiled command only, whose code made it. */
export function readMade(kind: 'fonts' | 'layouts'): (name: string) => Promise<Uint8Array | undefined> {
  const folder = fileURLToPath(new URL(`./${kind}/`, import.meta.url))
  return async (name) => (existsSync(`${folder}${name}`) ? readFileSync(`${folder}${name}`) : undefined)
}
