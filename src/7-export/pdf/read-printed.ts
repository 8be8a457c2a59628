import type { PdfDocument } from './file/model.ts'
import { listPages } from './file/pages.ts'
import { readPdf } from './file/read-pdf.ts'
import { hasText } from './find-text.ts'
import type { Print } from './prints.ts'

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

/** Reads what Chromium printed, and looks whether the text came along, if nobody has; throws where it came out as other pages than it should. */
export function readPrinted({ bytes, accept }: Print, { texts, hasEnd }: Expected): ReadPrint {
  const document = readPdf(bytes)
  const pages = listPages(document)
  const wanted = texts ?? pages.map(() => true)
  if (hasEnd === true ? wanted.length >= pages.length : wanted.length !== pages.length) {
    throw new Error(`${wanted.length} pages came out as ${pages.length} pages`)
  }
  if (accept === undefined) return { kind: 'printed', document }
  const blank = pages.findIndex((page, index) => wanted[index] === true && !hasText(document, page))
  if (blank >= 0) return { kind: 'blank-page', page: blank + 1 }
  accept()
  return { kind: 'printed', document }
}
