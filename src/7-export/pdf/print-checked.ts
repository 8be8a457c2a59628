import type { BrowserHandle, BrowserPage, SizePx } from '../../browser/model.ts'
import type { PdfDocument } from './file/model.ts'
import { listPages } from './file/pages.ts'
import { readPdf } from './file/read-pdf.ts'
import { hasText } from './find-text.ts'
import { formulaMark } from './tags/formula-mark.ts'
import { markForReaders } from './tags/mark-for-readers.ts'

interface Sheets {
  readonly html: string
  readonly size: SizePx
  /** Of each page, whether there must be text on it; undefined where nobody knows how many pages it comes to. */
  readonly texts?: readonly boolean[]
  /** Whether more comes after those pages. */
  readonly hasEnd?: boolean
  /** What is done to the page before it is printed. */
  readonly prepare?: (page: BrowserPage) => Promise<unknown>
}

type Printed =
  | { readonly kind: 'printed'; readonly document: PdfDocument }
  /** Counts from 1. */
  | { readonly kind: 'blank-page'; readonly page: number }

/** Prints a page of HTML, and looks whether its text came along; throws where it comes out as other pages than it should. */
export async function printChecked(sheets: Sheets, browser: BrowserHandle): Promise<Printed> {
  const bytes = await browser.withPage(sheets.html, sheets.size, async (page) => {
    await page.evaluate(markForReaders, { formulaMark })
    await sheets.prepare?.(page)
    return page.printPdf()
  })
  const document = readPdf(bytes)
  const pages = listPages(document)
  const { texts = pages.map(() => true) } = sheets
  if (sheets.hasEnd === true ? texts.length >= pages.length : texts.length !== pages.length) {
    throw new Error(`${texts.length} pages came out as ${pages.length} pages`)
  }
  const blank = pages.findIndex((page, index) => texts[index] === true && !hasText(document, page))
  return blank < 0 ? { kind: 'printed', document } : { kind: 'blank-page', page: blank + 1 }
}
