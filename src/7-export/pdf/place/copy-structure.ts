import type { PdfDraft, PdfValue } from '../file/model.ts'
import {
  add,
  dictionary,
  entriesOf,
  itemsOf,
  list,
  name,
  nameOf,
  objectEntries,
  reference,
  word,
} from '../file/values.ts'
import type { SlideCells } from './cells.ts'
import type { Source } from './source.ts'

/** A slide on its way from its own document into another one. */
export interface Passage {
  readonly draft: PdfDraft
  readonly source: Source
  readonly fromPage: number
  readonly toPage: number
  /** The number of its first marked content there. */
  readonly firstMark: number
  readonly leftOut: ReadonlySet<number>
  readonly cells: SlideCells
  /** Gives the copy of an annotation, once its element is known; nothing where it is not in what is shown. */
  readonly takeAnnotation: (annotation: number, element: number) => number | undefined
}

export interface CopiedStructure {
  /** What stands for the slide in the structure, in order. */
  readonly tops: readonly PdfValue[]
  /** The element of each marked content of the slide, by its number. */
  readonly parents: readonly PdfValue[]
}

interface Copying extends Passage {
  readonly page: PdfValue
  readonly parents: PdfValue[]
  readonly gone: ReadonlySet<number>
}

/** Copies the elements whose content is on the slide's page, into `parent`. */
export function copyStructure(passage: Passage, parent: number): CopiedStructure {
  const tops = passage.source.index.tops.get(passage.fromPage) ?? []
  const copying: Copying = {
    ...passage,
    page: reference(passage.toPage),
    parents: [],
    gone: findGone(passage, tops),
  }
  const copies = tops.flatMap((top) => (copying.gone.has(top) ? [] : [copyElement(copying, top, parent)]))
  const count = passage.source.index.marks.get(passage.fromPage) ?? 0
  const parents = Array.from({ length: count }, (_, mark) => copying.parents[mark] ?? nothing)
  return { tops: copies, parents }
}

const nothing: PdfValue = { kind: 'word', word: 'null' }

/** The elements that had content, and have none where some is left out. */
function findGone({ source, fromPage, leftOut }: Passage, tops: readonly number[]): ReadonlySet<number> {
  const gone = new Set<number>()
  if (leftOut.size === 0) return gone
  const { document } = source
  const visit = (element: number): { had: boolean; has: boolean } => {
    const entries = objectEntries(document, element)
    const found = { had: false, has: false }
    for (const kid of itemsOf(document, entries.get('K'))) {
      const content = readContent(source, kid, entries.get('Pg'))
      if (content === undefined) {
        const inner = kid.kind === 'reference' ? visit(kid.number) : { had: false, has: false }
        found.had ||= inner.had
        found.has ||= inner.has
      } else if (content.kind === 'marks' && content.page === fromPage) {
        found.had = true
        found.has ||= !leftOut.has(content.number)
      }
    }
    if (found.had && !found.has) gone.add(element)
    return found
  }
  for (const top of tops) visit(top)
  return gone
}

/** What an element holds that is no element: contents by their number, or an annotation by its. */
interface Content {
  readonly kind: 'marks' | 'annotation'
  readonly page: number
  readonly number: number
}

/** Gives nothing for an element in an element. */
function readContent(
  { document }: Source,
  kid: PdfValue,
  ownPage: PdfValue | undefined,
): Content | undefined {
  if (kid.kind === 'word') return { kind: 'marks', page: pageOf(ownPage), number: Number(kid.word) }
  const entries = entriesOf(document, kid)
  if (entries.has('S')) return undefined
  const page = pageOf(entries.get('Pg') ?? ownPage)
  const object = entries.get('Obj')
  if (object?.kind === 'reference') return { kind: 'annotation', page, number: object.number }
  const marks = entries.get('MCID')
  return marks?.kind === 'word' ? { kind: 'marks', page, number: Number(marks.word) } : undefined
}

const pageOf = (page: PdfValue | undefined): number => (page?.kind === 'reference' ? page.number : 0)

function copyElement(copying: Copying, element: number, parent: number): PdfValue {
  const { draft, source, page, cells } = copying
  const entries = objectEntries(source.document, element)
  const copied = new Map<string, PdfValue>()
  entries.forEach((value, key) => {
    if (key === 'P') copied.set('P', reference(parent))
    else if (key === 'Pg') copied.set('Pg', page)
    else if (key === 'ID' || key === 'A') copied.set(key, cells.rename(source.take(value)))
    else if (key !== 'K') copied.set(key, source.take(value))
  })
  const number = add(draft, { value: { kind: 'dictionary', entries: copied } })
  const id = copied.get('ID')
  if (id !== undefined) cells.add(id, number)
  const kids = copyKids(copying, element, number)
  const lostLink =
    nameOf(entries.get('S')) === 'Link' &&
    !kids.some((kid) => kid.kind === 'dictionary' && kid.entries.has('Obj'))
  if (lostLink) copied.set('S', name('Span'))
  const [only] = kids
  if (only !== undefined) copied.set('K', kids.length === 1 ? only : list(kids))
  return reference(number)
}

function copyKids(copying: Copying, element: number, copy: number): readonly PdfValue[] {
  const { source, fromPage, gone } = copying
  const entries = objectEntries(source.document, element)
  const isShared = typeof source.index.pages.get(element) === 'object'
  const kids: PdfValue[] = []
  for (const kid of itemsOf(source.document, entries.get('K'))) {
    const content = readContent(source, kid, entries.get('Pg'))
    if (content !== undefined) {
      const copied = content.page === fromPage ? copyContent(copying, content, copy) : undefined
      if (copied !== undefined) kids.push(copied)
    } else if (kid.kind === 'reference' && !gone.has(kid.number)) {
      // What has no content, as an empty cell, is where what it is in is.
      if (!isShared || isOn(source.index.pages.get(kid.number), fromPage))
        kids.push(copyElement(copying, kid.number, copy))
    }
  }
  return kids
}

function copyContent(copying: Copying, { kind, number }: Content, element: number): PdfValue | undefined {
  const { draft, leftOut, parents, takeAnnotation, page, firstMark } = copying
  // Most elements name it for all that is in them.
  const own = objectEntries(draft, element).has('Pg') ? {} : { Pg: page }
  if (kind === 'annotation') {
    const annotation = takeAnnotation(number, element)
    if (annotation === undefined) return undefined
    return dictionary({ Type: objectReference, Obj: reference(annotation), ...own })
  }
  if (leftOut.has(number)) return undefined
  parents[number] = reference(element)
  const mark = word(firstMark + number)
  return 'Pg' in own ? dictionary({ Type: marksReference, ...own, MCID: mark }) : mark
}

const objectReference = name('OBJR')
const marksReference = name('MCR')

const isOn = (pages: number | ReadonlySet<number> | undefined, page: number): boolean =>
  pages === page || (typeof pages === 'object' && pages.has(page))
