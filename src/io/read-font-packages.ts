import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Reads a file of a package of fonts that npm installed; each once in a run. Rejects where it is missing. */
export function readFontPackages(): (packageName: string, path: string) => Promise<Uint8Array> {
  const read = new Map<string, Promise<Uint8Array>>()
  // Small files: threads would take longer to hand them on than to read them.
  const readNow = async (name: string): Promise<Uint8Array> => readFileSync(require.resolve(name))
  return (packageName, path) => {
    const name = `${packageName}/${path}`
    const known = read.get(name) ?? readNow(name)
    read.set(name, known)
    return known
  }
}
