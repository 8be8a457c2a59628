import { deflateSync } from 'node:zlib'
import type { PdfDraft, PdfValue } from '../file/model.ts'
import { listPages, readStream } from '../file/pages.ts'
import { entriesOf, itemsOf, name, nameOf, objectEntries } from '../file/values.ts'
import { markArtifacts } from './mark-artifacts.ts'

/** Marks what is no content on every page, and in every form that has tags of its own. */
export function tagPages(draft: PdfDraft): void {
  const done = new Set<number>()
  for (const page of listPages(draft)) {
    const entries = objectEntries(draft, page)
    const forms = formsOf(draft, entries)
    for (const content of itemsOf(draft, entries.get('Contents')))
      if (content.kind === 'reference') tagStream(draft, content.number, forms, done)
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

function tagStream(
  draft: PdfDraft,
  number: number,
  forms: ReadonlyMap<string, number>,
  done: Set<number>,
): void {
  const object = draft.objects.get(number)
  if (done.has(number) || object?.value.kind !== 'dictionary') return
  done.add(number)
  const content = readStream(draft, number)
  const hasOwnTags = (form: string): boolean => isTagged(draft, forms.get(form))
  for (const form of forms.values()) {
    if (isTagged(draft, form)) tagStream(draft, form, formsOf(draft, objectEntries(draft, form)), done)
  }
  const marked = markArtifacts(content, hasOwnTags)
  if (marked === content) return
  const entries = new Map([...object.value.entries, ['Filter', name('FlateDecode')]])
  const stream = deflateSync(Buffer.from(marked, 'latin1'), { level: 9 })
  draft.objects.set(number, { value: { kind: 'dictionary', entries }, stream })
}

function isTagged(draft: PdfDraft, form: number | undefined, seen: ReadonlySet<number> = new Set()): boolean {
  if (form === undefined || seen.has(form)) return false
  if (readStream(draft, form).includes('/MCID')) return true
  const inner = formsOf(draft, objectEntries(draft, form)).values()
  return [...inner].some((other) => isTagged(draft, other, new Set([...seen, form])))
}
