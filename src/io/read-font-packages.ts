import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Reads a file of a package of fonts that npm installed; each once in a run. Rejects where it is missing. */
export function readFontPackages(): (packageName: string, path: string) => Promise<Uint8Array> {
  const read = new Map<string, Promise<Uint8Array>>()
  return (packageName, path) => {
    const name = `${packageName}/${path}`
    const known = read.get(name) ?? readFile(require.resolve(name))
    read.set(name, known)
    return known
  }
}
