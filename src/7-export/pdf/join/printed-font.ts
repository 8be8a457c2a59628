import type { PdfDocument, PdfValue } from '../file/model.ts'
import { readStream } from '../file/pages.ts'
import { printValue } from '../file/print-pdf.ts'
import { entriesOf, itemsOf, nameOf, objectEntries } from '../file/values.ts'
import { readTrueType, type TrueType } from './true-type.ts'
import { readUnicodeMap, type UnicodeMap } from './unicode-map.ts'
import { readWidths } from './widths.ts'

/** A font as Skia writes it for Chromium (147): a subset of a TrueType font, whose glyphs have the numbers that they have in all of it. */
export interface PrintedFont {
  /** The number of its object. */
  readonly font: number
  /** Two fonts of which this differs are not the same. */
  readonly identity: string
  readonly trueType: TrueType
  readonly map: UnicodeMap
}

type Entries = ReadonlyMap<string, PdfValue>

/** Takes the number of a font of type 0; gives what it is, or undefined if we cannot tell it from others. */
export function readPrintedFont(document: PdfDocument, font: number): PrintedFont | undefined {
  const entries = objectEntries(document, font)
  const inner = entriesOf(document, itemsOf(document, entries.get('DescendantFonts'))[0])
  const about = entriesOf(document, inner.get('FontDescriptor'))
  const [file, unicode] = [about.get('FontFile2'), entries.get('ToUnicode')]
  if (file?.kind !== 'reference' || unicode?.kind !== 'reference') return undefined
  const isByNumber =
    nameOf(inner.get('CIDToGIDMap')) === 'Identity' &&
    nameOf(entries.get('Encoding'))?.startsWith('Identity') === true
  if (!isByNumber) return undefined
  const trueType = readTrueType(Buffer.from(readStream(document, file.number), 'latin1'))
  const map = readUnicodeMap(readStream(document, unicode.number))
  if (trueType === undefined || map === undefined) return undefined
  if (!hasOwnWidths(document, inner, trueType, map)) return undefined
  const identity = [
    wholeName(nameOf(entries.get('BaseFont')) ?? ''),
    without(entries, ['BaseFont', 'DescendantFonts', 'ToUnicode']),
    without(inner, ['BaseFont', 'FontDescriptor', 'W', 'DW']),
    without(about, ['FontName', 'FontFile2']),
    ...[...trueType.shared].map(([tag, table]) => `${tag} ${table.toString('latin1')}`).sort(),
    map.before,
    map.after,
  ].join('\n')
  return { font, identity, trueType, map }
}

const without = (entries: Entries, keys: readonly string[]): string =>
  printValue({ kind: 'dictionary', entries: new Map([...entries].filter(([key]) => !keys.includes(key))) })

const mark = /^[A-Z]{6}\+/

/** The name of a font without the mark of its subset (ISO 32000-1, 9.6.4). */
export const wholeName = (name: string): string => name.replace(mark, '')

/**
 * Whether the PDF shows glyphs in the widths that the font has. What is there as a part of other glyphs only has the width of
 * its neighbors in `W`, or none.
 */
function hasOwnWidths(
  document: PdfDocument,
  inner: Entries,
  trueType: TrueType,
  { texts }: UnicodeMap,
): boolean {
  const written = readWidths(itemsOf(document, inner.get('W')))
  const other = inner.get('DW')
  const usual = other?.kind === 'word' ? Number(other.word) : 1000
  for (const [glyph, { advance }] of trueType.glyphs) {
    const difference = widthOf(trueType, advance) - (written.get(glyph) ?? usual)
    if (texts.has(glyph) && Math.abs(difference) > 0.01) return false
  }
  return true
}

/** Where `head` says how many units an em has. */
const unitsPerEmAt = 18

/** Takes an advance in the units of a font; gives it in thousandths of an em. */
export const widthOf = ({ shared }: Pick<TrueType, 'shared'>, advance: number): number =>
  (1000 * advance) / (shared.get('head')?.readUInt16BE(unitsPerEmAt) ?? 1000)
