import { nextTurn } from '../next-turn.ts'
import type { SlideFeet } from './feet/model.ts'
import { putFeetBack } from './feet/put-feet-back.ts'
import type { PdfDocument, PdfDraft } from './file/model.ts'
import { printPdf } from './file/print-pdf.ts'
import type { Bookmark, PdfProperties } from './model.ts'
import { nameLinks } from './name-links.ts'
import { numberNodes } from './number-nodes.ts'
import type { Pieces } from './pieces.ts'
import { hasPlaces } from './place/find-places.ts'
import { giveStructure } from './place/give-structure.ts'
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
}

/** What changes the document that is given, and not the one that it was. */
export const draftOf = (document: PdfDocument): PdfDraft => ({
  ...document,
  objects: new Map(document.objects),
})

/** Gives a document as Chromium printed it the tags that it should have, and nothing of what the browser did before. */
export function mendTags(draft: PdfDraft, pieces?: Pieces): void {
  numberNodes(draft)
  mendStructure(draft)
  tagPages(draft, pieces)
}

/** The same of a paper whose slides are still to come (`placeSlides`): what their pages are painted with is packed then. */
export function mendPaper(draft: PdfDraft, pieces?: Pieces): void {
  giveStructure(draft)
  numberNodes(draft)
  mendStructure(draft)
  tagPages(draft, pieces, (page) => hasPlaces(draft, page))
}

/** The same of printed slides, whose feet were set apart; says whether they can be left out (`readBare`). */
export async function mendSlides(
  draft: PdfDraft,
  feet: readonly SlideFeet[] | undefined,
  pieces?: Pieces,
): Promise<boolean> {
  numberNodes(draft)
  mendStructure(draft)
  await nextTurn()
  const isSeparable = feet !== undefined && putFeetBack(draft, feet)
  tagPages(draft, pieces)
  return isSeparable
}

/** Takes a document whose tags are as they should be; gives the bytes of the file that we hand out: nothing in it is the clock's. */
export function finishPdf(draft: PdfDraft, matter: PdfMatter): Uint8Array {
  nameLinks(draft, matter.nameOfAnchor)
  writeBookmarks(draft, matter.bookmarks)
  writeProperties(draft, matter.properties)
  return printPdf(draft)
}
