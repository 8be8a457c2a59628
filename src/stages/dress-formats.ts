import type { Deck } from '../3-deck/model.ts'
import { keepFormat } from '../5-markdown/keep-format.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import { finishDeck } from '../6-theme/dress-deck.ts'
import type { DressedDeck, RenderedDeck } from '../6-theme/model.ts'
import type { ExportInput } from '../7-export/export-input.ts'
import type { Dresser } from './create-dresser.ts'

/**
 * Dresses the deck as each format shows it, formats that show the same slides once, with the fonts of all that is shown.
 * Notes are on no slide, and students get no answers: slides are dressed of decks that have none; to present from, the same
 * slides get what is said to them. The deck as Markdown and as a presentation needs no fonts.
 */
export async function dressFormats(
  { deck, marp }: { readonly deck: Deck; readonly marp: MarpDeck },
  dresser: Dresser,
  formats: readonly string[],
): Promise<Pick<ExportInput, 'renderedFor' | 'dressedFor' | 'presentedFor' | 'embedFonts'>> {
  const rendered = await renderFormats(deck, dresser, formats)
  const embedFonts = await dresser.embedFor(withFonts(rendered), 'cut')
  const finished = new Map<RenderedDeck, DressedDeck>()
  const renderedFor = (format: string): RenderedDeck => {
    const known = rendered.get(format)
    if (known === undefined) throw new Error(`nobody asked for ${format}`)
    return known
  }
  const dressedFor = (format: string): DressedDeck => {
    const one = renderedFor(format)
    const known = finished.get(one) ?? finishDeck(one, embedFonts)
    finished.set(one, known)
    return known
  }
  const notes = new Map(marp.slides.map(({ id, spoken }) => [id, spoken?.notes ?? []]))
  const presentedFor = (format: string): RenderedDeck => {
    const one = renderedFor(format)
    const slides = one.slides.map((slide) => ({ ...slide, comments: notes.get(slide.id) ?? [] }))
    return { ...one, slides }
  }
  return { renderedFor, dressedFor, presentedFor, embedFonts }
}

/** Dresses all slides of a deck to be measured, with the fonts that its formats will have: whole ones where none has any. */
export async function dressToMeasure(
  deck: Deck,
  dresser: Dresser,
  formats: readonly string[],
): Promise<DressedDeck> {
  const all = await dresser.render(await dresser.printer.printSilent(deck))
  const shown = withFonts(await renderFormats(deck, dresser, formats))
  const decks = shown.includes(all) ? shown : [all, ...shown]
  // Whole fonts have the same measures as cut ones, and cost nothing to make.
  return finishDeck(all, await dresser.embedFor(decks, shown.length === 0 ? 'whole' : 'cut'))
}

/** Formats that name fonts at most. */
const withoutFonts: ReadonlySet<string> = new Set(['md', 'pptx'])

/** Each once, in the order of the formats. */
function withFonts(rendered: ReadonlyMap<string, RenderedDeck>): readonly RenderedDeck[] {
  const decks = [...rendered].flatMap(([format, deck]) => (withoutFonts.has(format) ? [] : [deck]))
  return [...new Set(decks)]
}

/** Renders the slides as each format shows them, by its name. */
async function renderFormats(
  deck: Deck,
  dresser: Dresser,
  formats: readonly string[],
): Promise<ReadonlyMap<string, RenderedDeck>> {
  const rendered = new Map<string, RenderedDeck>()
  for (const format of formats.filter((one) => one !== 'md')) {
    const { printSilent, printForStudents } = dresser.printer
    const shown = await (format === 'students' ? printForStudents : printSilent)(deck)
    rendered.set(format, await dresser.render(keepFormat(shown, format)))
  }
  return rendered
}
