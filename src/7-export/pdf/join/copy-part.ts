import { mapLeaves } from '../file/map-leaves.ts'
import type { PdfDocument, PdfDraft, PdfObject } from '../file/model.ts'
import { firstLinkKey } from '../file/number-tree.ts'
import { reference, word } from '../file/values.ts'
import { nameNode, readNode } from '../number-nodes.ts'
import { type NextKeys, type PartFrame, readFrame } from './part-frame.ts'

/** The frame of a part, said in the numbers of the document that it was copied into. */
export interface CopiedPart extends Omit<PartFrame, 'structure' | 'top' | 'keys'> {
  /** What the next part counts on from. */
  readonly next: Counts
}

interface Counts {
  readonly keys: NextKeys
  readonly cellCount: number
}

/** Copies all objects of a part behind those that are there; its own top element and catalog are left out, for those of the `frame`. */
export function copyPart(part: PdfDocument, draft: PdfDraft, frame: PartFrame, before: Counts): CopiedPart {
  const own = readFrame(part)
  let behind = 0
  for (const number of draft.objects.keys()) behind = Math.max(behind, number)
  const cellId = (bytes: string): string => {
    const node = bytes.length === nodeLength ? readNode(bytes) : undefined
    return node === undefined ? bytes : nameNode(node - 1 + before.cellCount)
  }
  const key = (old: number): number =>
    old < firstLinkKey ? old + before.keys.pages : old - firstLinkKey + before.keys.links
  const place = (number: number): number => {
    if (number === own.top) return frame.top
    return number === own.structure ? frame.structure : number + behind
  }
  const translate = mapLeaves((value) => {
    if (value.kind === 'reference') return reference(place(value.number))
    if (value.kind !== 'string') return value
    const bytes = cellId(value.bytes)
    return bytes === value.bytes ? value : { kind: 'string', bytes }
  })
  const leftOut = new Set([part.root, part.info, own.structure, own.top])
  for (const [number, object] of part.objects)
    if (!leftOut.has(number))
      draft.objects.set(number + behind, withKey({ ...object, value: translate(object.value) }, key))
  return {
    pages: own.pages + behind,
    kids: own.kids.map(translate),
    parents: own.parents.map(([old, element]) => [key(old), translate(element)]),
    cells: own.cells.map(([id, cell]) => [cellId(id), translate(cell)]),
    places: new Map([...own.places].map(([anchor, place]) => [anchor, translate(place)])),
    next: {
      keys: { pages: key(own.keys.pages), links: key(own.keys.links) },
      cellCount: before.cellCount + own.cells.length,
    },
  }
}

const nodeLength = nameNode(0).length

/** Pages, forms and links say by which key the tree of parents has their elements. */
function withKey(object: PdfObject, key: (old: number) => number): PdfObject {
  const { value } = object
  if (value.kind !== 'dictionary') return object
  for (const name of ['StructParents', 'StructParent']) {
    const old = value.entries.get(name)
    if (old?.kind === 'word')
      return {
        ...object,
        value: { ...value, entries: new Map([...value.entries, [name, word(key(Number(old.word)))]]) },
      }
  }
  return object
}
