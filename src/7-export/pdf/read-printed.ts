import type { PdfDocument } from './file/model.ts'
import { listPages } from './file/pages.ts'
import { readPdf } from './file/read-pdf.ts'
import { hasText } from './find-text.ts'

interface Expected {
  /** Of each page, whether there must be text on it; undefined where nobody knows how many pages it comes to. */
  readonly texts?: readonly boolean[]
  /** Whether more comes after those pages. */
  readonly hasEnd?: boolean
}

type ReadPrint =
  | { readonly kind: 'printed'; readonly document: PdfDocument }
  /** Counts from 1. */
  | { readonly kind: 'blank-page'; readonly page: number }

/** Reads what Chromium printed, and looks whether the text came along; throws where it came out as other pages than it should. */
export function readPrinted(bytes: Uint8Array, { texts, hasEnd }: Expected): ReadPrint {
  const document = readPdf(bytes)
  const pages = listPages(document)
  const wanted = texts ?? pages.map(() => true)
  if (hasEnd === true ? wanted.length >= pages.length : wanted.length !== pages.length) {
    throw new Error(`${wanted.length} pages came out as ${pages.length} pages`)
  }
  const blank = pages.findIndex((page, index) => wanted[index] === true && !hasText(document, page))
  return blank < 0 ? { kind: 'printed', document } : { kind: 'blank-page', page: blank + 1 }
}
