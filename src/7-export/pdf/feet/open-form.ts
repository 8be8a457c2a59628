import type { PdfDraft, PdfValue } from '../file/model.ts'
import { readStream } from '../file/pages.ts'
import { entriesOf, itemsOf, objectEntries, reference, resolve } from '../file/values.ts'
import { type Matrix, multiply, printMatrix, readMatrix } from './matrix.ts'
import { movePattern } from './move-pattern.ts'
import type { Resources } from './resources.ts'

export interface Opening {
  readonly draft: PdfDraft
  /** Patterns that lie elsewhere now: by number and measure. */
  readonly moved: Map<string, number>
  /** What streams hold, by how they are packed: a running foot is the same on page after page. */
  readonly contents: Map<string, string>
}

/**
 * Gives the operators by which a page paints what a form holds, and puts what they name among the page's resources. Skia names
 * resources by their objects, so that names of form and page mean the same; gives nothing where they do not. `around` is
 * asked where the form's measure matters.
 */
export function openForm(
  opening: Opening,
  form: number,
  resources: Resources,
  around: () => Matrix,
): string | undefined {
  const { draft } = opening
  const entries = objectEntries(draft, form)
  const matrix = printNumbers(draft, entries.get('Matrix'))
  let content = readOnce(opening, form)
  for (const [kind, named] of entriesOf(draft, entries.get('Resources'))) {
    if (resolve(draft, named)?.kind !== 'dictionary') continue
    for (const [name, value] of entriesOf(draft, named)) {
      // Patterns lie in the measure of the form, whatever is done to it inside: on the page they would lie elsewhere.
      if (kind === 'Pattern' && value.kind === 'reference') {
        const moved = movePatternOnce(opening, value.number, multiply(readMatrix(matrix), around()))
        content = content.replaceAll(`/${name} `, `/P${moved} `)
        if (!resources.add(kind, `P${moved}`, reference(moved))) return undefined
      } else if (!resources.add(kind, name, value)) return undefined
    }
  }
  const [left, top, right, bottom] = printNumbers(draft, entries.get('BBox')).split(' ').map(Number)
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined
  const place = matrix === '' ? '' : `${matrix} cm\n`
  const end = content.endsWith('\n') ? '' : '\n'
  return `${place}${left} ${top} ${right - left} ${bottom - top} re\nW n\n${content}${end}`
}

function readOnce({ draft, contents }: Opening, form: number): string {
  const packed = Buffer.from(draft.objects.get(form)?.stream ?? []).toString('latin1')
  const content = contents.get(packed) ?? readStream(draft, form)
  contents.set(packed, content)
  return content
}

const printNumbers = (draft: PdfDraft, numbers: PdfValue | undefined): string =>
  itemsOf(draft, numbers)
    .map((number) => (number.kind === 'word' ? number.word : '0'))
    .join(' ')

/** Once, though every page has a foot that is filled with it. */
function movePatternOnce({ draft, moved: known }: Opening, number: number, by: Matrix): number {
  const key = `${number} ${printMatrix(by)}`
  const moved = known.get(key) ?? movePattern(draft, number, by)
  known.set(key, moved)
  return moved
}
