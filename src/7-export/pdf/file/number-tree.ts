import type { PdfValue } from './model.ts'

/** Chromium (147) counts the keys of links from here in the tree of parents, and those of pages from 0. */
export const firstLinkKey = 100_000

/** The keys and values of a tree that is written as one list (ISO 32000-1, 7.9.7), in order. */
export function pairsOf(items: readonly PdfValue[]): readonly (readonly [key: PdfValue, value: PdfValue])[] {
  const found: (readonly [PdfValue, PdfValue])[] = []
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]]
    if (key !== undefined && value !== undefined) found.push([key, value])
  }
  return found
}
