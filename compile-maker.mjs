// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Gives what a file of `src/` exports: what makes something is typed, and runs here before there is a command.
 * @param {string} root
 * @param {string} path
 */
export async function compileMaker(root, path) {
  const scratch = mkdtempSync(join(tmpdir(), 'lectern-make-'))
  try {
    const outfile = join(scratch, 'make.cjs')
    await build({
      ...{ entryPoints: [join(root, path)], outfile },
      ...{ bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' },
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
