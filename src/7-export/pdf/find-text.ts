import type { PdfDocument } from './file/model.ts'
import { keepForNext, readStream } from './file/pages.ts'
import { entriesOf, isReference, itemsOf, nameOf, objectEntries } from './file/values.ts'

/**
 * Tells whether a page shows at least one glyph in a font. Chromium draws what is half transparent or filtered into forms
 * of their own, so those are looked through as well.
 */
export function hasText(document: PdfDocument, page: number, seen: ReadonlySet<number> = new Set()): boolean {
  const entries = objectEntries(document, page)
  const resources = entriesOf(document, entries.get('Resources'))
  const isForm = nameOf(entries.get('Subtype')) === 'Form'
  const contents = isForm
    ? [page]
    : itemsOf(document, entries.get('Contents'))
        .filter(isReference)
        .map(({ number }) => number)
  const shows = (stream: number): boolean => {
    const content = readStream(document, stream)
    // Who mends the page is next.
    keepForNext(document.objects.get(stream)?.stream, content)
    return showsGlyph(content)
  }
  if (resources.has('Font') && contents.some(shows)) return true
  const known = new Set([...seen, page])
  return [...entriesOf(document, resources.get('XObject')).values()].some(
    (drawn) =>
      drawn.kind === 'reference' &&
      !known.has(drawn.number) &&
      nameOf(objectEntries(document, drawn.number).get('Subtype')) === 'Form' &&
      hasText(document, drawn.number, known),
  )
}

/** Glyph 0 is the font's box for "no such character": a page of nothing else has lost its text. */
function showsGlyph(content: string): boolean {
  return /<0*[1-9a-f][\da-f]*>\s*\]?\s*T[jJ]/i.test(content) || /\([^)]+\)\s*\]?\s*T[jJ]/.test(content)
}
