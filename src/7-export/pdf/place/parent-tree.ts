import type { PdfDraft, PdfValue } from '../file/model.ts'
import { firstLinkKey, pairsOf } from '../file/number-tree.ts'
import { change, entriesOf, itemsOf, list, objectEntries, word } from '../file/values.ts'

/** Where a document says which element the contents of a page or a form, or an annotation, belong to: by keys that those have. */
export interface ParentTree {
  readonly get: (key: PdfValue | undefined) => PdfValue | undefined
  readonly set: (key: PdfValue, parents: PdfValue) => void
  readonly remove: (key: PdfValue | undefined) => void
  /** Gives the key of what is added. */
  readonly add: (parents: PdfValue) => PdfValue
  /** Writes what was changed into the document. */
  readonly write: () => void
}

/** Takes a document as Chromium (147) printed it, whose tree is one list, sorted by keys. */
export function openParentTree(draft: PdfDraft): ParentTree {
  const root = objectEntries(draft, draft.root).get('StructTreeRoot')
  const tree = entriesOf(draft, root).get('ParentTree')
  if (root?.kind !== 'reference' || tree?.kind !== 'reference')
    throw new Error('the browser printed no structure')
  const known = new Map<string, PdfValue>()
  // Pages have keys as well, even those that nothing stands at.
  let next = firstLinkKey
  for (const [key, value] of pairsOf(itemsOf(draft, objectEntries(draft, tree.number).get('Nums')))) {
    if (key.kind !== 'word') continue
    known.set(key.word, value)
    next = Math.max(next, Number(key.word) + 1)
  }
  return {
    get: (key) => (key?.kind === 'word' ? known.get(key.word) : undefined),
    set: (key, parents) => {
      if (key.kind === 'word') known.set(key.word, parents)
    },
    remove: (key) => {
      if (key?.kind === 'word') known.delete(key.word)
    },
    add: (parents) => {
      const key = word(next)
      known.set(String(next), parents)
      next += 1
      return key
    },
    write: () => {
      const sorted = [...known].sort(([a], [b]) => Number(a) - Number(b))
      const entries = sorted.flatMap(([key, value]) => [word(key), value])
      change(draft, tree.number, { Nums: list(entries) })
      change(draft, root.number, { ParentTreeNextKey: word(next) })
    },
  }
}
