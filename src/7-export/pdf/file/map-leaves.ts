import type { PdfValue } from './model.ts'

type Leaf = Exclude<PdfValue, { readonly kind: 'list' | 'dictionary' }>

/** Gives what copies a value with all lists and dictionaries in it, and has `map` say what stands for what is neither. */
export function mapLeaves(map: (leaf: Leaf) => PdfValue): (value: PdfValue) => PdfValue {
  const copy = (value: PdfValue): PdfValue => {
    if (value.kind === 'list') return { kind: 'list', items: value.items.map(copy) }
    if (value.kind !== 'dictionary') return map(value)
    const entries = new Map<string, PdfValue>()
    // A call for each is faster than an iterator, while code is cold.
    value.entries.forEach((item, key) => {
      entries.set(key, copy(item))
    })
    return { kind: 'dictionary', entries }
  }
  return copy
}
