import type { DressedDeck } from '../../6-theme/model.ts'
import { composeBookmarks } from './compose-bookmarks.ts'
import { describeDeck } from './describe-deck.ts'
import { draftOf, finishPdf } from './mend-pdf.ts'
import type { PdfDeck } from './model.ts'
import type { PrintedDeck } from './print-slides.ts'

/**
 * Gives the file of slides that were printed, one page a slide (or a page for each step, where the outline says so): the same
 * bytes for the same deck and browser, whatever the clock says.
 */
export function exportPdf(dressed: DressedDeck, deck: PdfDeck, printed: PrintedDeck): Uint8Array {
  const shown = dressed.slides.flatMap(({ id }) => deck.slides.find((slide) => slide.id === id) ?? [])
  const pageOf = (index: number): number => printed.pages.findIndex(({ slide }) => slide === index)
  return finishPdf(draftOf(printed.document), {
    properties: describeDeck(deck),
    bookmarks: composeBookmarks(shown, deck.sections, (index) => ({ kind: 'page', page: pageOf(index) })),
    nameOfAnchor: (anchor) => shown[Number(anchor) - 1]?.name,
  })
}
