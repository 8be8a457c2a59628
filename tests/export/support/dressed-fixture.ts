import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MarpDeck } from '../../../src/5-markdown/model.ts'
import { dressDeck } from '../../../src/6-theme/dress-deck.ts'
import { prepareFonts } from '../../../src/6-theme/fonts/prepare-fonts.ts'
import { loadTheme } from '../../../src/6-theme/load-theme.ts'
import type { DressedDeck, RenderedDeck, Theme } from '../../../src/6-theme/model.ts'
import { exportHtml } from '../../../src/7-export/html/export-html.ts'
import { createReport } from '../../../src/diagnostics/collect-report.ts'
import { createEngine } from '../../../src/engine/create-engine.ts'
import { dressWithFonts, fontTools } from '../../support/dress-with-fonts.ts'
import { fixtureHead, fixtureMarp } from './fixture-deck.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A shipped theme, as the product loads it; `added` are sheets that seem to lie beside it. */
export async function shippedTheme(
  name = 'lectern',
  added: Readonly<Record<string, string>> = {},
): Promise<Theme> {
  const report = createReport()
  const folder = join(root, 'themes')
  const files = {
    list: async () => [...(await readdir(folder)), ...Object.keys(added)],
    read: async (path: string): Promise<Uint8Array> => {
      const css = added[path]
      return css === undefined ? readFile(join(folder, path)) : new TextEncoder().encode(css)
    },
    marp: async (theme: string) => createEngine().themeSet.get(theme)?.css,
  }
  const theme = await loadTheme(name, undefined, files, report)
  if (theme === undefined) throw new Error(JSON.stringify(report.diagnostics()))
  return theme
}

export async function dressedFixture(size: '16:9' | '4:3' = '16:9', count?: number): Promise<DressedDeck> {
  return dressWithFonts(fixtureMarp(size, count), await shippedTheme(), fixtureHead)
}

interface Given {
  readonly marp: MarpDeck
  readonly theme: Theme
  readonly deck: { readonly lang: string; readonly title: string }
  /** Changes slides before they are put into the page. */
  readonly embed: (html: string) => string
  readonly embedFonts: (css: string) => string
  readonly presenter: string
}

/** The fixture as HTML; `adjust` changes the input. */
export async function fixtureHtml(adjust: Partial<Given> = {}): Promise<string> {
  const path = join(root, 'build/presenter.html')
  if (!existsSync(path)) throw new Error('build/presenter.html is missing: `npm ci` makes it')
  const { marp = fixtureMarp(), deck = fixtureHead, embed = (html: string) => html } = adjust
  const theme = adjust.theme ?? (await shippedTheme())
  const rendered = dressDeck(marp, theme, deck, createEngine())
  const slides = rendered.slides.map((slide) => ({ ...slide, html: embed(slide.html) }))
  const outcome = exportHtml({
    rendered: { ...rendered, slides },
    embedFonts: adjust.embedFonts ?? (await fontsOf(rendered, theme)),
    presenter: adjust.presenter ?? (await readFile(path, 'utf8')),
  })
  if (outcome.kind === 'failed') throw new Error(outcome.reason)
  return new TextDecoder().decode(outcome.bytes)
}

/** Puts the fonts in as the product does, but whole, which takes no time. */
function fontsOf(rendered: RenderedDeck, { fonts }: Theme): Promise<(css: string) => string> {
  return prepareFonts({ decks: [rendered], fonts, lang: rendered.lang, form: 'whole' }, fontTools)
}

export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
