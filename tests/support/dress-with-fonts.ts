import { fileURLToPath } from 'node:url'
import type { MarpDeck } from '../../src/5-markdown/model.ts'
import { dressDeck, finishDeck } from '../../src/6-theme/dress-deck.ts'
import { prepareFonts } from '../../src/6-theme/fonts/prepare-fonts.ts'
import type { DressedDeck, FontTools, Theme } from '../../src/6-theme/model.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { readFontPackages } from '../../src/io/read-font-packages.ts'
import { readThemeFiles } from '../../src/io/read-theme-files.ts'

/** Keeps nothing, so that a test does not see what another one left. */
export const noCache: FontTools['cache'] = { read: async () => undefined, write: async () => {} }

const themes = fileURLToPath(new URL('../../themes', import.meta.url))

export const fontTools: FontTools = {
  readShipped: readFontPackages(),
  readOwn: readThemeFiles(themes).read,
  // All is made anew.
  readMade: async () => undefined,
  cache: noCache,
}

/** A deck as the product dresses it; with whole fonts unless told, which look the same and take no time. */
export async function dressWithFonts(
  marp: MarpDeck,
  theme: Theme,
  head: { readonly lang: string; readonly title: string },
  form: 'cut' | 'whole' = 'whole',
): Promise<DressedDeck> {
  const rendered = dressDeck(marp, theme, head, createEngine())
  const request = { decks: [rendered], fonts: theme.fonts, lang: head.lang, form }
  return finishDeck(rendered, await prepareFonts(request, fontTools))
}
