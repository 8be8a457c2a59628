import { deflateSync } from 'node:zlib'
import type { PdfDraft, PdfValue } from '../file/model.ts'
import { readStream } from '../file/pages.ts'
import { add, entriesOf, name, nameOf, objectEntries, reference } from '../file/values.ts'
import { renumberContent } from './renumber-content.ts'

/**
 * Takes what operators may name; gives it with forms whose marked contents are numbered as the page's are: Chromium (147) counts on
 * in the forms that it draws, as of what is half transparent.
 */
export function moveMarksInForms(
  draft: PdfDraft,
  resources: PdfValue | undefined,
  by: number,
): PdfValue | undefined {
  const all = entriesOf(draft, resources)
  const drawn = entriesOf(draft, all.get('XObject'))
  if (by === 0 || drawn.size === 0) return resources
  let isSame = true
  const moved = new Map<string, PdfValue>()
  for (const [key, value] of drawn) {
    const form = moveForm(draft, value, by)
    if (form !== value) isSame = false
    moved.set(key, form)
  }
  if (isSame) return resources
  return {
    kind: 'dictionary',
    entries: new Map([...all, ['XObject', { kind: 'dictionary', entries: moved }]]),
  }
}

function moveForm(draft: PdfDraft, form: PdfValue, by: number): PdfValue {
  if (form.kind !== 'reference') return form
  const entries = objectEntries(draft, form.number)
  if (nameOf(entries.get('Subtype')) !== 'Form') return form
  const own = entries.get('Resources')
  const resources = moveMarksInForms(draft, own, by)
  const content = readStream(draft, form.number)
  if (resources === own && !content.includes('/MCID')) return form
  const copied = new Map([...entries, ['Filter', name('FlateDecode')] as const])
  if (resources !== undefined) copied.set('Resources', resources)
  const stream = deflateSync(Buffer.from(renumberContent(content, { marks: by, names: new Map() }), 'latin1'))
  return reference(add(draft, { value: { kind: 'dictionary', entries: copied }, stream }))
}
