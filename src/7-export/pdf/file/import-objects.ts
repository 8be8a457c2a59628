import { mapLeaves } from './map-leaves.ts'
import type { PdfDocument, PdfDraft, PdfValue } from './model.ts'
import { add, reference } from './values.ts'

/**
 * Gives what copies values of a document into a draft, with the objects that they refer to, each of them once. `known` says
 * of numbers of the document which number they have in the draft already, and learns of those that are copied.
 */
export function importFrom(
  source: PdfDocument,
  draft: PdfDraft,
  known: Map<number, number>,
): (value: PdfValue) => PdfValue {
  const open: number[] = []
  const take = (number: number): number => {
    const taken = known.get(number)
    if (taken !== undefined) return taken
    // Its place is kept: what it refers to may refer to it.
    const place = add(draft, { value: { kind: 'word', word: 'null' } })
    known.set(number, place)
    open.push(number)
    return place
  }
  const translate = mapLeaves((value) => (value.kind === 'reference' ? reference(take(value.number)) : value))
  return (value) => {
    // Most are.
    if (value.kind === 'name' || value.kind === 'word' || value.kind === 'string') return value
    const translated = translate(value)
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      const object = source.objects.get(number)
      if (object !== undefined)
        draft.objects.set(known.get(number) ?? 0, { ...object, value: translate(object.value) })
    }
    return translated
  }
}
