import { joinSlides } from '../5-markdown/join-slides.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import { dressChanged, dressDeck } from '../6-theme/dress-deck.ts'
import { findChanges, type RenderedBefore, withoutFormat } from '../6-theme/find-changes.ts'
import type { FontRequest } from '../6-theme/fonts/prepare-fonts.ts'
import type { RenderedDeck, Theme } from '../6-theme/model.ts'
import type { Run } from '../run.ts'
import { createPrinter, type Printer } from './create-printer.ts'
import { engineFor, loadFonts } from './load-lazily.ts'

/** Renders slides in a theme and prepares their fonts, the same ones once: what is measured is what is exported. */
export interface Dresser {
  readonly theme: Theme
  readonly printer: Printer
  /** Takes a deck without notes. */
  readonly render: (marp: MarpDeck) => Promise<RenderedDeck>
  /** Gives what puts the fonts of all these slides into their style sheets. */
  readonly embedFor: (
    decks: readonly RenderedDeck[],
    form: FontRequest['form'],
  ) => Promise<(css: string) => string>
}

interface Head {
  readonly lang: string
  readonly title: string
}

/** Takes what the talk's decks have in common; gives what dresses them all. */
export function createDresser(theme: Theme, { lang, title }: Head, run: Run): Dresser {
  const rendered = new Map<string, RenderedBefore>()
  const prepared = new Map<string, Promise<(css: string) => string>>()
  const render = (marp: MarpDeck, engine: Parameters<typeof dressDeck>[3]): RenderedDeck => {
    for (const before of [...rendered.values()].reverse()) {
      const changes = findChanges(marp, before)
      if (changes === undefined) continue
      const { changed, parts } = changes
      return dressChanged(marp, theme, { changed, markdown: joinSlides(parts) }, before.rendered, engine)
    }
    return dressDeck(marp, theme, { lang, title }, engine)
  }
  return {
    theme,
    printer: createPrinter(theme),
    render: async (marp) => {
      const key = withoutFormat(marp.markdown) + marp.slides.map(({ id }) => id).join(' ')
      const engine = await engineFor(theme)
      const known = rendered.get(key) ?? { marp, rendered: render(marp, engine) }
      rendered.set(key, known)
      return known.rendered
    },
    embedFor: async (decks, form) => {
      const all = [...rendered.values()].map((known) => known.rendered)
      const key = `${form} ${decks.map((deck) => all.indexOf(deck)).join(' ')}`
      const prepareFonts = await loadFonts()
      const known = prepared.get(key) ?? prepareFonts({ decks, fonts: theme.fonts, lang, form }, run.fonts)
      prepared.set(key, known)
      return known
    },
  }
}
