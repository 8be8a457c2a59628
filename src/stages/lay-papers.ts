import type { InlineText } from '../0-text/model.ts'
import { forStudents } from '../3-deck/leave-out.ts'
import type { Deck } from '../3-deck/model.ts'
import { printLine } from '../5-markdown/print-runs.ts'
import type { Theme } from '../6-theme/model.ts'
import { createTextRenderer } from '../6-theme/render-text.ts'
import type { PaperInput, ShownSlides } from '../7-export/pdf/paper/model.ts'
import type { Pieces } from '../7-export/pdf/pieces.ts'
import type { Run } from '../run.ts'
import { keepTexts } from './keep-texts.ts'
import { loadFonts, textEngine } from './load-lazily.ts'
import { saysTheSame } from './says-the-same.ts'

/** Whose papers: the handouts are students'. */
export type PaperFormat = 'students' | 'notes'

/** Gives what the papers of a format are made of: the same again, as long as the deck says the same, and shows the same slides. */
export type LayPapers = (
  format: PaperFormat,
  deck: Deck,
  shown: ShownSlides,
  theme: Theme,
) => Promise<PaperInput>

interface Laid {
  readonly deck: Deck
  readonly shown: ShownSlides
  readonly paper: Promise<PaperInput>
}

/** Lays out papers each once, whether their slides are drawn already or not. */
export function createPapers(run: Run, pieces: () => Promise<Pieces | undefined>): LayPapers {
  const laid = new Map<PaperFormat, Laid>()
  return (format, deck, shown, theme) => {
    const known = laid.get(format)
    if (known !== undefined && saysTheSame(known.deck, deck) && isAlike(known.shown, shown))
      return known.paper
    const told = format === 'students' ? forStudents(deck) : deck
    const paper = layPaper(told, shown, theme, { run, pieces })
    laid.set(format, { deck, shown, paper })
    return paper
  }
}

const isAlike = (one: ShownSlides, other: ShownSlides): boolean =>
  one.widthPx === other.widthPx &&
  one.heightPx === other.heightPx &&
  one.slides.length === other.slides.length &&
  one.slides.every(({ id }, index) => id === other.slides[index]?.id)

interface Tools {
  readonly run: Run
  readonly pieces: () => Promise<Pieces | undefined>
}

async function layPaper(
  deck: Deck,
  shown: ShownSlides,
  theme: Theme,
  { run, pieces }: Tools,
): Promise<PaperInput> {
  const [engine, prepareFonts, kept] = await Promise.all([textEngine(), loadFonts(), pieces()])
  const anchors = new Map(shown.slides.map(({ id }, index) => [id, String(index + 1)]))
  const renderText = createTextRenderer(keepTexts(engine, kept), anchors)
  const addFonts = async (css: string, html: string): Promise<string> => {
    const decks = [{ css, slides: [{ html }] }]
    const request = { decks, fonts: theme.fonts, lang: deck.lang, form: 'cut', isGuest: true } as const
    return (await prepareFonts(request, run.fonts))(css)
  }
  const renderWords = ({ runs }: InlineText): string =>
    renderText(printLine(runs)).replace(/^<p>|<\/p>$/g, '')
  return { deck, shown, isForeign: theme.isForeign, renderText, renderWords, addFonts }
}
