// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMaker } from './compile-maker.mjs'

/**
 * Keeps in `layouts/` what presentations have of the layouts of shipped themes. They are found by what they were made of
 * (docs/adr/0044-made-layouts.md).
 * @param {string} root
 * @param {URL} folder
 */
export async function writeLayouts(root, folder) {
  /** @type {typeof import('./src/stages/make-usual-layouts.ts')} */
  const { makeUsualLayouts } = await compileMaker(root, 'src/stages/make-usual-layouts.ts')
  const made = makeUsualLayouts((path) => readFileSync(join(root, 'themes', path), 'utf8'))
  mkdirSync(new URL('layouts/', folder))
  for (const [name, bytes] of made) writeFileSync(new URL(`layouts/${name}`, folder), bytes)
}
