import type { PdfDraft, PdfValue } from '../file/model.ts'
import { pairsOf } from '../file/number-tree.ts'
import {
  add,
  change,
  dictionary,
  isReference,
  itemsOf,
  list,
  name,
  nameOf,
  objectEntries,
  readText,
  reference,
  text,
} from '../file/values.ts'
import { formulaMark } from './formula-mark.ts'

/**
 * Puts right what Chromium (147) tags otherwise than PDF/UA asks: a slide is a section, a list item has a body, a formula
 * is one, a figure around a figure is none, and emphasis, which PDF 1.7 does not know, is a span.
 */
export function mendStructure(draft: PdfDraft): void {
  const root = objectEntries(draft, draft.root).get('StructTreeRoot')
  if (root?.kind !== 'reference') throw new Error('the browser printed no structure')
  const parents = readParents(draft, root.number)
  const top = objectEntries(draft, root.number).get('K')
  for (const document of itemsOf(draft, top)) {
    if (document.kind !== 'reference') continue
    for (const kid of kidsOf(draft, document.number))
      if (kid.kind === 'reference' && typeOf(draft, kid.number) === 'NonStruct')
        change(draft, kid.number, { S: name('Sect') })
    mendElement(draft, document.number, parents)
  }
  for (const [number, items] of parents.changed) draft.objects.set(number, { value: { kind: 'list', items } })
  change(draft, root.number, { RoleMap: dictionary({ Strong: name('Span'), Em: name('Span') }) })
}

const typeOf = (draft: PdfDraft, number: number): string | undefined =>
  nameOf(objectEntries(draft, number).get('S'))

const kidsOf = (draft: PdfDraft, number: number): readonly PdfValue[] =>
  itemsOf(draft, objectEntries(draft, number).get('K'))

function mendElement(draft: PdfDraft, number: number, parents: Parents): void {
  const entries = objectEntries(draft, number)
  if (!entries.has('S')) return
  for (const kid of itemsOf(draft, entries.get('K')))
    if (kid.kind === 'reference') mendElement(draft, kid.number, parents)
  menders[typeOf(draft, number) ?? '']?.(draft, number, parents)
}

type Mender = (draft: PdfDraft, number: number, parents: Parents) => void

const menders: { readonly [type: string]: Mender } = {
  /** What our pages mark as a group is a slide with what belongs to it. */
  Div: (draft, number) => change(draft, number, { S: name('Sect') }),
  Figure: (draft, number) => {
    const alt = readText(objectEntries(draft, number).get('Alt'))
    if (alt?.startsWith(formulaMark))
      change(draft, number, { S: name('Formula'), Alt: text(alt.slice(formulaMark.length)) })
    const holdsFigure = kidsOf(draft, number).some(
      (kid) => kid.kind === 'reference' && typeOf(draft, kid.number) === 'Figure',
    )
    if (alt === undefined && holdsFigure) change(draft, number, { S: name('NonStruct') })
  },
  LI: giveBody,
}

function giveBody(draft: PdfDraft, number: number, parents: Parents): void {
  const kids = kidsOf(draft, number)
  const isLabel = (kid: PdfValue): boolean => kid.kind === 'reference' && typeOf(draft, kid.number) === 'Lbl'
  const rest = kids.filter((kid) => !isLabel(kid))
  if (rest.length === 0) return
  const page = objectEntries(draft, number).get('Pg')
  const body = add(draft, {
    value: dictionary({
      Type: name('StructElem'),
      S: name('LBody'),
      P: reference(number),
      ...(page === undefined ? {} : { Pg: page }),
      K: list(rest),
    }),
  })
  for (const kid of rest) {
    if (kid.kind === 'reference') change(draft, kid.number, { P: reference(body) })
    // Content that stood in the item itself, by its number on the page.
    if (kid.kind === 'word') parents.move(page, Number(kid.word), body)
  }
  change(draft, number, { K: list([...kids.filter(isLabel), reference(body)]) })
}

/** Where the tree says which element each piece of content on a page belongs to. */
interface Parents {
  readonly changed: ReadonlyMap<number, readonly PdfValue[]>
  readonly move: (page: PdfValue | undefined, content: number, to: number) => void
}

function readParents(draft: PdfDraft, root: number): Parents {
  const tree = objectEntries(draft, root).get('ParentTree')
  const numbers =
    tree?.kind === 'reference' ? itemsOf(draft, objectEntries(draft, tree.number).get('Nums')) : []
  const lists = new Map<string, number>()
  for (const [key, value] of pairsOf(numbers))
    if (key.kind === 'word' && isReference(value)) lists.set(key.word, value.number)
  const changed = new Map<number, PdfValue[]>()
  const move = (page: PdfValue | undefined, content: number, to: number): void => {
    const key =
      page?.kind === 'reference' ? objectEntries(draft, page.number).get('StructParents') : undefined
    const number = key?.kind === 'word' ? lists.get(key.word) : undefined
    if (number === undefined) return
    const items = changed.get(number) ?? [...itemsOf(draft, reference(number))]
    items[content] = reference(to)
    changed.set(number, items)
  }
  return { changed, move }
}
