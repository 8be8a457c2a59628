import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { PdfDraft, PdfValue } from '../file/model.ts'
import { listPages, readStream } from '../file/pages.ts'
import { entriesOf, itemsOf, name, nameOf, objectEntries } from '../file/values.ts'
import { noPieces, type Pieces } from '../pieces.ts'
import { markArtifacts } from './mark-artifacts.ts'

/** What is known of the streams of a document: those that are done, and which forms are tagged inside. */
interface Tagging {
  readonly draft: PdfDraft
  readonly done: Set<number>
  readonly isTagged: (form: number | undefined) => boolean
  readonly pieces: Pieces
}

/** Marks what is no content on every page, and in every form that has tags of its own; streams that an earlier run marked are taken from it. */
export function tagPages(draft: PdfDraft, pieces: Pieces = noPieces): void {
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
    for (const content of itemsOf(draft, entries.get('Contents')))
      if (content.kind === 'reference') tagStream(tagging, content.number, forms)
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
  const { draft, done, isTagged } = tagging
  const object = draft.objects.get(number)
  if (done.has(number) || object?.value.kind !== 'dictionary' || object.stream === undefined) return
  done.add(number)
  for (const form of forms.values()) {
    if (isTagged(form)) tagStream(tagging, form, formsOf(draft, objectEntries(draft, form)))
  }
  const stream = markStream(tagging, number, object.stream, forms)
  if (stream.length === 0) return
  const entries = new Map([...object.value.entries, ['Filter', name('FlateDecode')]])
  draft.objects.set(number, { value: { kind: 'dictionary', entries }, stream })
}

/** Gives the marked stream, packed; an empty one where there is nothing to mark. The same page is the same bytes in the next run. */
function markStream(
  { draft, isTagged, pieces }: Tagging,
  number: number,
  packed: Uint8Array,
  forms: ReadonlyMap<string, number>,
): Uint8Array {
  const tagged = [...forms].flatMap(([form, object]) => (isTagged(object) ? [form] : []))
  const filter = JSON.stringify([objectEntries(draft, number).get('Filter'), tagged])
  const key = createHash('sha256').update(`${filter}\n`).update(packed).digest('base64url')
  const known = pieces.get(key)
  if (known !== undefined) return known
  const content = readStream(draft, number)
  const marked = markArtifacts(content, (form) => tagged.includes(form))
  const stream =
    // Level 9 takes three times as long, for one percent.
    marked === content ? new Uint8Array() : deflateSync(Buffer.from(marked, 'latin1'))
  pieces.put(key, stream)
  return stream
}

function hasTags(draft: PdfDraft, form: number | undefined, seen: ReadonlySet<number> = new Set()): boolean {
  if (form === undefined || seen.has(form)) return false
  if (readStream(draft, form).includes('/MCID')) return true
  const inner = formsOf(draft, objectEntries(draft, form)).values()
  return [...inner].some((other) => hasTags(draft, other, new Set([...seen, form])))
}
