import type { PdfDocument } from '../file/model.ts'
import { listPages } from '../file/pages.ts'
import { entriesOf, itemsOf, objectEntries, readText } from '../file/values.ts'
import { type BoxPt, readBox } from './fit-slide.ts'
import type { ParentTree } from './parent-tree.ts'
import { readSlideHref, type WantedSlide } from './slide-href.ts'

/** Where a slide shall be. */
export interface SlidePlace {
  readonly wanted: WantedSlide
  readonly box: BoxPt
  /** The link that keeps the place, as an annotation and as an element. */
  readonly annotation: number
  readonly link: number
}

/** Gives the places of a document's pages, by page, in order. */
export function findPlaces(
  document: PdfDocument,
  parents: Pick<ParentTree, 'get'>,
): ReadonlyMap<number, readonly SlidePlace[]> {
  const places = new Map<number, readonly SlidePlace[]>()
  for (const page of listPages(document)) {
    const found = itemsOf(document, objectEntries(document, page).get('Annots')).flatMap((annotation) =>
      annotation.kind === 'reference' ? (readPlace(document, annotation.number, parents) ?? []) : [],
    )
    if (found.length > 0) places.set(page, found)
  }
  return places
}

/** Whether slides come to a page. */
export const hasPlaces = (document: PdfDocument, page: number): boolean =>
  itemsOf(document, objectEntries(document, page).get('Annots')).some(
    (annotation) =>
      annotation.kind === 'reference' && readSlideLink(document, annotation.number) !== undefined,
  )

/** What a link keeps the place of, if it is one of ours. */
export const readSlideLink = (document: PdfDocument, annotation: number): WantedSlide | undefined =>
  readSlideHref(readText(entriesOf(document, objectEntries(document, annotation).get('A')).get('URI')) ?? '')

function readPlace(
  document: PdfDocument,
  annotation: number,
  parents: Pick<ParentTree, 'get'>,
): SlidePlace | undefined {
  const wanted = readSlideLink(document, annotation)
  if (wanted === undefined) return undefined
  const entries = objectEntries(document, annotation)
  const link = parents.get(entries.get('StructParent'))
  if (link?.kind !== 'reference') throw new Error(`the place of slide ${wanted.index} is hidden from readers`)
  return { wanted, box: readBox(document, entries.get('Rect')), annotation, link: link.number }
}
