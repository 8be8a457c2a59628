import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PdfDraft, PdfValue } from '../../src/7-export/pdf/file/model.ts'
import { printPdf } from '../../src/7-export/pdf/file/print-pdf.ts'
import { readPdf } from '../../src/7-export/pdf/file/read-pdf.ts'
import { add, change, dictionary, list, name, reference, word } from '../../src/7-export/pdf/file/values.ts'
import { mergeFonts } from '../../src/7-export/pdf/join/merge-fonts.ts'
import { type Glyph, writeTrueType } from '../../src/7-export/pdf/join/true-type.ts'
import { type ListedFont, listFonts } from '../export/pdf/support/list-fonts.ts'

const seed = 20261126
const glyphCount = 20

const anyGlyph: fc.Arbitrary<Glyph> = fc.record({
  outline: fc
    .uint8Array({ maxLength: 12 })
    .map((bytes) => Buffer.from([...bytes, ...bytes]).toString('latin1')),
  advance: fc.integer({ min: 1, max: 2000 }),
  bearing: fc.integer({ min: -100, max: 100 }),
})
const anyFont = fc.array(anyGlyph, { minLength: glyphCount, maxLength: glyphCount })
const anyPart = fc.uniqueArray(fc.nat({ max: glyphCount - 1 }), { minLength: 1 })
const anyParts = fc.array(anyPart, { minLength: 2, maxLength: 4 })

const shared = new Map([
  ['head', Buffer.alloc(54).fill(3, 18, 20)],
  ['hhea', Buffer.alloc(36)],
  ['name', Buffer.from('a name')],
])
/** What `head` says. */
const unitsPerEm = 0x0303

type Subset = ReadonlyMap<number, Glyph>

const pick = (font: readonly Glyph[], part: readonly number[]): Subset =>
  new Map(part.toSorted((a, b) => a - b).map((glyph) => [glyph, font[glyph]!]))

/** A page with a font as Skia writes it. */
function addPage(draft: PdfDraft, subset: Subset, index: number): PdfValue {
  const called = name(`${'ABCDEFG'[index]}AAAAA+Made-Regular`)
  const stream = (text: Buffer, entries = {}): PdfValue =>
    reference(add(draft, { value: dictionary(entries), stream: text }))
  const sorted = [...subset]
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')
  const rows = sorted.map(([glyph]) => `<${hex(glyph)}> <${hex(0x41 + glyph)}>\n`).join('')
  const file = writeTrueType({ glyphs: subset, shared, largest: Array(13).fill(subset.size) })
  const descriptor = { Type: name('FontDescriptor'), FontName: called, FontFile2: stream(file) }
  const widths = sorted.flatMap(([glyph, { advance }]) => [
    word(glyph),
    list([word(Number(((1000 * advance) / unitsPerEm).toPrecision(8)))]),
  ])
  const inner = {
    ...{ Type: name('Font'), Subtype: name('CIDFontType2'), BaseFont: called, W: list(widths) },
    CIDToGIDMap: name('Identity'),
    FontDescriptor: reference(add(draft, { value: dictionary(descriptor) })),
  }
  const font = dictionary({
    ...{ Type: name('Font'), Subtype: name('Type0'), BaseFont: called, Encoding: name('Identity-H') },
    DescendantFonts: list([reference(add(draft, { value: dictionary(inner) }))]),
    ToUnicode: stream(Buffer.from(`begincmap\n${sorted.length} beginbfchar\n${rows}endbfchar\nendcmap`)),
  })
  const fonts = dictionary({ F1: reference(add(draft, { value: font })) })
  const page = { Type: name('Page'), Resources: dictionary({ Font: fonts }) }
  return reference(add(draft, { value: dictionary(page) }))
}

/** The fonts of a document whose pages have these subsets, after they were merged. */
function merge(subsets: readonly Subset[]): readonly ListedFont[] {
  const pages = { value: dictionary({ Type: name('Pages') }) }
  const catalog = { value: dictionary({ Type: name('Catalog'), Pages: reference(2) }) }
  const draft: PdfDraft = {
    root: 1,
    objects: new Map([
      [1, catalog],
      [2, pages],
    ]),
  }
  change(draft, 2, { Kids: list(subsets.map((subset, index) => addPage(draft, subset, index))) })
  mergeFonts(draft)
  return listFonts(readPdf(printPdf(draft)))
}

const hexOf = (outline: string): string => Buffer.from(outline, 'latin1').toString('hex')

const namesOf = (fonts: readonly ListedFont[]): readonly string[] => fonts.map((font) => font.name)

describe('subsets of one font', () => {
  it('become one with the glyphs of all, whatever their order', () => {
    const property = fc.property(anyFont, anyParts, (font, parts) => {
      const subsets = parts.map((part) => pick(font, part))
      const [merged, ...others] = merge(subsets)
      expect(others).toEqual([])
      const union = pick(font, [...new Set(parts.flat())])
      const found = [...(merged?.glyphs ?? [])].map(([glyph, { outline, advance }]) => [
        glyph,
        outline,
        advance,
      ])
      const wanted = [...union].map(([glyph, { outline, advance }]) => [glyph, hexOf(outline), advance])
      expect(found).toEqual(wanted)
      expect([...(merged?.texts.keys() ?? [])]).toEqual([...union.keys()])
      for (const [glyph, { advance }] of union)
        expect(merged?.widths.get(glyph)).toBeCloseTo((1000 * advance) / unitsPerEm, 3)
      const [turned] = merge(subsets.toReversed())
      expect({ ...turned, name: '' }).toEqual({ ...merged, name: '' })
    })
    fc.assert(property, { seed, numRuns: 60 })
  })

  it('stay apart, under names of their own, where they have a glyph that is not the same', () => {
    const property = fc.property(anyFont, anyPart, anyGlyph, (font, part, other) => {
      const glyph = part[0] ?? 0
      fc.pre(JSON.stringify(other) !== JSON.stringify(font[glyph]))
      const changed = font.with(glyph, other)
      const fonts = merge([pick(font, part), pick(changed, part)])
      expect(new Set(namesOf(fonts)).size).toBe(2)
      expect(fonts.map(({ glyphs }) => glyphs.get(glyph)?.outline)).toEqual([
        hexOf(font[glyph]!.outline),
        hexOf(other.outline),
      ])
    })
    fc.assert(property, { seed, numRuns: 30 })
  })
})
