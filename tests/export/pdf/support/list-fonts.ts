import type { PdfDocument } from '../../../../src/7-export/pdf/file/model.ts'
import { readStream } from '../../../../src/7-export/pdf/file/pages.ts'
import { entriesOf, itemsOf, nameOf } from '../../../../src/7-export/pdf/file/values.ts'
import { type FileGlyph, readGlyphs } from './read-glyphs.ts'

export interface ListedFont {
  readonly name: string
  readonly file: Buffer
  readonly glyphs: ReadonlyMap<number, FileGlyph>
  /** Of glyphs that have a text, the widths that the PDF shows them in. */
  readonly widths: ReadonlyMap<number, number>
  readonly texts: ReadonlyMap<number, string>
}

/** The fonts of a document that show glyphs by number. */
export function listFonts(document: PdfDocument): readonly ListedFont[] {
  return [...document.objects.values()].flatMap(({ value }) => {
    const font = value.kind === 'dictionary' ? value.entries : new Map()
    if (nameOf(font.get('Subtype')) !== 'Type0') return []
    const inner = entriesOf(document, itemsOf(document, font.get('DescendantFonts'))[0])
    const about = entriesOf(document, inner.get('FontDescriptor'))
    const stream = (key: unknown): Buffer => {
      const { number } = key as { readonly number: number }
      return Buffer.from(readStream(document, number), 'latin1')
    }
    const name = nameOf(font.get('BaseFont')) ?? ''
    if (nameOf(inner.get('BaseFont')) !== name || nameOf(about.get('FontName')) !== name)
      throw new Error(`${name} has another name inside`)
    const file = stream(about.get('FontFile2'))
    const texts = readTexts(stream(font.get('ToUnicode')).toString('latin1'))
    const spelled = JSON.stringify(
      itemsOf(document, inner.get('W')),
      (_, item) => item.word ?? item.items ?? item,
    )
    const usual = inner.get('DW')
    const all = readWidths(JSON.parse(spelled.replaceAll('"', '')) as Widths)
    const defaultWidth = usual?.kind === 'word' ? Number(usual.word) : 1000
    const widths = new Map([...texts.keys()].map((glyph) => [glyph, all.get(glyph) ?? defaultWidth]))
    return [{ name, file, glyphs: readGlyphs(file), widths, texts }]
  })
}

type Widths = readonly (number | readonly number[])[]

function readWidths(items: Widths): ReadonlyMap<number, number> {
  const rest = [...items]
  const widths = new Map<number, number>()
  while (rest.length > 0) {
    const [first, next] = rest.splice(0, 2)
    if (typeof first !== 'number' || next === undefined) throw new Error('no widths')
    if (typeof next === 'number') {
      const width = Number(rest.shift())
      for (let glyph = first; glyph <= next; glyph++) widths.set(glyph, width)
    } else for (const [index, width] of next.entries()) widths.set(first + index, width)
  }
  return widths
}

/** Ranges of one glyph and of many alike. */
function readTexts(program: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  const rows = program.replace(/codespacerange[\s\S]*?codespacerange/, '')
  for (const [, first = '', last, text = ''] of rows.matchAll(/^<(\w{4})> (?:<(\w{4})> )?<(\w+)>$/gm)) {
    const start = Number.parseInt(first, 16)
    for (let glyph = start; glyph <= Number.parseInt(last ?? first, 16); glyph++) {
      const unit = Number.parseInt(text.slice(-4), 16) + glyph - start
      texts.set(glyph, text.slice(0, -4) + unit.toString(16).toUpperCase().padStart(4, '0'))
    }
  }
  return texts
}
