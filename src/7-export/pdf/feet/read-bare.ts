import type { PdfDocument, PdfValue } from '../file/model.ts'
import { readStream } from '../file/pages.ts'
import { entriesOf, itemsOf, nameOf, objectEntries } from '../file/values.ts'
import type { BarePage } from '../printed-slides.ts'
import { footBegins, footEnds } from './foot-marks.ts'

/**
 * Gives a page without its feet. Takes a document that is ready (`putFeetBack`, `tagPages`), and only one whose feet were all
 * found.
 */
export function readBare(document: PdfDocument, page: number): BarePage | undefined {
  const entries = objectEntries(document, page)
  const [contents, ...more] = itemsOf(document, entries.get('Contents'))
  const stream = contents?.kind === 'reference' ? document.objects.get(contents.number)?.stream : undefined
  if (contents?.kind !== 'reference' || stream === undefined || more.length > 0) return undefined
  const whole = readStream(document, contents.number)
  const { rest, feet } = cutFeet(whole)
  return { operators: rest, leftOut: new Set(feet === '' ? [] : listMarks(document, feet, entries)) }
}

function cutFeet(whole: string): { readonly rest: string; readonly feet: string } {
  const [first = '', ...others] = whole.split(footBegins)
  const cut = others.map((part) => {
    const end = part.indexOf(footEnds)
    return { foot: part.slice(0, end), after: part.slice(end + footEnds.length) }
  })
  return {
    rest: first + cut.map(({ after }) => after).join(''),
    feet: cut.map(({ foot }) => foot).join(''),
  }
}

/** The numbers of marked contents in operators, and in the forms that they draw. */
function listMarks(
  document: PdfDocument,
  content: string,
  entries: ReadonlyMap<string, PdfValue>,
  seen: ReadonlySet<number> = new Set(),
): readonly number[] {
  const drawn = entriesOf(document, entriesOf(document, entries.get('Resources')).get('XObject'))
  const inner = [...content.matchAll(/\/(\w+) Do(?!\S)/g)].flatMap(([, name = '']) => {
    const form = drawn.get(name)
    if (form?.kind !== 'reference' || seen.has(form.number)) return []
    const own = objectEntries(document, form.number)
    if (nameOf(own.get('Subtype')) !== 'Form') return []
    return listMarks(document, readStream(document, form.number), own, new Set([...seen, form.number]))
  })
  return [...[...content.matchAll(/\/MCID (\d+)/g)].map(([, mark]) => Number(mark)), ...inner]
}
