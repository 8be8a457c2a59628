import type { PdfDraft, PdfValue } from '../file/model.ts'
import { reference } from '../file/values.ts'

/** Lets these objects refer to what is kept for what they refer to. */
export function redirect(draft: PdfDraft, users: Iterable<number>, kept: ReadonlyMap<number, number>): void {
  if (kept.size === 0) return
  for (const number of users) {
    const object = draft.objects.get(number)
    if (object !== undefined && refersTo(object.value, kept))
      draft.objects.set(number, { ...object, value: replace(object.value, kept) })
  }
}

function refersTo(value: PdfValue, numbers: ReadonlyMap<number, number>): boolean {
  if (value.kind === 'reference') return numbers.has(value.number)
  if (value.kind === 'list') return someRefersTo(value.items, numbers)
  return value.kind === 'dictionary' && someRefersTo(value.entries.values(), numbers)
}

function someRefersTo(values: Iterable<PdfValue>, numbers: ReadonlyMap<number, number>): boolean {
  for (const value of values) if (refersTo(value, numbers)) return true
  return false
}

function replace(value: PdfValue, kept: ReadonlyMap<number, number>): PdfValue {
  if (!refersTo(value, kept)) return value
  if (value.kind === 'reference') return reference(kept.get(value.number) ?? value.number)
  if (value.kind === 'list') return { kind: 'list', items: value.items.map((item) => replace(item, kept)) }
  if (value.kind !== 'dictionary') return value
  const entries = new Map<string, PdfValue>()
  for (const [key, item] of value.entries) entries.set(key, replace(item, kept))
  return { kind: 'dictionary', entries }
}
