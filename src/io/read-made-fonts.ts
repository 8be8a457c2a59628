import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Reads what `bundle-fonts.mjs` has made of fonts: it lies beside the compiled command only, whose code made it. */
export function readMadeFonts(): (name: string) => Promise<Uint8Array | undefined> {
  const folder = fileURLToPath(new URL('./fonts/', import.meta.url))
  return async (name) => (existsSync(`${folder}${name}`) ? readFileSync(`${folder}${name}`) : undefined)
}
