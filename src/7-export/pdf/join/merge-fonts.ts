import { deflateSync } from 'node:zlib'
import type { PdfDraft, PdfValue } from '../file/model.ts'
import { listPages } from '../file/pages.ts'
import {
  add,
  change,
  dictionary,
  entriesOf,
  itemsOf,
  list,
  name,
  nameOf,
  objectEntries,
  reference,
  word,
} from '../file/values.ts'
import { findRepeats } from './find-repeats.ts'
import { listPainted } from './list-painted.ts'
import { type PrintedFont, readPrintedFont, wholeName, widthOf } from './printed-font.ts'
import { redirect } from './redirect.ts'
import { type Glyph, type TrueType, writeTrueType } from './true-type.ts'
import { writeUnicodeMap } from './unicode-map.ts'
import { writeWidths } from './widths.ts'

/**
 * Lets a document that was put together of several have each font once: subsets of one font become one with the glyphs of
 * all, and of other things that pages are painted with (pictures, states), those that are the same to the byte
 * become one.
 *
 * It rests on Skia's habit (Chromium 147) to leave the numbers of glyphs as they are in the whole font, with
 * `CIDToGIDMap /Identity` (ISO 32000-1, 9.7.4.2), and is right wherever that holds: a glyph that two subsets have must be
 * the same in both (outline, advance, width, text), or they stay two fonts; one that a single subset has is as it was there.
 * The tables that concern all glyphs must be the same to the byte. What comes out depends on which glyphs are there, not on
 * how they were spread; a font that is there once is left as it is.
 */
export function mergeFonts(draft: PdfDraft): void {
  const kept = new Map<number, number>()
  const unions: Union[] = []
  const pages = listPages(draft)
  const painted = listPainted(draft, pages)
  const fonts = painted.filter((number) => nameOf(objectEntries(draft, number).get('Subtype')) === 'Type0')
  for (const font of findNamesakes(draft, fonts)) {
    const printed = readPrintedFont(draft, font)
    if (printed === undefined) continue
    const union = unions.find((other) => accepts(other, printed))
    if (union === undefined) unions.push(startUnion(printed))
    else {
      unite(union, printed)
      kept.set(printed.font, union.first.font)
    }
  }
  for (const union of unions) if (union.isOfSeveral) writeUnion(draft, union)
  findRepeats(draft, painted, kept)
  redirect(draft, [...pages, ...painted], kept)
  nameApart(
    draft,
    fonts.filter((font) => !kept.has(font)),
  )
}

/** Those whose name another has too: only they can be merged. */
function findNamesakes(draft: PdfDraft, fonts: readonly number[]): readonly number[] {
  const names = fonts.map((font) => wholeName(nameOf(objectEntries(draft, font).get('BaseFont')) ?? ''))
  return fonts.filter(
    (_, index) => names.indexOf(names[index] ?? '') !== names.lastIndexOf(names[index] ?? ''),
  )
}

interface Union {
  readonly first: PrintedFont
  isOfSeveral: boolean
  readonly glyphs: Map<number, Glyph>
  readonly texts: Map<number, string>
  largest: TrueType['largest']
}

const startUnion = (first: PrintedFont): Union => ({
  first,
  isOfSeveral: false,
  glyphs: new Map(first.trueType.glyphs),
  texts: new Map(first.map.texts),
  largest: first.trueType.largest,
})

const accepts = (union: Union, font: PrintedFont): boolean =>
  union.first.identity === font.identity &&
  agree(union.glyphs, font.trueType.glyphs, isSameGlyph) &&
  agree(union.texts, font.map.texts, Object.is)

const isSameGlyph = (one: Glyph, other: Glyph): boolean =>
  one.advance === other.advance && one.bearing === other.bearing && one.outline === other.outline

function agree<T>(
  known: ReadonlyMap<number, T>,
  more: ReadonlyMap<number, T>,
  isSame: (one: T, other: T) => boolean,
): boolean {
  for (const [glyph, value] of more) {
    const other = known.get(glyph)
    if (other !== undefined && !isSame(other, value)) return false
  }
  return true
}

function unite(union: Union, { trueType, map }: PrintedFont): void {
  union.isOfSeveral = true
  for (const [glyph, value] of trueType.glyphs) union.glyphs.set(glyph, value)
  for (const [glyph, text] of map.texts) union.texts.set(glyph, text)
  union.largest = union.largest.map((size, index) => Math.max(size, trueType.largest[index] ?? 0))
}

function writeUnion(draft: PdfDraft, { first, glyphs, texts, largest }: Union): void {
  const { shared } = first.trueType
  const file = writeTrueType({ glyphs, largest, shared })
  const widths = new Map([...glyphs].map(([glyph, { advance }]) => [glyph, widthOf({ shared }, advance)]))
  const map = Buffer.from(writeUnicodeMap({ ...first.map, texts }), 'latin1')
  rewriteFont(draft, first.font, {
    font: { ToUnicode: reference(addStream(draft, map, {})) },
    glyphFont: { W: writeWidths(widths), DW: word(0) },
    descriptor: { FontFile2: reference(addStream(draft, file, { Length1: word(file.length) })) },
  })
}

const addStream = (draft: PdfDraft, content: Buffer, entries: Readonly<Record<string, PdfValue>>): number =>
  add(draft, {
    value: dictionary({ ...entries, Filter: name('FlateDecode') }),
    stream: deflateSync(content),
  })

type Changes = Readonly<Record<string, PdfValue>>

/** Changes a font; it gets objects of its own for what it may share with others. */
function rewriteFont(
  draft: PdfDraft,
  font: number,
  changes: { readonly font: Changes; readonly glyphFont: Changes; readonly descriptor: Changes },
): void {
  const inner = innerOf(draft, font)
  const about = entriesOf(draft, inner.get('FontDescriptor'))
  const descriptor = add(draft, { value: withChanges(about, changes.descriptor) })
  const glyphFont = add(draft, {
    value: withChanges(inner, { ...changes.glyphFont, FontDescriptor: reference(descriptor) }),
  })
  change(draft, font, { ...changes.font, DescendantFonts: list([reference(glyphFont)]) })
}

const innerOf = (draft: PdfDraft, font: number): ReadonlyMap<string, PdfValue> =>
  entriesOf(draft, itemsOf(draft, objectEntries(draft, font).get('DescendantFonts'))[0])

const withChanges = (entries: ReadonlyMap<string, PdfValue>, changes: Changes): PdfValue => ({
  kind: 'dictionary',
  entries: new Map([...entries, ...Object.entries(changes)]),
})

/** Gives fonts of one name that are still two another mark of their subset each, as ISO 32000-1, 9.6.4 asks. */
function nameApart(draft: PdfDraft, fonts: readonly number[]): void {
  const given = new Set<string>()
  for (const font of fonts) {
    const own = nameOf(objectEntries(draft, font).get('BaseFont'))
    if (own === undefined) continue
    let free = own
    for (let count = 0; given.has(free); count++) free = `${markOf(count)}+${wholeName(own)}`
    given.add(free)
    if (free === own) continue
    const named = { BaseFont: name(free) }
    rewriteFont(draft, font, { font: named, glyphFont: named, descriptor: { FontName: name(free) } })
  }
}

/** Skia's marks: AAAAAA, BAAAAA and so on. */
function markOf(count: number): string {
  let mark = ''
  for (let rest = count; mark.length < 6; rest = Math.floor(rest / 26))
    mark += String.fromCharCode(65 + (rest % 26))
  return mark
}
