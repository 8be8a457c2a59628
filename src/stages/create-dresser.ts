import { setImmediate as aTurn } from 'node:timers/promises'
import type { MarpDeck } from '../5-markdown/model.ts'
import { codesIn } from '../5-markdown/print-code.ts'
import { dressSlides, type Engine, type RenderedSlides, renderSlides } from '../6-theme/dress-deck.ts'
import { type RenderedBefore, withoutFormat } from '../6-theme/find-changes.ts'
import type { FontRequest } from '../6-theme/fonts/prepare-fonts.ts'
import type { RenderedDeck, Theme } from '../6-theme/model.ts'
import type { ByteStore, Run } from '../run.ts'
import { createPrinter, type Printer } from './create-printer.ts'
import { keepRendered } from './keep-rendered.ts'
import { engineFor, loadFonts } from './load-lazily.ts'
import { renderAgain } from './render-again.ts'

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
  /** Waits until the next run has what was rendered. */
  readonly keep: () => Promise<void>
}

interface Head {
  readonly lang: string
  readonly title: string
}

interface KnownDeck extends RenderedBefore {
  readonly dressed: RenderedDeck
}

/** Takes what the talk's decks have in common, and where its slides are kept between runs; gives what dresses them all. */
export function createDresser(theme: Theme, head: Head, run: Run, store?: ByteStore): Dresser {
  const known: KnownDeck[] = []
  const rendering = new Map<string, Promise<KnownDeck>>()
  const prepared = new Map<string, Promise<(css: string) => string>>()
  const kept = keepRendered(theme, store)
  const dress = async (marp: MarpDeck): Promise<KnownDeck> => {
    const deck = await dressAnew(marp)
    known.push(deck)
    return deck
  }
  const dressAnew = async (marp: MarpDeck): Promise<KnownDeck> => {
    const [engine, earlier] = await Promise.all([engineFor(theme), kept.get()])
    await aTurn()
    for (const before of known.toReversed()) {
      const rendered = renderAgain(marp, theme, before, engine)
      if (rendered !== undefined)
        return { marp, rendered, dressed: dressSlides(rendered, marp, head, before) }
    }
    const old = known.length === 0 ? earlier(marp) : undefined
    const again = old === undefined ? undefined : renderAgain(marp, theme, old, engine)
    if (again === undefined) await colorAhead(marp, engine)
    const rendered: RenderedSlides = again ?? renderSlides(marp.markdown, marp, theme, engine)
    if (known.length === 0 && rendered !== old?.rendered) kept.put({ marp, rendered })
    return { marp, rendered, dressed: dressSlides(rendered, marp, head) }
  }
  return {
    theme,
    printer: createPrinter(theme),
    render: async (marp) => {
      const key = withoutFormat(marp.markdown) + marp.slides.map(({ id }) => id).join(' ')
      const deck = rendering.get(key) ?? dress(marp)
      rendering.set(key, deck)
      const { dressed } = await deck
      return dressed
    },
    embedFor: async (decks, form) => {
      await aTurn()
      const all = known.map(({ dressed }) => dressed)
      const key = `${form} ${decks.map((deck) => all.indexOf(deck)).join(' ')}`
      const prepareFonts = await loadFonts()
      const request = { decks, fonts: theme.fonts, lang: head.lang, form }
      const one = prepared.get(key) ?? prepareFonts(request, run.fonts)
      prepared.set(key, one)
      return one
    },
    keep: kept.done,
  }
}

/** Code takes most of the time of rendering: each piece is colored by itself, and the browser answered between them. */
async function colorAhead({ markdown }: MarpDeck, { markdown: { options } }: Engine): Promise<void> {
  for (const code of codesIn(markdown)) {
    options.highlight?.(...code)
    await aTurn()
  }
}
