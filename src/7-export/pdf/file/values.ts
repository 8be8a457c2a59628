import type { PdfDictionary, PdfDocument, PdfDraft, PdfObject, PdfValue } from './model.ts'

export const word = (value: number | string | boolean): PdfValue => ({ kind: 'word', word: String(value) })
export const name = (text: string): PdfValue => ({ kind: 'name', name: text })
export const reference = (number: number): PdfValue => ({ kind: 'reference', number })
export const list = (items: readonly PdfValue[]): PdfValue => ({ kind: 'list', items })
export const dictionary = (entries: Readonly<Record<string, PdfValue>>): PdfDictionary => ({
  kind: 'dictionary',
  entries: new Map(Object.entries(entries)),
})

/** Text that people read: plain where it is ASCII, UTF-16 with its mark otherwise. */
export function text(shown: string): PdfValue {
  if (/^[\x20-\x7e]*$/.test(shown)) return { kind: 'string', bytes: shown }
  const units = Buffer.from(`\ufeff${shown}`, 'utf16le').swap16()
  return { kind: 'string', bytes: units.toString('latin1') }
}

/** What `text` wrote, or what Chromium did. */
export function readText(value: PdfValue | undefined): string | undefined {
  if (value?.kind !== 'string') return undefined
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes
  return Buffer.from(value.bytes.slice(2), 'latin1').swap16().toString('utf16le')
}

/** The value behind a reference, however many there are in a row. */
export function resolve(document: PdfDocument, value: PdfValue | undefined): PdfValue | undefined {
  return value?.kind === 'reference' ? resolve(document, document.objects.get(value.number)?.value) : value
}

/** The entries of a dictionary, itself or behind a reference; none of what is no dictionary. */
export function entriesOf(document: PdfDocument, value: PdfValue | undefined): ReadonlyMap<string, PdfValue> {
  const found = resolve(document, value)
  return found?.kind === 'dictionary' ? found.entries : new Map()
}

/** The entries of a numbered object. */
export function objectEntries(document: PdfDocument, number: number): ReadonlyMap<string, PdfValue> {
  const value = document.objects.get(number)?.value
  return value?.kind === 'dictionary' ? value.entries : entriesOf(document, value)
}

/** The members of a list, itself or behind a reference; a value that is no list is the one member. */
export function itemsOf(document: PdfDocument, value: PdfValue | undefined): readonly PdfValue[] {
  const found = resolve(document, value)
  if (found === undefined || value === undefined) return []
  return found.kind === 'list' ? found.items : [value]
}

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value?.kind === 'name' ? value.name : undefined

export const isReference = (value: PdfValue): value is Extract<PdfValue, { kind: 'reference' }> =>
  value.kind === 'reference'

export const isSameReference = (one: PdfValue, other: PdfValue): boolean =>
  isReference(one) && isReference(other) && one.number === other.number

/** Adds an object under the next free number, and gives that. */
export function add(draft: PdfDraft, object: PdfObject): number {
  const number = draft.objects.size === 0 ? 1 : lastNumber(draft) + 1
  draft.objects.set(number, object)
  return number
}

/** Objects are added in the order of their numbers. */
function lastNumber({ objects }: PdfDraft): number {
  const known = lastNumbers.get(objects)
  let last = known ?? 0
  if (known === undefined) for (const number of objects.keys()) last = Math.max(last, number)
  while (objects.has(last + 1)) last += 1
  lastNumbers.set(objects, last)
  return last
}

const lastNumbers = new WeakMap<object, number>()

/** Sets entries of a numbered dictionary; those set to undefined go. */
export function change(
  draft: PdfDraft,
  number: number,
  changes: Readonly<Record<string, PdfValue | undefined>>,
): void {
  const object = draft.objects.get(number)
  if (object?.value.kind !== 'dictionary') throw new Error(`object ${number} is no dictionary`)
  const entries = new Map(object.value.entries)
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) entries.delete(key)
    else entries.set(key, value)
  }
  draft.objects.set(number, { ...object, value: { kind: 'dictionary', entries } })
}
