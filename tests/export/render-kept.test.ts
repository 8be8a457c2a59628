import { describe, expect, it } from 'vitest'
import type { Deck, Slide } from '../../src/3-deck/model.ts'
import { drawCharts } from '../../src/5-markdown/chart/draw-charts.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import { dressDeck } from '../../src/6-theme/dress-deck.ts'
import type { RenderedDeck, Theme } from '../../src/6-theme/model.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import type { ByteStore, Run } from '../../src/run.ts'
import { createDresser } from '../../src/stages/create-dresser.ts'
import { engineFor } from '../../src/stages/load-lazily.ts'
import { fontTools } from '../support/dress-with-fonts.ts'
import { readSpecimenDeck } from './support/dress-in-theme.ts'
import { shippedTheme } from './support/dressed-fixture.ts'

const run = { fonts: fontTools } as unknown as Run

function storeInMemory(kept?: Uint8Array): ByteStore {
  return {
    read: async () => kept,
    write: async (bytes) => {
      kept = bytes
    },
  }
}

interface Dressed {
  readonly rendered: RenderedDeck
  /** How many slides with more than their directives the engine was given. */
  readonly given: number
}

/** As a run of its own does it. */
async function dressOnce(deck: Deck, sheets: Theme, store: ByteStore): Promise<Dressed> {
  const theme = { ...sheets }
  const engine = await engineFor(theme)
  const render = engine.render.bind(engine)
  let given = 0
  engine.render = ((markdown: string, environment: object) => {
    given += markdown.split('\n\n---\n\n').filter((slide) => !/-->\s*$/.test(slide)).length
    return render(markdown, environment)
  }) as typeof engine.render
  const dresser = createDresser(theme, { lang: deck.lang, title: deck.title.plain }, run, store)
  const rendered = await dresser.render(await dresser.printer.printSilent(deck))
  await dresser.keep()
  return { rendered, given }
}

function renderAnew(deck: Deck, theme: Theme): RenderedDeck {
  const slides = deck.slides.map((slide) => ({ ...slide, notes: '', speakerNotes: '', citedNotes: '' }))
  const marp = printDeck({ ...deck, slides }, drawCharts(deck, theme.palette), theme)
  return dressDeck(marp, theme, { lang: deck.lang, title: deck.title.plain }, createEngine())
}

const words = (text: string) => ({ plain: text, runs: [{ text }] })

/** Changes the first slide of a kind. */
const editSlide =
  (kind: Slide['kind'], edit: (slide: Slide) => object) =>
  (deck: Deck): Deck => {
    const at = deck.slides.findIndex((slide) => slide.kind === kind)
    return {
      ...deck,
      slides: deck.slides.map((slide, place) =>
        place === at ? ({ ...slide, ...edit(slide) } as Slide) : slide,
      ),
    }
  }

const retitle = (slide: Slide): object => ({
  id: `now-${slide.id}`,
  title: { ...slide.title, ...words('Another title') },
})

interface Edit {
  readonly deck?: (deck: Deck) => Deck
  readonly theme?: (theme: Theme) => Theme
  /** Of the slides that the engine is given: none, a few (one with a formula comes along), or all. */
  readonly renders: 'none' | 'few' | 'all'
}

const edits: Readonly<Record<string, Edit>> = {
  nothing: { renders: 'none' },
  'what is said': { deck: editSlide('points', () => ({ speakerNotes: 'Slowly.' })), renders: 'none' },
  'the title of a slide, which gives it another id': { deck: editSlide('points', retitle), renders: 'few' },
  'the title of code': { deck: editSlide('code', retitle), renders: 'few' },
  'the title of a formula': { deck: editSlide('math', retitle), renders: 'few' },
  'the density of a slide': { deck: editSlide('points', () => ({ density: 'dense' })), renders: 'few' },
  'the ground of a slide': {
    deck: editSlide('points', () => ({ background: { kind: 'color', color: 'accent' } })),
    renders: 'all',
  },
  'the title of the talk': {
    deck: (deck) => ({ ...deck, title: { ...deck.title, ...words('Other') } }),
    renders: 'all',
  },
  'the language': { deck: (deck) => ({ ...deck, lang: 'de' }), renders: 'all' },
  'the title of a section': { deck: editSlide('section', retitle), renders: 'all' },
  'a slide less': { deck: (deck) => ({ ...deck, slides: deck.slides.slice(0, -1) }), renders: 'all' },
  'two slides that change places': {
    deck: (deck) => {
      const [first, second, ...rest] = deck.slides.slice(1)
      return { ...deck, slides: [deck.slides[0], second, first, ...rest] as readonly Slide[] }
    },
    renders: 'all',
  },
  'the theme': {
    theme: (theme) => ({
      ...theme,
      sheets: theme.sheets.map((sheet, place) =>
        place === theme.sheets.length - 1 ? `${sheet}\nh2 { color: #123456 }` : sheet,
      ),
    }),
    renders: 'all',
  },
}

/** The talk as it was, and what a run kept of it. */
async function makeFirst() {
  const store = storeInMemory()
  const [deck, theme] = await Promise.all([readSpecimenDeck(), shippedTheme()])
  expect((await dressOnce(deck, theme, store)).given).toBe(deck.slides.length)
  return { deck, theme, kept: await store.read() }
}
let first: ReturnType<typeof makeFirst> | undefined

describe('slides that the last run kept', () => {
  it.each(Object.entries(edits))('come out as from scratch after a change of %s', async (_, edit) => {
    first ??= makeFirst()
    const { deck, theme, kept } = await first
    const store = storeInMemory(kept)
    const [deckNow, themeNow] = [edit.deck?.(deck) ?? deck, edit.theme?.(theme) ?? theme]
    const { rendered, given } = await dressOnce(deckNow, themeNow, store)
    expect(rendered).toEqual(renderAnew(deckNow, themeNow))
    const isAsMany = { none: given === 0, few: given > 0 && given <= 2, all: given === deckNow.slides.length }
    expect([given, isAsMany[edit.renders]]).toEqual([given, true])

    // What was spliced together is as good as any.
    const again = await dressOnce(deckNow, themeNow, store)
    expect([again.given, again.rendered]).toEqual([0, rendered])
  })
})
