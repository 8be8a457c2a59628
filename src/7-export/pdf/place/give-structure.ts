import type { PdfDraft, PdfValue } from '../file/model.ts'
import { firstLinkKey } from '../file/number-tree.ts'
import { listPages } from '../file/pages.ts'
import {
  add,
  change,
  dictionary,
  itemsOf,
  list,
  name,
  objectEntries,
  reference,
  word,
} from '../file/values.ts'
import { readSlideLink } from './find-places.ts'

/**
 * Gives a paper that has no words of its own to read out, as six slides with what is for the eye only, a structure: a group for
 * each place of a slide. Chromium (147) writes none where nothing on any page has a mark.
 */
export function giveStructure(draft: PdfDraft): void {
  if (objectEntries(draft, draft.root).has('StructTreeRoot')) return
  const root = add(draft, { value: dictionary({ Type: name('StructTreeRoot') }) })
  const whole = addElement(draft, 'Document', root)
  const groups: PdfValue[] = []
  const owners: PdfValue[] = []
  for (const page of listPages(draft)) {
    for (const annotation of itemsOf(draft, objectEntries(draft, page).get('Annots'))) {
      if (annotation.kind !== 'reference' || readSlideLink(draft, annotation.number) === undefined) continue
      const group = addElement(draft, 'Div', whole)
      const link = addElement(draft, 'Link', group)
      change(draft, link, {
        K: dictionary({ Type: name('OBJR'), Obj: annotation, Pg: reference(page) }),
      })
      change(draft, group, { K: reference(link) })
      const key = word(firstLinkKey + groups.length)
      change(draft, annotation.number, { StructParent: key })
      groups.push(reference(group))
      owners.push(key, reference(link))
    }
  }
  const tree = add(draft, { value: dictionary({ Nums: list(owners) }) })
  change(draft, whole, { K: list(groups) })
  change(draft, root, { K: reference(whole), ParentTree: reference(tree) })
  change(draft, draft.root, {
    MarkInfo: dictionary({ Marked: word(true) }),
    StructTreeRoot: reference(root),
  })
}

const addElement = (draft: PdfDraft, role: string, parent: number): number =>
  add(draft, {
    value: dictionary({ Type: name('StructElem'), S: name(role), P: reference(parent) }),
  })
