import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEngine } from '../../../marp.config.ts'
import { dressDeck } from '../../../src/6-theme/dress-deck.ts'
import { embedAssets } from '../../../src/6-theme/embed-assets.ts'
import { prepareFonts } from '../../../src/6-theme/fonts/prepare-fonts.ts'
import { loadTheme } from '../../../src/6-theme/load-theme.ts'
import type { DressedDeck, Theme } from '../../../src/6-theme/model.ts'
import { exportHtml } from '../../../src/7-export/html/export-html.ts'
import { createReport } from '../../../src/diagnostics/collect-report.ts'
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

type Given = Pick<Parameters<typeof exportHtml>[0], 'marp' | 'theme' | 'deck'>

/** The fixture as HTML; `adjust` changes the input. */
export async function fixtureHtml(adjust: Partial<Parameters<typeof exportHtml>[0]> = {}): Promise<string> {
  const engineConfigPath = join(root, 'build/marp.config.js')
  if (!existsSync(engineConfigPath)) throw new Error('build/marp.config.js is missing: `npm ci` makes it')
  return inTemporaryFolder(async (temporaryFolder) => {
    const marp = fixtureMarp()
    const embed = (html: string): string => embedAssets(html, marp.assets)
    const theme = await shippedTheme()
    const given = { marp, theme, deck: fixtureHead, embed, engineConfigPath, temporaryFolder, ...adjust }
    const input = { ...given, embedFonts: adjust.embedFonts ?? (await fontsOf(given)) }
    const outcome = await exportHtml(input)
    if (outcome.kind === 'failed') throw new Error(outcome.reason)
    const left = await readdir(temporaryFolder)
    if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`)
    return new TextDecoder().decode(outcome.bytes)
  })
}

/** Puts the fonts in as the product does, but whole, which takes no time. */
async function fontsOf({ marp, theme, deck }: Given): Promise<(css: string) => string> {
  const decks = [dressDeck(marp, theme, deck, createEngine())]
  return prepareFonts({ decks, fonts: theme.fonts, lang: deck.lang, form: 'whole' }, fontTools)
}

export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
