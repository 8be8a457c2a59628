import type { DressedDeck } from '../../6-theme/model.ts'
import type { BrowserHandle } from '../../browser/model.ts'
import { composeBookmarks } from './compose-bookmarks.ts'
import { describeDeck } from './describe-deck.ts'
import { mendPdf } from './mend-pdf.ts'
import type { PdfDeck, PdfEnd, PdfOutcome } from './model.ts'
import type { Pieces } from './pieces.ts'
import { printChecked } from './print-checked.ts'
import { laterCss, type StepPage, spreadSteps } from './spread-steps.ts'

/**
 * Prints the deck, one page a slide (or a page for each step, where the outline says so), and gives the same bytes for the
 * same deck and browser, whatever the clock says.
 */
export async function exportPdf(
  dressed: DressedDeck,
  deck: PdfDeck,
  browser: BrowserHandle,
  end?: PdfEnd,
  pieces?: Pieces,
): Promise<PdfOutcome> {
  const pages = layPages(dressed, deck.print.steps)
  const texts = pages.map(({ slide, isWhole }) => isWhole && dressed.slides[slide]?.hasText === true)
  const html = withPages(dressed, pages, end)
  const printed = await printChecked({ html, size: dressed, texts, hasEnd: end !== undefined }, browser)
  if (printed.kind === 'blank-page') return printed
  const shown = dressed.slides.flatMap(({ id }) => deck.slides.find((slide) => slide.id === id) ?? [])
  const pageOf = (index: number): number => pages.findIndex(({ slide }) => slide === index)
  const bytes = mendPdf(printed.document, {
    properties: describeDeck(deck),
    bookmarks: composeBookmarks(shown, deck.sections, (index) => ({ kind: 'page', page: pageOf(index) })),
    nameOfAnchor: (anchor) => shown[Number(anchor) - 1]?.name,
    ...(pieces === undefined ? {} : { pieces }),
  })
  return { kind: 'pdf', bytes }
}

function layPages({ slides }: DressedDeck, steps: PdfDeck['print']['steps']): readonly StepPage[] {
  if (steps === 'spread') return spreadSteps(slides)
  return slides.map(({ html }, slide) => ({ slide, html, isWhole: true }))
}

/** The page of the dressed deck has each slide once; here it has each of these, and what comes after. */
function withPages({ page, slides }: DressedDeck, pages: readonly StepPage[], end?: PdfEnd): string {
  if (pages.length === slides.length && end === undefined) return page
  const [before = '', after = ''] = page.split(slides.map(({ html }) => html).join(''))
  return [
    before.replace('</head>', () => `<style>${laterCss}${end?.css ?? ''}</style></head>`),
    ...pages.map(({ html }) => html),
    after.replace('</body>', () => `${end?.body ?? ''}</body>`),
  ].join('')
}
