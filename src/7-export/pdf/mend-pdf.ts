import type { PdfDocument, PdfDraft } from './file/model.ts'
import { printPdf } from './file/print-pdf.ts'
import type { Bookmark, PdfProperties } from './model.ts'
import { nameLinks } from './name-links.ts'
import { numberNodes } from './number-nodes.ts'
import type { Pieces } from './pieces.ts'
import { mendStructure } from './tags/mend-structure.ts'
import { tagPages } from './tags/tag-pages.ts'
import { writeBookmarks } from './write-bookmarks.ts'
import { writeProperties } from './write-properties.ts'

/** What a printed document gets beside its pages. */
export interface PdfMatter {
  readonly properties: PdfProperties
  readonly bookmarks: readonly Bookmark[]
  /** What the anchor of a link inside the document stands for. */
  readonly nameOfAnchor: (anchor: string) => string | undefined
  readonly pieces?: Pieces
}

/**
 * Takes a document as Chromium printed it; gives the bytes of the file that we hand out: bookmarks, properties and tags as
 * they should be, and nothing of the clock or of what the browser did before.
 */
export function mendPdf(printed: PdfDocument, matter: PdfMatter): Uint8Array {
  const draft: PdfDraft = { ...printed, objects: new Map(printed.objects) }
  numberNodes(draft)
  mendStructure(draft)
  tagPages(draft, matter.pieces)
  nameLinks(draft, matter.nameOfAnchor)
  writeBookmarks(draft, matter.bookmarks)
  writeProperties(draft, matter.properties)
  return printPdf(draft)
}
