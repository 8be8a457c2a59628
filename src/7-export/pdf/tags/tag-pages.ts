import { deflateSync } from 'node:zlib'
import type { PdfDraft, PdfValue } from '../file/model.ts'
import { keepForNext, listPages, readStream } from '../file/pages.ts'
import { entriesOf, itemsOf, name, nameOf, objectEntries } from '../file/values.ts'
import { keyOfPiece, noPieces, type Pieces } from '../pieces.ts'
import { findUntagged, markArtifacts, markSpans, type Span } from './mark-artifacts.ts'

/** What is known of the streams of a document: those that are done, and which forms are tagged inside. */
interface Tagging {
  readonly draft: PdfDraft
  readonly done: Set<number>
  readonly isTagged: (form: number | undefined) => boolean
  readonly pieces: Pieces
}

/**
 * Marks what is no content on every page, and in every form that has tags of its own; streams that an earlier run marked are
 * taken from it. What is marked is packed, but for pages that are unfinished.
 */
export function tagPages(
  draft: PdfDraft,
  pieces: Pieces = noPieces,
  isUnfinished: (page: number) => boolean = () => false,
): void {
  const known = new Map<number | undefined, boolean>()
  const isTagged = (form: number | undefined): boolean => {
    const found = known.get(form) ?? hasTags(draft, form)
    known.set(form, found)
    return found
  }
  const tagging = { draft, done: new Set<number>(), isTagged, pieces }
  for (const page of listPages(draft)) {
    const entries = objectEntries(draft, page)
    const forms = formsOf(draft, entries)
    const tag = isUnfinished(page) ? tagUnfinished : tagStream
    for (const content of itemsOf(draft, entries.get('Contents')))
      if (content.kind === 'reference') tag(tagging, content.number, forms)
  }
}

/** The forms that a page or form draws, by name. */
function formsOf(draft: PdfDraft, entries: ReadonlyMap<string, PdfValue>): ReadonlyMap<string, number> {
  const drawn = entriesOf(draft, entriesOf(draft, entries.get('Resources')).get('XObject'))
  return new Map(
    [...drawn].flatMap(([key, value]) =>
      value.kind === 'reference' && nameOf(objectEntries(draft, value.number).get('Subtype')) === 'Form'
        ? [[key, value.number] as const]
        : [],
    ),
  )
}

function tagStream(tagging: Tagging, number: number, forms: ReadonlyMap<string, number>): void {
  const { draft, done } = tagging
  const object = draft.objects.get(number)
  if (done.has(number) || object?.value.kind !== 'dictionary' || object.stream === undefined) return
  done.add(number)
  tagForms(tagging, forms)
  const stream = markStream(tagging, number, object.stream, forms)
  if (stream.length === 0) return
  const entries = new Map([...object.value.entries, ['Filter', name('FlateDecode')]])
  draft.objects.set(number, { value: { kind: 'dictionary', entries }, stream })
}

function tagForms(tagging: Tagging, forms: ReadonlyMap<string, number>): void {
  const { draft, isTagged } = tagging
  for (const form of forms.values()) {
    if (isTagged(form)) tagStream(tagging, form, formsOf(draft, objectEntries(draft, form)))
  }
}

/** The stream that is left is a page's own, and not packed. What is kept for the next run is where its marks are. */
function tagUnfinished(tagging: Tagging, number: number, forms: ReadonlyMap<string, number>): void {
  const { draft, done, pieces } = tagging
  const object = draft.objects.get(number)
  if (done.has(number) || object?.value.kind !== 'dictionary' || object.stream === undefined) return
  done.add(number)
  tagForms(tagging, forms)
  const tagged = listTagged(tagging, forms)
  const content = readStream(draft, number)
  const key = keyOfPiece(['spans', object.value.entries.get('Filter'), tagged], object.stream)
  const known = pieces.get(key)
  const spans: readonly Span[] =
    known === undefined
      ? findUntagged(content, (form) => tagged.includes(form))
      : JSON.parse(Buffer.from(known).toString('latin1'))
  if (known === undefined) pieces.put(key, Buffer.from(JSON.stringify(spans), 'latin1'))
  const entries = new Map(object.value.entries)
  entries.delete('Filter')
  const stream = Buffer.from(markSpans(content, spans), 'latin1')
  draft.objects.set(number, { value: { kind: 'dictionary', entries }, stream })
}

const listTagged = ({ isTagged }: Tagging, forms: ReadonlyMap<string, number>): readonly string[] =>
  [...forms].flatMap(([form, object]) => (isTagged(object) ? [form] : []))

/** Gives the marked stream, packed; an empty one where there is nothing to mark or to pack. The same page is the same bytes in the next run. */
function markStream(
  tagging: Tagging,
  number: number,
  packed: Uint8Array,
  forms: ReadonlyMap<string, number>,
): Uint8Array {
  const { draft, pieces } = tagging
  const tagged = listTagged(tagging, forms)
  const packing = objectEntries(draft, number).get('Filter')
  const key = keyOfPiece([packing, tagged], packed)
  const known = pieces.get(key)
  if (known !== undefined) return known
  const content = readStream(draft, number)
  const marked = markArtifacts(content, (form) => tagged.includes(form))
  const stream =
    // Level 9 takes three times as long, for one percent.
    marked === content && packing !== undefined
      ? new Uint8Array()
      : deflateSync(Buffer.from(marked, 'latin1'))
  pieces.put(key, stream)
  // Whether it is shown without its feet is asked next.
  keepForNext(stream.length === 0 ? packed : stream, marked)
  return stream
}

function hasTags(draft: PdfDraft, form: number | undefined, seen: ReadonlySet<number> = new Set()): boolean {
  if (form === undefined || seen.has(form)) return false
  if (readStream(draft, form).includes('/MCID')) return true
  const inner = formsOf(draft, objectEntries(draft, form)).values()
  return [...inner].some((other) => hasTags(draft, other, new Set([...seen, form])))
}
