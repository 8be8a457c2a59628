import type { PdfDocument, PdfValue } from '../file/model.ts'
import { firstLinkKey, pairsOf } from '../file/number-tree.ts'
import { entriesOf, itemsOf, objectEntries } from '../file/values.ts'

/** What a document has once, and what of it says where the rest stands. */
export interface PartFrame {
  /** The number of the top of its tree of pages. */
  readonly pages: number
  /** The number of the root of its structure. */
  readonly structure: number
  /** The number of the element that all others stand in. */
  readonly top: number
  /** What stands in that element. */
  readonly kids: readonly PdfValue[]
  /** Of each key of a page or link, the elements that it belongs to. */
  readonly parents: readonly (readonly [key: number, element: PdfValue])[]
  /** Cells of tables by their ids. */
  readonly cells: readonly (readonly [id: string, cell: PdfValue])[]
  /** Where what is linked to stands. */
  readonly places: ReadonlyMap<string, PdfValue>
  /** What the first key of a next part may be. */
  readonly keys: NextKeys
}

export interface NextKeys {
  readonly pages: number
  readonly links: number
}

/** Looks for the frame of a document; throws where it has no structure of one element. */
export function readFrame(document: PdfDocument): PartFrame {
  const catalog = objectEntries(document, document.root)
  const [pages, structure] = [catalog.get('Pages'), catalog.get('StructTreeRoot')]
  if (pages?.kind !== 'reference' || structure?.kind !== 'reference')
    throw new Error('the browser printed no structure')
  const root = objectEntries(document, structure.number)
  const [top, ...others] = itemsOf(document, root.get('K'))
  if (top?.kind !== 'reference' || others.length > 0) throw new Error('the browser printed no one structure')
  const numbers = pairsOf(itemsOf(document, entriesOf(document, root.get('ParentTree')).get('Nums')))
  const names = pairsOf(itemsOf(document, entriesOf(document, root.get('IDTree')).get('Names')))
  const parents = numbers.map(([key, element]) => [Number(key.kind === 'word' && key.word), element] as const)
  return {
    pages: pages.number,
    structure: structure.number,
    top: top.number,
    kids: itemsOf(document, objectEntries(document, top.number).get('K')),
    parents,
    cells: names.map(([id, cell]) => [id.kind === 'string' ? id.bytes : '', cell]),
    places: entriesOf(document, catalog.get('Dests')),
    keys: countKeys(parents.map(([key]) => key)),
  }
}

function countKeys(keys: readonly number[]): NextKeys {
  let [pages, links] = [0, firstLinkKey]
  for (const key of keys) {
    if (key < firstLinkKey) pages = Math.max(pages, key + 1)
    else links = Math.max(links, key + 1)
  }
  return { pages, links }
}
