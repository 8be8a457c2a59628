import { nextTurn } from '../../next-turn.ts'
import type { PdfDraft, PdfValue } from '../file/model.ts'
import { add, change, isReference, itemsOf, list, objectEntries, reference } from '../file/values.ts'
import { noPieces, type Pieces } from '../pieces.ts'
import type { PrintedSlide } from '../printed-slides.ts'
import { type Cells, openCells } from './cells.ts'
import { copyLinks } from './copy-links.ts'
import { copyStructure } from './copy-structure.ts'
import { type DrawnSlide, drawSlides } from './draw-slides.ts'
import { findPlaces, type SlidePlace } from './find-places.ts'
import { fitSlide, readBox } from './fit-slide.ts'
import { moveOwnMarks } from './move-own-marks.ts'
import { openParentTree, type ParentTree } from './parent-tree.ts'
import { openSources, type Source } from './source.ts'

/** A paper while slides come into it. */
interface Placing {
  readonly draft: PdfDraft
  readonly slides: readonly PrintedSlide[]
  readonly pieces: Pieces
  readonly parents: ParentTree
  readonly cells: Cells
  readonly sourceOf: (slide: PrintedSlide) => Source
  /** What comes into the structure for the link that kept a place, by that link. */
  readonly structures: Map<number, readonly PdfValue[]>
}

/**
 * Puts printed slides into a paper whose tags are as they should be (`mendPaper`), where it has links that keep their places
 * (`hrefOfSlide`): what they show, their links and their tags.
 */
export async function placeSlides(
  draft: PdfDraft,
  slides: readonly PrintedSlide[],
  pieces: Pieces = noPieces,
): Promise<void> {
  const parents = openParentTree(draft)
  const places = findPlaces(draft, parents)
  if (places.size === 0) return
  const open = openSources(draft)
  const placing: Placing = {
    ...{ draft, slides, pieces, parents, structures: new Map() },
    cells: openCells(draft),
    sourceOf: ({ document }) => open(document),
  }
  for (const [page, found] of places) {
    // A hundred pages are a tenth of a second.
    await nextTurn()
    placeOnPage(placing, page, found)
  }
  replaceLinks(draft, placing.structures)
  parents.write()
  placing.cells.write()
}

function placeOnPage(placing: Placing, page: number, places: readonly SlidePlace[]): void {
  const { draft, pieces, parents, structures } = placing
  const byLink = new Map(places.map((place) => [place.annotation, place]))
  const drawn: DrawnSlide[] = []
  const owners: PdfValue[] = []
  const links = itemsOf(draft, objectEntries(draft, page).get('Annots')).flatMap((annotation) => {
    const place = annotation.kind === 'reference' ? byLink.get(annotation.number) : undefined
    if (place === undefined) return [annotation]
    parents.remove(objectEntries(draft, place.annotation).get('StructParent'))
    draft.objects.delete(place.annotation)
    // A place that goes on on the next page is one all the same.
    if (structures.has(place.link)) return []
    const placed = placeSlide(placing, page, place, owners.length)
    drawn.push(placed.drawn)
    owners.push(...placed.owners)
    return placed.links
  })
  change(draft, page, { Annots: links.length === 0 ? undefined : list(links) })
  if (drawn.length === 0) return
  const key = objectEntries(draft, page).get('StructParents')
  const own = itemsOf(draft, parents.get(key))
  moveOwnMarks(draft, page, own, owners.length)
  const all = reference(add(draft, { value: list([...owners, ...own]) }))
  if (key === undefined) change(draft, page, { StructParents: parents.add(all) })
  else parents.set(key, all)
  drawSlides(draft, page, drawn, owners.length, pieces)
}

interface PlacedSlide {
  readonly drawn: DrawnSlide
  readonly links: readonly PdfValue[]
  /** The elements of its marked contents. */
  readonly owners: readonly PdfValue[]
}

function placeSlide(
  placing: Placing,
  toPage: number,
  { wanted, box, link }: SlidePlace,
  firstMark: number,
): PlacedSlide {
  const { draft, slides, parents, sourceOf, structures, cells } = placing
  const slide = slides[wanted.index]
  if (slide === undefined) throw new Error(`slide ${wanted.index} was not printed`)
  const bare = wanted.isBare ? slide.bare : undefined
  if (wanted.isBare && bare === undefined)
    throw new Error(`slide ${wanted.index} was not printed without feet`)
  const source = sourceOf(slide)
  const fromPage = slide.page
  source.replacePage(fromPage, toPage)
  const fit = fitSlide(readBox(slide.document, objectEntries(slide.document, fromPage).get('MediaBox')), box)
  const links = copyLinks(draft, parents, { source, fromPage, toPage, fit, shown: box })
  const leftOut = bare?.leftOut ?? new Set()
  const parent = objectEntries(draft, link).get('P')
  if (parent?.kind !== 'reference') throw new Error('the browser wrote a link that is in nothing')
  const passage = {
    ...{ draft, source, fromPage, toPage, firstMark, leftOut },
    ...{ takeAnnotation: links.take, cells: cells.ofSlide() },
  }
  const structure = copyStructure(passage, parent.number)
  structures.set(link, structure.tops)
  return {
    drawn: { source, fromPage, bare, box, fit, firstMark },
    links: links.list(wanted.isBare),
    owners: structure.parents,
  }
}

/** Puts slides' structures where the links were, in each element once. */
function replaceLinks(draft: PdfDraft, structures: ReadonlyMap<number, readonly PdfValue[]>): void {
  const holders = new Set<number>()
  for (const link of structures.keys()) {
    const parent = objectEntries(draft, link).get('P')
    if (parent?.kind === 'reference') holders.add(parent.number)
  }
  for (const holder of holders) {
    const kids = itemsOf(draft, objectEntries(draft, holder).get('K')).flatMap((kid) =>
      isReference(kid) ? (structures.get(kid.number) ?? [kid]) : [kid],
    )
    change(draft, holder, { K: list(kids) })
  }
  for (const link of structures.keys()) draft.objects.delete(link)
}
