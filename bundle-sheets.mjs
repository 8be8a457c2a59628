// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/** The themes that are shipped, each with the sheets that it is made of: what is imported first. */
const themes = /** @type {const} */ ({
  lectern: ['lectern'],
  slate: ['lectern', 'slate'],
  plain: ['lectern', 'plain'],
})

/**
 * Keeps in `sheets/` what Marpit makes of the shipped themes: the outcome of parsing each sheet, and the style sheet of the slides
 * in each size, with formulas and without. The engine finds them by what they were made of (docs/adr/0030-packed-sheets.md).
 * @param {string} root
 * @param {URL} folder
 */
export async function writeSheets(root, folder) {
  const { createEngine } = await import(new URL('marp.config.js', folder).href)
  /** @type {Map<string, string>} */
  const made = new Map()
  for (const [theme, sheets] of Object.entries(themes)) {
    const engine = createEngine({}, undefined, (/** @type {string} */ file, /** @type {string} */ text) =>
      made.set(file, text),
    )
    for (const sheet of sheets) engine.themeSet.add(readFileSync(`${root}/themes/${sheet}.css`, 'utf8'))
    for (const size of ['16:9', '4:3'])
      for (const text of ['words', '$x$'])
        engine.render(`---\ntheme: ${theme}\nsize: "${size}"\n---\n\n${text}\n`)
  }
  mkdirSync(new URL('sheets/', folder))
  for (const [file, text] of made) writeFileSync(new URL(`sheets/${file}`, folder), text)
}
