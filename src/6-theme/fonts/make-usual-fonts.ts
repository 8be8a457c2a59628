import type { FontTools } from '../model.ts'
import { printCoverage } from './coverage-text.ts'
import { unpackWithoutHints } from './cut-font.ts'
import { digestFont } from './digest-font.ts'
import { charactersFile, nameUnpacked } from './made-fonts.ts'
import { prepareFonts } from './prepare-fonts.ts'
import { readCharacters } from './read-characters.ts'
import { alwaysKept } from './shown-text.ts'

/** Words as they are on nearly every slide, in every form that a theme has a font for. */
const words = `<p>${alwaysKept.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p><em>a</em><code>a</code><pre>a</pre>`

/** Of documents on paper, which have these fonts whatever the theme. */
const paper = 'p { font: 400 9pt sans-serif } code { font-family: monospace }'

/**
 * Takes the packed style sheets of the shipped themes and the themes' font files; gives what a build of a talk in plain English
 * would make of them, and of fonts for paper, by name: the cuts; besides, for all other talks, the themes' fonts as HarfBuzz
 * takes them, and the characters that fonts have.
 */
export async function makeUsualFonts(
  sheets: readonly string[],
  fonts: ReadonlyMap<string, Uint8Array>,
  tools: Pick<FontTools, 'readOwn' | 'readShipped'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>()
  const looked = new Set(fonts.values())
  const recording: FontTools = {
    ...tools,
    readShipped: async (name, path) => {
      const bytes = await tools.readShipped(name, path)
      if (path.endsWith('.woff2')) looked.add(bytes)
      return bytes
    },
    readMade: async () => undefined,
    cache: { read: async () => undefined, write: async (name, bytes) => void made.set(name, bytes) },
  }
  const request = { fonts, lang: 'en', form: 'cut' } as const
  for (const css of sheets) {
    const decks = [{ css, slides: [{ html: showAll(css) }] }]
    await prepareFonts({ ...request, decks }, recording)
  }
  const decks = [{ css: paper, slides: [{ html: words }] }]
  await prepareFonts({ ...request, decks, isGuest: true }, recording)
  for (const font of fonts.values())
    made.set(nameUnpacked(font), await unpackWithoutHints(font, readCharacters(font) ?? [], recording))
  const characters = [...looked].map((font) => [digestFont(font), printCoverage(readCharacters(font) ?? [])])
  const list = JSON.stringify(Object.fromEntries(characters))
  return made.set(charactersFile, new TextEncoder().encode(list))
}

/** A slide of every kind that the style sheet knows: all its rules can act. */
function showAll(css: string): string {
  const classes = [...new Set(css.match(/(?<=\.)[a-z][\w-]*/gi) ?? [])]
  return `<section class="${classes.join(' ')}"><h1>a</h1><h2>a</h2>${words}</section>`
}
