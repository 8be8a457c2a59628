import { deflateSync } from 'node:zlib'
import type { PdfDraft, PdfObject, PdfValue } from '../file/model.ts'
import {
  add,
  change,
  dictionary,
  isReference,
  itemsOf,
  list,
  name,
  objectEntries,
  reference,
} from '../file/values.ts'
import { keyOfPiece, type Pieces } from '../pieces.ts'
import type { BarePage } from '../printed-slides.ts'
import { type BoxPt, type Fit, printNumber } from './fit-slide.ts'
import { moveMarksInForms } from './move-marks-in-forms.ts'
import { movePatterns } from './move-patterns.ts'
import { openPageResources } from './page-resources.ts'
import { readOperators } from './read-operators.ts'
import { renumberContent } from './renumber-content.ts'
import type { Source } from './source.ts'

/** A slide that comes onto a page. */
export interface DrawnSlide {
  readonly source: Source
  readonly fromPage: number
  readonly bare: BarePage | undefined
  readonly box: BoxPt
  readonly fit: Fit
  /** The number of its first marked content on this page. */
  readonly firstMark: number
}

/**
 * Has a page draw slides, below all that it draws itself (the edges of their boxes), in its own operators: readers of tags
 * (pdf.js 5, PDFium) ask a page for its marked contents, and never the forms that it draws. `ownMarks` is what the page's own
 * are moved by. Pages that an earlier run packed are taken from it.
 */
export function drawSlides(
  draft: PdfDraft,
  page: number,
  slides: readonly DrawnSlide[],
  ownMarks: number,
  pieces: Pieces,
): void {
  const resources = openPageResources(draft)
  const streams: PdfValue[] = []
  // As much as possible in one stream: to begin one takes longer than to pack most.
  let operators = ''
  for (const slide of slides) {
    const own = objectEntries(slide.source.document, slide.fromPage).get('Resources')
    const taken = own === undefined ? undefined : slide.source.take(own)
    const names = resources.add(
      movePatterns(draft, moveMarksInForms(draft, taken, slide.firstMark), slide.fit),
    )
    const paint = readPaint(slide, names)
    operators += writePlace(slide)
    if (typeof paint === 'string') operators += paint
    else {
      streams.push(reference(addOperators(draft, operators, pieces)), reference(add(draft, paint)))
      operators = ''
    }
    operators += slideEnds
  }
  const entries = objectEntries(draft, page)
  const names = resources.add(moveMarksInForms(draft, entries.get('Resources'), ownMarks))
  operators += `q\n${renumberContent(readOperators(draft, page), { marks: ownMarks, names })}${slideEnds}`
  streams.push(reference(addOperators(draft, operators, pieces)))
  change(draft, page, { Resources: resources.value(), Contents: list(streams) })
}

const slideEnds = '\nQ\n'

/** Gives the operators of a slide, or their stream as it is: of what begins at 0 and means by its names what the page does. */
function readPaint(
  { source, fromPage, bare, firstMark }: DrawnSlide,
  names: ReadonlyMap<string, string>,
): string | PdfObject {
  const isSame = firstMark === 0 && names.size === 0
  const asItIs = isSame && bare === undefined ? readOnly(source, fromPage) : undefined
  if (asItIs !== undefined) return asItIs
  const operators = bare?.operators ?? readOperators(source.document, fromPage)
  return isSame ? operators : renumberContent(operators, { marks: firstMark, names })
}

const flate = name('FlateDecode')

function readOnly({ document }: Source, page: number): PdfObject | undefined {
  const [only, ...more] = itemsOf(document, objectEntries(document, page).get('Contents')).filter(isReference)
  const object = only === undefined ? undefined : document.objects.get(only.number)
  const filter = object?.value.kind === 'dictionary' ? object.value.entries.get('Filter') : undefined
  if (more.length > 0 || object?.stream === undefined || filter?.kind !== 'name') return undefined
  return { value: dictionary({ Filter: filter }), stream: object.stream }
}

/** What says a place only is as long when it is packed. */
const leastPacked = 200

function addOperators(draft: PdfDraft, operators: string, pieces: Pieces): number {
  const bytes = Buffer.from(operators, 'latin1')
  if (bytes.length < leastPacked) return add(draft, { value: dictionary({}), stream: bytes })
  const key = keyOfPiece('page', bytes)
  const known = pieces.get(key)
  const stream = known ?? deflateSync(bytes)
  if (known === undefined) pieces.put(key, stream)
  return add(draft, { value: dictionary({ Filter: flate }), stream })
}

/** What a clip is smaller on each side, in points: some viewers (Poppler) show the whole pixel of what ends a rounding error in it. */
const hairPt = 0.002

function writePlace({ box, fit }: DrawnSlide): string {
  const [width, height] = [box.right - box.left, box.top - box.bottom]
  const clip = [box.left + hairPt, box.bottom + hairPt, width - 2 * hairPt, height - 2 * hairPt].map(
    printNumber,
  )
  const matrix = [fit.scale, 0, 0, fit.scale, fit.xPt, fit.yPt].map(printNumber)
  return `q ${clip.join(' ')} re W n ${matrix.join(' ')} cm\n`
}
