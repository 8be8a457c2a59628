import type { PdfDocument, PdfObject } from '../file/model.ts'
import { printValue } from '../file/print-pdf.ts'
import { nameOf } from '../file/values.ts'

/**
 * Finds, among objects of which none comes before what it refers to, those that are the same to the byte with all that they
 * refer to, whatever their numbers; adds to `kept` which one stands for them. Forms stay: the structure may point into them.
 */
export function findRepeats(
  document: PdfDocument,
  numbers: readonly number[],
  kept: Map<number, number>,
): void {
  const known = new Map<string, { readonly number: number; readonly object: PdfObject }[]>()
  for (const number of numbers) {
    const object = document.objects.get(number)
    if (kept.has(number) || object === undefined || isForm(object)) continue
    const key = `${object.stream?.length ?? ''} ${printValue(object.value, (other) => kept.get(other) ?? other)}`
    const same = known.get(key) ?? []
    const other = same.find((one) => isSameStream(one.object, object))
    if (other !== undefined) kept.set(number, other.number)
    else known.set(key, [...same, { number, object }])
  }
}

const isForm = ({ value }: PdfObject): boolean =>
  value.kind === 'dictionary' && nameOf(value.entries.get('Subtype')) === 'Form'

const isSameStream = ({ stream: one }: PdfObject, { stream: other }: PdfObject): boolean =>
  one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0
