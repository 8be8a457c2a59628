import { describe, expect, it } from 'vitest'
import { forStudents } from '../../src/3-deck/leave-out.ts'
import type { Deck } from '../../src/3-deck/model.ts'
import { drawCharts } from '../../src/5-markdown/chart/draw-charts.ts'
import { keepFormat } from '../../src/5-markdown/keep-format.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import { dressDeck } from '../../src/6-theme/dress-deck.ts'
import type { RenderedDeck, Theme } from '../../src/6-theme/model.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import type { Run } from '../../src/run.ts'
import { createDresser, type Dresser } from '../../src/stages/create-dresser.ts'
import { createPrinter } from '../../src/stages/create-printer.ts'
import { dressFormats, dressToMeasure } from '../../src/stages/dress-formats.ts'
import { engineFor } from '../../src/stages/load-lazily.ts'
import { fontTools } from '../support/dress-with-fonts.ts'
import { dressForeign } from './support/dress-foreign.ts'
import { readSpecimenDeck } from './support/dress-in-theme.ts'
import { shippedTheme } from './support/dressed-fixture.ts'

const formats = ['html', 'pdf', 'notes', 'pptx', 'students']

/** Every kind of slide, one of them in some formats only, and the same deck as it may be once it was measured. */
async function readDecks(theme: string): Promise<{ readonly before: Deck; readonly after: Deck }> {
  const read = await readSpecimenDeck()
  const slides = read.slides.map((slide, index) =>
    index === 6 ? { ...slide, only: ['html', 'students'] as const } : slide,
  )
  const before = { ...read, theme: { name: theme }, slides }
  const isFull = ({ kind }: Deck['slides'][number], index: number): boolean => index === 4 || kind === 'math'
  const dense = slides.map((slide, index) =>
    isFull(slide, index) ? { ...slide, density: 'dense' as const } : slide,
  )
  return { before, after: { ...before, slides: dense } }
}

const silent = (deck: Deck): Deck => ({
  ...deck,
  slides: deck.slides.map((slide) => ({ ...slide, notes: '', speakerNotes: '', citedNotes: '' })),
})

/** Printed and rendered from scratch. */
function renderAnew(deck: Deck, format: string, theme: Theme): RenderedDeck {
  const marp = keepFormat(printDeck(deck, drawCharts(deck, theme.palette), theme), format)
  return dressDeck(marp, theme, { lang: deck.lang, title: deck.title.plain }, createEngine())
}

const themes: Readonly<Record<string, () => Promise<Theme>>> = {
  lectern: () => shippedTheme(),
  gaia: async () => (await dressForeign('gaia')).theme,
}

describe.each(Object.keys(themes))('slides in %s', (name) => {
  it('are rendered once for all formats, and again only where they changed, as they would be from scratch', async () => {
    // Fresh: the engine of a theme goes by the theme.
    const theme = { ...(await themes[name]?.()) } as Theme
    const { before, after } = await readDecks(name)
    const { lang, title } = before
    const run = { fonts: fontTools } as unknown as Run
    const made = createDresser(theme, { lang, title: title.plain }, run)
    const dresser: Dresser = { ...made, embedFor: async () => (css) => css }
    const engine = await engineFor(theme)
    const render = engine.render.bind(engine)
    /** How many slides with more than their directives the engine was given, each time. */
    const given: number[] = []
    engine.render = ((markdown: string, environment: object) => {
      given.push(markdown.split('\n\n---\n\n').filter((slide) => !/-->\s*$/.test(slide)).length)
      return render(markdown, environment)
    }) as typeof engine.render

    await dressToMeasure(before, dresser, formats)
    const all = before.slides.length
    const answers = before.slides.filter((slide) => slide.kind === 'question' && slide.answer !== undefined)
    // All slides; those without one of them, whose numbers may be others; and for students those that show an answer.
    expect(given.splice(0)).toEqual([all, all, answers.length + 1])

    const marp = await dresser.printer.print(after)
    const dressed = await dressFormats({ deck: after, marp }, dresser, formats)
    const full = after.slides.filter(({ density }) => density !== undefined)
    expect(full.length).toBeGreaterThan(1)
    for (const count of given.splice(0)) expect(count).toBeLessThanOrEqual(full.length + answers.length + 1)
    for (const format of formats) {
      const told = format === 'students' ? forStudents(after) : silent(after)
      expect(dressed.renderedFor(format), format).toEqual(renderAnew(told, format, theme))
    }
    expect(dressed.presentedFor('html')).toEqual(renderAnew(after, 'html', theme))
    expect(given).toEqual([])
  })
})

describe('a printer', () => {
  it('spells each slide once, and draws its chart once, as long as it stays the same', async () => {
    const { before, after } = await readDecks('lectern')
    const theme = await shippedTheme()
    const printer = createPrinter(theme)
    const first = await printer.print(before)
    expect(await printer.print(before)).toBe(first)
    expect(await printer.printSilent(before)).toBe(await printer.printSilent(before))
    expect(await printer.printForStudents(before)).toBe(await printer.printForStudents(before))
    const then = await printer.print(after)
    const anew = after.slides.flatMap(({ id, density }) => (density === undefined ? [] : [id]))
    expect(then.slides.flatMap((slide, index) => (slide === first.slides[index] ? [] : [slide.id]))).toEqual(
      anew,
    )
    const drawn = first.assets.filter(({ isOwnDrawing }) => isOwnDrawing)
    expect(drawn.length).toBeGreaterThan(5)
    for (const asset of drawn) expect(then.assets).toContain(asset)
    expect(then).toEqual(printDeck(after, drawCharts(after, theme.palette), theme))
    expect((await printer.printSilent(after)).markdown).toBe(
      printDeck(silent(after), drawCharts(after, theme.palette), theme).markdown,
    )
    expect((await printer.printForStudents(after)).markdown).toBe(
      printDeck(forStudents(after), drawCharts(after, theme.palette), theme).markdown,
    )
  })
})
