import type { PdfDraft, PdfValue } from '../file/model.ts'
import { add, itemsOf, objectEntries, reference } from '../file/values.ts'
import { type BoxPt, cutBox, type Fit, moveBox, readBox, readNumbers, writeNumbers } from './fit-slide.ts'
import type { ParentTree } from './parent-tree.ts'
import type { Source } from './source.ts'

/** Where on its new page a slide is. */
export interface LinkMove {
  readonly source: Source
  readonly fromPage: number
  readonly toPage: number
  readonly fit: Fit
  /** What of that page the slide shows itself in. */
  readonly shown: BoxPt
}

/** The links of a slide, as they come to their new page. */
export interface CopiedLinks {
  /** Copies an annotation that the structure has; nothing where it is not in what is shown. */
  readonly take: (annotation: number, element: number) => number | undefined
  /** Gives the copies in order, with those that no structure has if the slide is whole: they are in feet, which are not read out. */
  readonly list: (isBare: boolean) => readonly PdfValue[]
}

/** Copies links where the slide's structure asks for them. */
export function copyLinks(draft: PdfDraft, parents: Pick<ParentTree, 'add'>, move: LinkMove): CopiedLinks {
  const { document } = move.source
  const taken = new Map<number, number>()
  return {
    take: (annotation, element) => {
      const entries = moveLink(move, annotation)
      if (entries === undefined) return undefined
      entries.set('StructParent', parents.add(reference(element)))
      const copy = add(draft, { value: { kind: 'dictionary', entries } })
      taken.set(annotation, copy)
      return copy
    },
    list: (isBare) =>
      itemsOf(document, objectEntries(document, move.fromPage).get('Annots')).flatMap((item) => {
        if (item.kind !== 'reference') return []
        const copy = taken.get(item.number)
        if (copy !== undefined) return [reference(copy)]
        if (isBare || objectEntries(document, item.number).has('StructParent')) return []
        const entries = moveLink(move, item.number)
        return entries === undefined
          ? []
          : [reference(add(draft, { value: { kind: 'dictionary', entries } }))]
      }),
  }
}

function moveLink(
  { source, toPage, fit, shown }: LinkMove,
  annotation: number,
): Map<string, PdfValue> | undefined {
  const entries = objectEntries(source.document, annotation)
  const box = cutBox(moveBox(readBox(source.document, entries.get('Rect')), fit), shown)
  if (box === undefined) return undefined
  const copied = new Map<string, PdfValue>()
  for (const [key, value] of entries) {
    if (key === 'Rect') copied.set(key, writeNumbers([box.left, box.bottom, box.right, box.top]))
    else if (key === 'QuadPoints') copied.set(key, moveCorners(readNumbers(source.document, value), fit))
    else if (key === 'P') copied.set(key, reference(toPage))
    else if (key !== 'StructParent') copied.set(key, source.take(value))
  }
  return copied
}

/** Corners come as x and y in turn. */
const moveCorners = (numbers: readonly number[], { scale, xPt, yPt }: Fit): PdfValue =>
  writeNumbers(numbers.map((number, index) => number * scale + (index % 2 === 0 ? xPt : yPt)))
