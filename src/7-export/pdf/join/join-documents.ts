import type { PdfDocument, PdfDraft, PdfValue } from '../file/model.ts'
import { listPages } from '../file/pages.ts'
import {
  add,
  change,
  dictionary,
  list,
  name,
  nameOf,
  objectEntries,
  reference,
  word,
} from '../file/values.ts'
import { draftOf } from '../mend-pdf.ts'
import { type CopiedPart, copyPart } from './copy-part.ts'
import { type PartFrame, readFrame } from './part-frame.ts'

/**
 * Joins documents that were printed one after the other, each with its structure mended and tagged and the ids of its cells
 * numbered: all pages in order, one structure with one tree of parents and of ids, the catalog and properties of the first.
 * Bookmarks go. `anchors` says on which page (from 0) of all what is linked to stands; links that a part has to pages of
 * another lead there (Chromium 147 writes such a link where an element of that id is in the page, even if hidden).
 */
export function joinDocuments(
  parts: readonly PdfDocument[],
  anchors: ReadonlyMap<string, number> = new Map(),
): PdfDraft {
  const [first, ...others] = parts
  if (first === undefined) throw new Error('there is nothing to join')
  const draft = draftOf(first)
  const frame = readFrame(first)
  let next = { keys: frame.keys, cellCount: frame.cells.length }
  const copied: CopiedPart[] = [{ ...frame, next }]
  for (const part of others) {
    const copy = copyPart(part, draft, frame, next)
    copied.push(copy)
    next = copy.next
  }
  change(draft, draft.root, { Outlines: undefined })
  if (others.length > 0) {
    joinPages(draft, copied)
    joinStructure(draft, frame, copied, next.keys.pages)
  }
  const places = new Map(copied.toReversed().flatMap((part) => [...part.places]))
  for (const [anchor, place] of findPlaces(draft, anchors)) places.set(anchor, place)
  if (places.size > 0 && (others.length > 0 || anchors.size > 0)) {
    const number = add(draft, { value: { kind: 'dictionary', entries: places } })
    change(draft, draft.root, { Dests: reference(number) })
  }
  return draft
}

/** The tree of pages of each part becomes a branch. */
function joinPages(draft: PdfDraft, parts: readonly CopiedPart[]): void {
  const branches = parts.map(({ pages }) => pages)
  const count = parts.reduce((sum, { pages }) => {
    const pageCount = objectEntries(draft, pages).get('Count')
    return sum + Number(pageCount?.kind === 'word' ? pageCount.word : 1)
  }, 0)
  const top = add(draft, {
    value: dictionary({ Type: name('Pages'), Count: word(count), Kids: list(branches.map(reference)) }),
  })
  for (const branch of branches) change(draft, branch, { Parent: reference(top) })
  change(draft, draft.root, { Pages: reference(top) })
}

function joinStructure(
  draft: PdfDraft,
  { structure, top }: PartFrame,
  parts: readonly CopiedPart[],
  nextKey: number,
): void {
  // Keys of links come after those of all pages, and a tree is sorted.
  const parents = [...parts.flatMap((part) => part.parents)].sort(([a], [b]) => a - b)
  const cells = parts.flatMap((part) => part.cells)
  const numbers = parents.flatMap(([key, element]) => [word(key), element])
  const named = cells.flatMap(([id, cell]): readonly PdfValue[] => [{ kind: 'string', bytes: id }, cell])
  change(draft, top, { K: list(parts.flatMap(({ kids }) => kids)) })
  change(draft, structure, {
    ParentTreeNextKey: word(nextKey),
    ParentTree: reference(
      add(draft, { value: dictionary({ Type: name('ParentTree'), Nums: list(numbers) }) }),
    ),
    IDTree:
      named.length === 0 ? undefined : reference(add(draft, { value: dictionary({ Names: list(named) }) })),
  })
}

/** Where those anchors stand that a link leads to, as Chromium writes only those: at the top of their page. */
function findPlaces(draft: PdfDraft, anchors: ReadonlyMap<string, number>): ReadonlyMap<string, PdfValue> {
  const places = new Map<string, PdfValue>()
  const pages = listPages(draft)
  for (const { value } of anchors.size === 0 ? [] : draft.objects.values()) {
    const anchor = value.kind === 'dictionary' ? nameOf(value.entries.get('Dest')) : undefined
    const page = pages[anchors.get(anchor ?? '') ?? Number.NaN]
    if (anchor === undefined || page === undefined) continue
    const box = objectEntries(draft, page).get('MediaBox')
    const heightPt = (box?.kind === 'list' ? box.items[3] : undefined) ?? word(0)
    places.set(anchor, list([reference(page), name('XYZ'), word(0), heightPt, word(0)]))
  }
  return places
}
