import type { InlineText } from '../0-text/model.ts'
import type { Deck } from '../3-deck/model.ts'
import { printLine } from '../5-markdown/print-runs.ts'
import type { DressedDeck, Theme } from '../6-theme/model.ts'
import { createTextRenderer } from '../6-theme/render-text.ts'
import type { PaperInput } from '../7-export/pdf/paper/model.ts'
import type { Run } from '../run.ts'
import { loadFonts, textEngine } from './load-lazily.ts'

/** Gives what documents on paper are made of: the deck that they tell of, and the slides that they show. */
export async function layPaper(
  deck: Deck,
  dressed: DressedDeck,
  theme: Theme,
  run: Run,
): Promise<PaperInput> {
  const [engine, prepareFonts] = await Promise.all([textEngine(), loadFonts()])
  const anchors = new Map(dressed.slides.map(({ id }, index) => [id, String(index + 1)]))
  const renderText = createTextRenderer(engine, anchors)
  const addFonts = async (css: string, html: string): Promise<string> => {
    const decks = [{ css, slides: [{ html }] }]
    const request = { decks, fonts: theme.fonts, lang: deck.lang, form: 'cut', isGuest: true } as const
    return (await prepareFonts(request, run.fonts))(css)
  }
  const renderWords = ({ runs }: InlineText): string =>
    renderText(printLine(runs)).replace(/^<p>|<\/p>$/g, '')
  return {
    deck,
    dressed,
    isForeign: theme.isForeign,
    renderText,
    renderWords,
    addFonts,
  }
}
