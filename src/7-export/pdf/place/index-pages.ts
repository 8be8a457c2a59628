import type { PdfDocument, PdfValue } from '../file/model.ts'
import { pairsOf } from '../file/number-tree.ts'
import { listPages } from '../file/pages.ts'
import { entriesOf, isReference, itemsOf, objectEntries } from '../file/values.ts'

/** On which page the content of each element of a structure is. */
export interface PageIndex {
  /** Those elements in the one that is the document that have content on a page, by page, in order. */
  readonly tops: ReadonlyMap<number, readonly number[]>
  /** The page of what has content on one only, all pages of what has it on several, nothing for what has none. */
  readonly pages: ReadonlyMap<number, number | ReadonlySet<number>>
  /** How many marked contents a page has. */
  readonly marks: ReadonlyMap<number, number>
}

const indexes = new WeakMap<PdfDocument, PageIndex>()

/** Reads the structure of a document, once: slides of one document come to several papers. */
export function indexPages(document: PdfDocument): PageIndex {
  const known = indexes.get(document)
  if (known !== undefined) return known
  const made = readIndex(document)
  indexes.set(document, made)
  return made
}

/** From each content up to the document, as far as nobody came from the same page: every element is seen once a page. */
function readIndex(document: PdfDocument): PageIndex {
  const root = entriesOf(document, objectEntries(document, document.root).get('StructTreeRoot'))
  const owners = readOwners(document, root.get('ParentTree'))
  const order = new Map(listTops(document, root.get('K')).map((top, index) => [top, index]))
  const pages = new Map<number, number | Set<number>>()
  const tops = new Map<number, number[]>()
  const marks = new Map<number, number>()
  for (const page of listPages(document)) {
    const found: number[] = []
    for (const owner of listOwners(document, page, owners))
      climb(document, owner, page, { pages, order, found })
    if (found.length > 1) found.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    tops.set(page, found)
    marks.set(
      page,
      itemsOf(document, ownerOf(owners, objectEntries(document, page).get('StructParents'))).length,
    )
  }
  return { tops, pages, marks }
}

interface Climbing {
  readonly pages: Map<number, number | Set<number>>
  readonly order: ReadonlyMap<number, number>
  readonly found: number[]
}

function climb(document: PdfDocument, from: number, page: number, { pages, order, found }: Climbing): void {
  let element: number | undefined = from
  while (element !== undefined) {
    const known = pages.get(element)
    if (known === page || (typeof known === 'object' && known.has(page))) return
    if (known === undefined) pages.set(element, page)
    else if (typeof known === 'object') known.add(page)
    else pages.set(element, new Set([known, page]))
    if (order.has(element)) {
      found.push(element)
      return
    }
    const parent: PdfValue | undefined = objectEntries(document, element).get('P')
    element = parent?.kind === 'reference' ? parent.number : undefined
  }
}

function listTops(document: PdfDocument, top: PdfValue | undefined): readonly number[] {
  return itemsOf(document, top)
    .flatMap((whole) => itemsOf(document, entriesOf(document, whole).get('K')))
    .filter(isReference)
    .map(({ number }) => number)
}

type Owners = ReadonlyMap<string, PdfValue>

/** What the document says of which element contents belong to, by the keys of pages and annotations. */
function readOwners(document: PdfDocument, tree: PdfValue | undefined): Owners {
  const pairs = pairsOf(itemsOf(document, entriesOf(document, tree).get('Nums')))
  return new Map(
    pairs.flatMap(([key, value]): [string, PdfValue][] => (key.kind === 'word' ? [[key.word, value]] : [])),
  )
}

const ownerOf = (owners: Owners, key: PdfValue | undefined): PdfValue | undefined =>
  key?.kind === 'word' ? owners.get(key.word) : undefined

/** The elements that contents and annotations of a page belong to. */
function listOwners(document: PdfDocument, page: number, owners: Owners): readonly number[] {
  const entries = objectEntries(document, page)
  const found: number[] = []
  const push = (value: PdfValue | undefined): void => {
    if (value?.kind === 'reference') found.push(value.number)
  }
  for (const element of itemsOf(document, ownerOf(owners, entries.get('StructParents')))) push(element)
  for (const annotation of itemsOf(document, entries.get('Annots')))
    push(ownerOf(owners, entriesOf(document, annotation).get('StructParent')))
  return found
}
