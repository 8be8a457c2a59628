import type { PdfDraft } from '../file/model.ts'
import { add, itemsOf, list, objectEntries, word } from '../file/values.ts'
import { type Matrix, multiply, printMatrix, readMatrix } from './matrix.ts'

/** Adds a pattern as it lies when its measure is changed; gives the number of that one. */
export function movePattern(draft: PdfDraft, number: number, by: Matrix): number {
  const object = draft.objects.get(number)
  if (object?.value.kind !== 'dictionary') return number
  const own = itemsOf(draft, objectEntries(draft, number).get('Matrix'))
  const numbers = own.map((item) => (item.kind === 'word' ? item.word : '0')).join(' ')
  const matrix = printMatrix(multiply(readMatrix(numbers), by))
  const entries = new Map([...object.value.entries, ['Matrix', list(matrix.split(' ').map(word))] as const])
  return add(draft, { ...object, value: { kind: 'dictionary', entries } })
}
