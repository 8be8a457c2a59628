import type { PdfValue } from '../file/model.ts'
import { list, word } from '../file/values.ts'

/** Takes the widths of a font (ISO 32000-1, 9.7.4.3); gives those of each glyph that has one of its own. */
export function readWidths(items: readonly PdfValue[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (let index = 0; index + 1 < items.length; ) {
    const first = numberIn(items[index])
    const next = items[index + 1]
    if (next?.kind === 'list') {
      for (const [place, width] of next.items.entries()) widths.set(first + place, numberIn(width))
      index += 2
    } else {
      for (let glyph = first; glyph <= numberIn(next); glyph++) widths.set(glyph, numberIn(items[index + 2]))
      index += 3
    }
  }
  return widths
}

const numberIn = (value: PdfValue | undefined): number => (value?.kind === 'word' ? Number(value.word) : 0)

/** Writes widths, a row for glyphs that follow each other; as many digits as Skia writes. */
export function writeWidths(widths: ReadonlyMap<number, number>): PdfValue {
  const items: PdfValue[] = []
  let row: PdfValue[] = []
  let expected = -1
  for (const glyph of [...widths.keys()].sort((a, b) => a - b)) {
    if (glyph !== expected) {
      row = []
      items.push(word(glyph), list(row))
    }
    row.push(word(Number((widths.get(glyph) ?? 0).toPrecision(8))))
    expected = glyph + 1
  }
  return list(items)
}
