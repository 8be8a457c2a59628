import { mapLeaves } from '../file/map-leaves.ts'
import type { PdfDraft, PdfValue } from '../file/model.ts'
import {
  add,
  change,
  dictionary,
  entriesOf,
  itemsOf,
  list,
  objectEntries,
  reference,
} from '../file/values.ts'
import { nameNode, readNode } from '../number-nodes.ts'

/** The cells of tables in a document whose ids were numbered (`numberNodes`), while more come from others, which count their own. */
export interface Cells {
  /** For each slide once more: one that comes twice has its cells twice. */
  readonly ofSlide: () => SlideCells
  /** Writes those that came into the tree of ids. */
  readonly write: () => void
}

export interface SlideCells {
  /** Gives a value with the ids that cells of this slide have in the document. */
  readonly rename: (value: PdfValue) => PdfValue
  /** Says which element has such an id. */
  readonly add: (id: PdfValue, element: number) => void
}

/** Numbers go on where those of the document end. */
export function openCells(draft: PdfDraft): Cells {
  const root = objectEntries(draft, draft.root).get('StructTreeRoot')
  const tree = entriesOf(draft, root).get('IDTree')
  const known = itemsOf(draft, entriesOf(draft, tree).get('Names'))
  const added: { readonly id: string; readonly element: number }[] = []
  let count = known.length / 2
  const next = (): string => {
    count += 1
    return nameNode(count - 1)
  }
  return {
    ofSlide: () => {
      const rename = renameWith(next)
      return {
        rename,
        add: (id, element) => {
          if (id.kind === 'string') added.push({ id: id.bytes, element })
        },
      }
    },
    write: () => {
      if (added.length === 0 || root?.kind !== 'reference') return
      added.sort((a, b) => (a.id < b.id ? -1 : 1))
      const more = added.flatMap(({ id, element }): readonly PdfValue[] => [
        { kind: 'string', bytes: id },
        reference(element),
      ])
      const names = dictionary({ Names: list([...known, ...more]) })
      change(draft, root.number, { IDTree: reference(add(draft, { value: names })) })
    },
  }
}

function renameWith(next: () => string): (value: PdfValue) => PdfValue {
  const names = new Map<string, string>()
  return mapLeaves((value) => {
    if (value.kind !== 'string' || readNode(value.bytes) === undefined) return value
    const name = names.get(value.bytes) ?? next()
    names.set(value.bytes, name)
    return { kind: 'string', bytes: name }
  })
}
