import { forStudents, withoutNotes } from '../3-deck/leave-out.ts'
import type { Deck } from '../3-deck/model.ts'
import { keepFormat } from '../5-markdown/keep-format.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import { printDeck } from '../5-markdown/print-deck.ts'
import { dressDeck, finishDeck } from '../6-theme/dress-deck.ts'
import type { DressedDeck, RenderedDeck, Theme } from '../6-theme/model.ts'
import type { ExportInput } from '../7-export/export-input.ts'
import type { Run } from '../run.ts'
import { drawDeck } from './draw-deck.ts'
import { engineFor, loadFonts } from './load-lazily.ts'

/**
 * Dresses the deck as each format shows it, formats that show the same slides once, with the fonts of all that is shown.
 * Notes are on no slide, and students get no answers: slides are dressed of decks that have none. The deck as Markdown
 * and as a presentation needs no fonts.
 */
export async function dressFormats(
  deck: Deck,
  theme: Theme,
  run: Run,
): Promise<Pick<ExportInput, 'renderedFor' | 'dressedFor' | 'embedFonts'>> {
  const [engine, prepareFonts] = await Promise.all([engineFor(theme), loadFonts()])
  const head = { lang: deck.lang, title: deck.title.plain }
  const shownIn = await printShown(deck, theme)
  const rendered = new Map<string, RenderedDeck>()
  const render = (format: string): RenderedDeck => {
    const kept = keepFormat(shownIn(format), format)
    // Formats that show the same slides alike have the same Markdown, but for the line that names the format.
    const key =
      kept.markdown.replace(/^---\nformat: \w+\n/, '---\n') + kept.slides.map(({ id }) => id).join(' ')
    const known = rendered.get(key) ?? dressDeck(kept, theme, head, engine)
    rendered.set(key, known)
    return known
  }
  const formats = (run.output?.formats ?? []).filter((format) => !withoutFonts.has(format))
  const shown = [...new Set(formats.map(render))]
  const request = { decks: shown, fonts: theme.fonts, lang: head.lang, form: 'cut' } as const
  const embedFonts = await prepareFonts(request, run.fonts)
  const finished = new Map<RenderedDeck, DressedDeck>()
  const dressedFor = (format: string): DressedDeck => {
    const one = render(format)
    const known = finished.get(one) ?? finishDeck(one, embedFonts)
    finished.set(one, known)
    return known
  }
  return { renderedFor: render, dressedFor, embedFonts }
}

/** Formats that name fonts at most. */
const withoutFonts: ReadonlySet<string> = new Set(['md', 'pptx'])

/** Prints the decks that slides are dressed of, for all and for students, each where a format asks for it. */
async function printShown(deck: Deck, theme: Theme): Promise<(format: string) => MarpDeck> {
  const drawings = await drawDeck(deck, theme)
  const printed = new Map<typeof withoutNotes, MarpDeck>()
  return (format) => {
    const leaveOut = format === 'students' ? forStudents : withoutNotes
    const known = printed.get(leaveOut) ?? printDeck(leaveOut(deck), drawings, theme)
    printed.set(leaveOut, known)
    return known
  }
}
