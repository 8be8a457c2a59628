import type { PdfDocument, PdfValue } from '../../../src/7-export/pdf/file/model.ts'
import { listPages } from '../../../src/7-export/pdf/file/pages.ts'
import { entriesOf, itemsOf, nameOf, objectEntries, readText } from '../../../src/7-export/pdf/file/values.ts'

/** Gives the words of marked content: on a page (from 0), or in a form by its object's number. */
export type WordsOf = (where: { readonly page: number; readonly form?: number }, mark: number) => string

/**
 * Writes the structure of a document as lines, moved in by what they are in, with words and what annotations lead to. pdf.js
 * (5) does not read structure inside of forms.
 */
export function writeStructure(document: PdfDocument, wordsOf: WordsOf): readonly string[] {
  const pages = new Map(listPages(document).map((page, index) => [page, index]))
  const root = entriesOf(document, objectEntries(document, document.root).get('StructTreeRoot'))
  const write = (kid: PdfValue, ownPage: PdfValue | undefined, indent: string): readonly string[] => {
    const entries = entriesOf(document, kid)
    const page = entries.get('Pg') ?? ownPage
    const index = page?.kind === 'reference' ? (pages.get(page.number) ?? -1) : -1
    const role = nameOf(entries.get('S'))
    if (role !== undefined) {
      const lines = itemsOf(document, entries.get('K')).flatMap((inner) =>
        write(inner, entries.get('Pg'), role === 'NonStruct' ? indent : `${indent}  `),
      )
      if (role === 'NonStruct') return lines
      const head = `${indent}${role}${describe(document, entries)}`
      const [only = ''] = lines
      return lines.length === 1 && only.trim().startsWith('"') ? [`${head} ${only.trim()}`] : [head, ...lines]
    }
    const object = entries.get('Obj')
    if (object !== undefined) return [`${indent}-> ${leadsTo(document, object)}`]
    const form = entries.get('Stm')
    const mark = Number(wordOf(kid.kind === 'word' ? kid : entries.get('MCID')))
    const where = form?.kind === 'reference' ? { page: index, form: form.number } : { page: index }
    const words = wordsOf(where, mark).trim()
    return words === '' ? [] : [`${indent}"${words}"`]
  }
  return itemsOf(document, root.get('K')).flatMap((kid) => write(kid, undefined, ''))
}

/** What an element says of itself: other words for it, and how cells name each other. */
function describe(document: PdfDocument, entries: ReadonlyMap<string, PdfValue>): string {
  const alt = readText(entries.get('Alt'))
  const id = readText(entries.get('ID'))
  const heads = itemsOf(document, entries.get('A')).flatMap((attribute) =>
    itemsOf(document, entriesOf(document, attribute).get('Headers')).map((head) => readText(head)),
  )
  return [
    ...(alt === undefined ? [] : [` (${alt})`]),
    ...(id === undefined ? [] : [` ${id}`]),
    ...(heads.length === 0 ? [] : [` of ${heads.join(', ')}`]),
  ].join('')
}

const wordOf = (value: PdfValue | undefined): string => (value?.kind === 'word' ? value.word : '')

function leadsTo(document: PdfDocument, annotation: PdfValue): string {
  const entries = entriesOf(document, annotation)
  const address = readText(entriesOf(document, entries.get('A')).get('URI'))
  return address ?? `/${nameOf(entries.get('Dest'))}`
}

/** An element with the elements in it. */
export interface Element {
  readonly role: string
  readonly alt: string | undefined
  readonly kids: readonly Element[]
}

/** Reads all elements of a document, in order: those of forms as well. */
export function readElements(document: PdfDocument): readonly Element[] {
  const root = entriesOf(document, objectEntries(document, document.root).get('StructTreeRoot'))
  const read = (kid: PdfValue): readonly Element[] => {
    const entries = entriesOf(document, kid)
    const role = nameOf(entries.get('S'))
    if (role === undefined) return []
    const kids = itemsOf(document, entries.get('K')).flatMap(read)
    return [{ role, alt: readText(entries.get('Alt')), kids }]
  }
  return itemsOf(document, root.get('K')).flatMap(read)
}

/** Every reference to what is not there, and every place where the structure and the tree of its contents do not agree. */
export function findStructureFaults(document: PdfDocument): readonly string[] {
  const faults: string[] = []
  const root = objectEntries(document, document.root).get('StructTreeRoot')
  const owners = readOwners(document, entriesOf(document, root).get('ParentTree'))
  const owned = new Set<string>()
  const ownerOf = (key: PdfValue | undefined): PdfValue | undefined => owners.get(wordOf(key))
  const check = (
    what: string,
    key: PdfValue | undefined,
    owner: PdfValue | undefined,
    element: number,
  ): void => {
    if (owner?.kind !== 'reference' || owner.number !== element)
      faults.push(`${what} of element ${element} belongs to another one`)
    owned.add(wordOf(key))
  }
  const visit = (element: number, parent: number): void => {
    const entries = objectEntries(document, element)
    const above = entries.get('P')
    if (above?.kind !== 'reference' || above.number !== parent) faults.push(`${element} is not in ${parent}`)
    for (const kid of itemsOf(document, entries.get('K'))) {
      const inner = entriesOf(document, kid)
      if (kid.kind === 'reference' && inner.has('S')) visit(kid.number, element)
      else if (inner.has('Obj')) {
        const key = entriesOf(document, inner.get('Obj')).get('StructParent')
        check('the annotation', key, ownerOf(key), element)
      } else {
        const mark = Number(wordOf(kid.kind === 'word' ? kid : inner.get('MCID')))
        const holder = inner.get('Stm') ?? inner.get('Pg') ?? entries.get('Pg')
        const key = entriesOf(document, holder).get('StructParents')
        check(`content ${mark}`, key, itemsOf(document, ownerOf(key))[mark], element)
      }
    }
  }
  for (const top of itemsOf(document, entriesOf(document, root).get('K')))
    if (top.kind === 'reference' && root?.kind === 'reference') visit(top.number, root.number)
  for (const [key, value] of owners) {
    const isEmpty = itemsOf(document, value).every((item) => item.kind === 'word')
    if (!owned.has(key) && !isEmpty) faults.push(`the key ${key} leads to what holds nothing of it`)
  }
  return [...faults, ...findDangling(document)]
}

function readOwners(document: PdfDocument, tree: PdfValue | undefined): ReadonlyMap<string, PdfValue> {
  const pairs = itemsOf(document, entriesOf(document, tree).get('Nums'))
  return new Map(
    pairs.flatMap((key, index) => {
      const value = pairs[index + 1]
      return index % 2 === 1 || value === undefined ? [] : [[wordOf(key), value] as const]
    }),
  )
}

/** The writer puts `null` where a reference leads nowhere; only lists of owners may have gaps. */
function findDangling(document: PdfDocument): readonly string[] {
  const isNothing = (value: PdfValue): boolean => value.kind === 'word' && value.word === 'null'
  const find = (value: PdfValue): boolean => {
    if (value.kind === 'reference') return !document.objects.has(value.number)
    if (value.kind === 'list') return value.items.some(find)
    return (
      value.kind === 'dictionary' && [...value.entries.values()].some((item) => isNothing(item) || find(item))
    )
  }
  const inKids = (value: PdfValue): boolean =>
    value.kind === 'dictionary' &&
    ['K', 'Kids', 'Annots', 'Contents', 'Nums'].some((key) => {
      const items = value.entries.get(key)
      return items?.kind === 'list' && items.items.some(isNothing)
    })
  return [...document.objects].flatMap(([number, { value }]) =>
    find(value) || inKids(value) ? [`object ${number} refers to nothing`] : [],
  )
}
