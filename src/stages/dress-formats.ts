import { keepFormat } from '../5-markdown/keep-format.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import { dressDeck, finishDeck } from '../6-theme/dress-deck.ts'
import type { DressedDeck, RenderedDeck, Theme } from '../6-theme/model.ts'
import type { ExportInput } from '../7-export/export-deck.ts'
import type { Run } from '../run.ts'
import { loadEngine, loadFonts } from './load-lazily.ts'

/**
 * Dresses the deck as each format shows it, formats that show the same slides once, with the fonts of all that is shown.
 * The deck as Markdown and as a presentation needs no fonts.
 */
export async function dressFormats(
  marp: MarpDeck,
  theme: Theme,
  head: { readonly lang: string; readonly title: string },
  run: Run,
): Promise<Pick<ExportInput, 'renderedFor' | 'dressedFor' | 'embedFonts'>> {
  const [createEngine, prepareFonts] = await Promise.all([loadEngine(), loadFonts()])
  const rendered = new Map<string, RenderedDeck>()
  const render = (format: string): RenderedDeck => {
    const kept = keepFormat(marp, format)
    const ids = kept.slides.map(({ id }) => id).join(' ')
    const known = rendered.get(ids) ?? dressDeck(kept, theme, head, createEngine())
    rendered.set(ids, known)
    return known
  }
  const formats = (run.output?.formats ?? []).filter((format) => !withoutFonts.has(format))
  const decks = [...new Set(formats.map(render))]
  const request = { decks, fonts: theme.fonts, lang: head.lang, form: 'cut' } as const
  const embedFonts = await prepareFonts(request, run.fonts)
  const finished = new Map<RenderedDeck, DressedDeck>()
  const dressedFor = (format: string): DressedDeck => {
    const deck = render(format)
    const known = finished.get(deck) ?? finishDeck(deck, embedFonts)
    finished.set(deck, known)
    return known
  }
  return { renderedFor: render, dressedFor, embedFonts }
}

/** Formats that name fonts at most. */
const withoutFonts: ReadonlySet<string> = new Set(['md', 'pptx'])
