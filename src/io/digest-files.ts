import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Takes files and folders (those with the files right inside them); gives a digest of all their bytes. What is missing counts as
 * empty.
 */
export async function digestFiles(root: string, paths: readonly string[]): Promise<string> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const names = await readdir(join(root, path)).catch(() => undefined)
      return names === undefined ? [path] : names.sort().map((name) => `${path}/${name}`)
    }),
  )
  const hash = createHash('sha256')
  for (const path of files.flat()) {
    const bytes = await readFile(join(root, path)).catch(() => Buffer.alloc(0))
    hash.update(`${path} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('base64url')
}
