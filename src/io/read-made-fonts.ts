import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Reads what `bundle-fonts.mjs` has made of fonts: it lies beside the compiled command only, whose code made it. */
export function readMadeFonts(): (name: string) => Promise<Uint8Array | undefined> {
  const folder = fileURLToPath(new URL('./fonts/', import.meta.url))
  const isThere = existsSync(folder)
  return async (name) => (isThere ? readFile(`${folder}${name}`).catch(() => undefined) : undefined)
}
