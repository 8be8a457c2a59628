import type { DressedDeck } from '../../6-theme/model.ts'
import type { BrowserHandle } from '../../browser/model.ts'
import { hasText, listPages } from './find-text.ts'
import { fixIdentity } from './fix-identity.ts'
import { readPdf } from './read-pdf.ts'

export type PdfOutcome =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  /** `page` counts from 1. A browser without usable fonts prints pages without their text and says nothing. */
  | { readonly kind: 'blank-page'; readonly page: number }

/** Prints the deck, one page a slide, and gives the same bytes for the same deck and browser, whatever the clock says. */
export async function exportPdf(dressed: DressedDeck, browser: BrowserHandle): Promise<PdfOutcome> {
  const printed = await browser.withPage(dressed.page, dressed, (page) => page.printPdf())
  const file = readPdf(printed)
  const pages = listPages(file)
  if (pages.length !== dressed.slides.length) {
    throw new Error(`${dressed.slides.length} slides came out as ${pages.length} pages`)
  }
  const blank = dressed.slides.findIndex(
    (slide, index) => slide.hasText && !hasText(file, pages[index] ?? -1),
  )
  return blank < 0 ? { kind: 'pdf', bytes: fixIdentity(file) } : { kind: 'blank-page', page: blank + 1 }
}
