import { type PdfFile, readReference, readReferences, readStream, readValue } from './read-pdf.ts'

/** Object numbers of the pages, in order. */
export function listPages(file: PdfFile): readonly number[] {
  const root = readReference(file.text.slice(file.trailer), 'Root')
  const tree = root === undefined ? undefined : readReference(readValue(file, root), 'Pages')
  return tree === undefined ? [] : listLeaves(file, tree)
}

function listLeaves(file: PdfFile, node: number): readonly number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(readValue(file, node))?.[1]
  return kids === undefined ? [node] : readReferences(kids).flatMap((kid) => listLeaves(file, kid))
}

/**
 * Tells whether a page shows at least one glyph in a font. Chromium draws what is half transparent or filtered into forms
 * of their own, so those are looked through as well.
 */
export function hasText(file: PdfFile, page: number, seen: ReadonlySet<number> = new Set()): boolean {
  const value = readValue(file, page)
  const isForm = value.includes('/Subtype /Form')
  const contents = isForm ? [page] : readReferences(/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(value)?.[1] ?? '')
  if (/\/Font\b/.test(value) && contents.some((stream) => showsGlyph(readStream(file, stream)))) return true
  const known = new Set([...seen, page])
  const drawn = readReferences(/\/XObject <<([^>]*)>>/.exec(value)?.[1] ?? '')
  return drawn.some(
    (object) => !known.has(object) && isFormObject(file, object) && hasText(file, object, known),
  )
}

function isFormObject(file: PdfFile, number: number): boolean {
  return readValue(file, number).includes('/Subtype /Form')
}

/** Glyph 0 is the font's box for "no such character": a page of nothing else has lost its text. */
function showsGlyph(content: string): boolean {
  const hexadecimal = content.matchAll(/<([\da-f]+)>\s*\]?\s*T[jJ]/gi)
  return (
    [...hexadecimal].some(([, glyphs = '']) => /[^0]/.test(glyphs)) || /\([^)]+\)\s*\]?\s*T[jJ]/.test(content)
  )
}
