import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { codesIn, toRanges } from '../../src/6-theme/fonts/code-ranges.ts'
import type { cutFont } from '../../src/6-theme/fonts/cut-font.ts'
import { lookUpCharacters } from '../../src/6-theme/fonts/made-fonts.ts'
import { type FontRequest, prepareFonts } from '../../src/6-theme/fonts/prepare-fonts.ts'
import { readCharacters } from '../../src/6-theme/fonts/read-characters.ts'
import type { FontTools } from '../../src/6-theme/model.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { fontTools } from '../support/dress-with-fonts.ts'
import { shippedTheme } from './support/dressed-fixture.ts'

beforeAll(ensureCompiled, 120_000)

const readMade: FontTools['readMade'] = (name) =>
  readFile(join(packageFolder, 'build/fonts', name)).catch(() => undefined)

const folder = join(packageFolder, 'themes/fonts')
const fonts = readdirSync(folder)
  .filter((name) => name.endsWith('.woff2'))
  .map((name) => [name, readFileSync(join(folder, name))] as const)

/** As another run has it: what this one has cut is not asked for again. */
async function loadAnew(): Promise<typeof cutFont> {
  vi.resetModules()
  return (await import('../../src/6-theme/fonts/cut-font.ts')).cutFont
}

it('the same is cut from what was unpacked when Lectern was compiled', async () => {
  const [withMade, without] = [await loadAnew(), await loadAnew()]
  const unpacked: string[] = []
  const readUnpacked: FontTools['readMade'] = async (name) => {
    if (!name.endsWith('.ttf')) return undefined
    unpacked.push(name)
    return readMade(name)
  }
  for (const [name, font] of fonts) {
    const codes = codesIn(readCharacters(font) ?? [])
    for (const hasAllFeatures of [false, true])
      for (const [step, start] of [
        [1, 0],
        [2, 1],
        [7, 3],
      ] as const) {
        const characters = toRanges(codes.filter((_, index) => index % step === start))
        const cut = { font, characters, hasAllFeatures }
        const made = await withMade(cut, { ...fontTools, readMade: readUnpacked })
        expect(Buffer.compare(made, await without(cut, fontTools)), `${name}, ${step}`).toBe(0)
      }
  }
  expect(new Set(unpacked).size).toBe(fonts.length)
}, 60_000)

const english = '# A title: “words”\n\n*Some* **words** – and `code`…\n\n- 1 × 2\n\n```python\nx = 1\n```\n'

it.each(['lectern', 'slate', 'plain'])(
  'nothing is cut for a talk of plain English words in %s',
  async (name) => {
    const theme = await shippedTheme(name)
    const engine = createEngine()
    for (const sheet of theme.sheets) engine.themeSet.add(sheet)
    const { html, css } = engine.render(
      `---\ntheme: ${name}\nlang: en\n---\n\n<!-- _class: quote -->\n\n${english}`,
      { htmlAsArray: true },
    )
    const shared = { fonts: theme.fonts, lang: 'en', form: 'cut' } as const
    const slides: FontRequest = {
      ...shared,
      decks: [{ css, slides: html.map((slide) => ({ html: slide })) }],
    }
    const paperCss = ':root { font-family: sans-serif } code { font-family: monospace }'
    const paper: FontRequest = {
      ...shared,
      decks: [{ css: paperCss, slides: [{ html: english }] }],
      isGuest: true,
    }
    const asked: string[] = []
    const readShipped: FontTools['readShipped'] = (source, path) => {
      asked.push(source)
      return fontTools.readShipped(source, path)
    }
    vi.resetModules()
    const made = await import('../../src/6-theme/fonts/prepare-fonts.ts')
    for (const [one, sheet] of [
      [slides, css],
      [paper, paperCss],
    ] as const) {
      const embedded = (await made.prepareFonts(one, { ...fontTools, readShipped, readMade }))(sheet)
      expect(embedded === (await prepareFonts(one, fontTools))(sheet)).toBe(true)
      expect(embedded.match(/data:font/g)?.length).toBeGreaterThan(1)
    }
    expect(asked).not.toContain('harfbuzzjs')
  },
)

it('the characters that are looked up are those of the files', async () => {
  for (const [name, font] of fonts) {
    const copy = Buffer.from(font)
    await lookUpCharacters([copy], { readMade })
    expect(readCharacters(copy), name).toEqual(readCharacters(font))
  }
})
