import type { PdfDocument, PdfObject, PdfValue } from '../file/model.ts'
import { nameOf, objectEntries } from '../file/values.ts'

/**
 * Gives the numbers of all that pages are painted with: fonts, pictures, forms and so on, each behind what it refers to. Not
 * gradients: each slide has one, of a hundred values, and none holds a font or a picture.
 */
export function listPainted(document: PdfDocument, pages: readonly number[]): readonly number[] {
  const order: number[] = []
  const seen = new Set<number>()
  const open: { readonly number: number; isDone: boolean }[] = []
  const push = (value: PdfValue): void => {
    if (value.kind === 'reference') {
      if (!seen.has(value.number)) open.push({ number: value.number, isDone: false })
    } else if (value.kind === 'list') for (const item of value.items) push(item)
    else if (value.kind === 'dictionary') for (const item of value.entries.values()) push(item)
  }
  const starts = pages.flatMap((page) => objectEntries(document, page).get('Resources') ?? [])
  for (const start of starts) {
    push(start)
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (top.isDone || seen.has(top.number)) {
        open.pop()
        if (top.isDone) order.push(top.number)
        continue
      }
      top.isDone = true
      seen.add(top.number)
      const object = document.objects.get(top.number)
      if (object === undefined || isGradient(object)) open.pop()
      else push(object.value)
    }
  }
  return order
}

const isGradient = ({ value, stream }: PdfObject): boolean =>
  stream === undefined && value.kind === 'dictionary' && nameOf(value.entries.get('Type')) === 'Pattern'
