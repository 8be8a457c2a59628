// @ts-check
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileMaker } from './compile-maker.mjs'

/**
 * Keeps in `fonts/` what builds make of the fonts of shipped themes: those of plain English words cut, all of them unpacked, and
 * which characters they have. They are found by what they were made of (docs/adr/0035-made-fonts.md).
 * @param {string} root
 * @param {URL} folder
 */
export async function writeFonts(root, folder) {
  /** @type {typeof import('./src/6-theme/fonts/make-usual-fonts.ts')} */
  const { makeUsualFonts } = await compileMaker(root, 'src/6-theme/fonts/make-usual-fonts.ts')
  const sheets = listFiles(new URL('sheets/', folder).pathname, '.css').map((path) =>
    readFileSync(path, 'utf8'),
  )
  const themes = join(root, 'themes')
  const fonts = listFiles(join(themes, 'fonts'), '.woff2').map(
    (path) => /** @type {const} */ ([path, readFileSync(path)]),
  )
  const require = createRequire(join(root, 'package.json'))
  /** @type {Map<string, Buffer>} */
  const read = new Map()
  /** @param {string} path */
  const readOnce = async (path) => {
    const bytes = read.get(path) ?? readFileSync(path)
    read.set(path, bytes)
    return bytes
  }
  const made = await makeUsualFonts(
    sheets,
    new Map(fonts.map(([path, bytes]) => [path.slice(themes.length + 1), bytes])),
    {
      readOwn: (path) => readOnce(join(themes, path)),
      readShipped: (name, path) => readOnce(require.resolve(`${name}/${path}`)),
    },
  )
  mkdirSync(new URL('fonts/', folder))
  for (const [name, bytes] of made) writeFileSync(new URL(`fonts/${name}`, folder), bytes)
}

/**
 * @param {string} folder
 * @param {string} end
 */
const listFiles = (folder, end) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => join(folder, name))
