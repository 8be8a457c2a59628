import type { PdfDraft, PdfValue } from '../file/model.ts'
import { listPages, readStream } from '../file/pages.ts'
import { change, dictionary, entriesOf, itemsOf, nameOf, objectEntries, word } from '../file/values.ts'
import { type DrawnFeet, findFeet } from './find-feet.ts'
import { footBegins, footEnds } from './foot-marks.ts'
import { footOpacity } from './foot-opacity.ts'
import { matrixAt, multiply, readMatrix } from './matrix.ts'
import type { SlideFeet } from './model.ts'
import { type Opening, openForm } from './open-form.ts'
import { openResources, type Resources } from './resources.ts'

/**
 * Takes a document in which feet were set apart, and how many its slides have: page by page, and after them pages without.
 * Makes what was drawn as forms part of the page again, as if nobody had set it apart, between marks by which
 * `readBare` finds it. Says whether all feet were found, and nothing else was set apart as they are.
 */
export function putFeetBack(draft: PdfDraft, feet: readonly SlideFeet[]): boolean {
  const states = findStates(draft)
  if (states.size === 0) return feet.every(({ least }) => least === 0)
  const opening = { draft, moved: new Map<string, number>(), contents: new Map<string, string>() }
  let isCertain = !isUsedInForms(draft, states)
  listPages(draft).forEach((page, index) => {
    const found = putBack(opening, page, states)
    const { least, most } = feet[index] ?? { least: 0, most: 0 }
    if (found === undefined || found < least || found > most) isCertain = false
  })
  // What is left in a form of its own is as opaque as it would have been.
  for (const state of states) change(draft, state, { ca: word(1) })
  return isCertain
}

/** What a page or form is painted in, if that is what feet are. */
function findStates(draft: PdfDraft): ReadonlySet<number> {
  const states = new Set<number>()
  for (const [number, { value }] of draft.objects) {
    const opacity = value.kind === 'dictionary' ? value.entries.get('ca') : undefined
    if (opacity?.kind === 'word' && Math.abs(Number(opacity.word) - footOpacity) < 0.0005) states.add(number)
  }
  return states
}

function isUsedInForms(draft: PdfDraft, states: ReadonlySet<number>): boolean {
  for (const { value, stream } of draft.objects.values()) {
    if (stream === undefined || value.kind !== 'dictionary') continue
    if (
      nameOf(value.entries.get('Subtype')) === 'Form' &&
      namesOfStates(draft, value.entries, states).length > 0
    )
      return true
  }
  return false
}

function namesOfStates(
  draft: PdfDraft,
  entries: ReadonlyMap<string, PdfValue>,
  states: ReadonlySet<number>,
): readonly string[] {
  const named = entriesOf(draft, entriesOf(draft, entries.get('Resources')).get('ExtGState'))
  return [...named].flatMap(([key, value]) =>
    value.kind === 'reference' && states.has(value.number) ? [key] : [],
  )
}

/** Gives how many feet the page has; nothing where it cannot be said, or where one of them could not be put back. */
function putBack(opening: Opening, page: number, states: ReadonlySet<number>): number | undefined {
  const { draft } = opening
  const entries = objectEntries(draft, page)
  const names = namesOfStates(draft, entries, states)
  const [state] = names
  if (state === undefined) return 0
  const [stream, ...more] = itemsOf(draft, entries.get('Contents'))
  if (names.length > 1 || stream?.kind !== 'reference' || more.length > 0) return undefined
  const content = readStream(draft, stream.number)
  const feet = findFeet(content, state)
  if (feet === undefined) return undefined
  const resources = openResources(draft, entries.get('Resources'))
  const parts: string[] = []
  let at = 0
  for (const foot of feet) {
    const forms = openForms(opening, foot, resources, () => matrixAt(content, foot.from))
    if (forms === undefined) return undefined
    parts.push(
      content.slice(at, foot.from),
      foot.endsMark ? 'EMC\n' : '',
      footBegins,
      markWhole(forms),
      footEnds,
    )
    at = foot.to
  }
  parts.push(content.slice(at))
  const drawn = feet.flatMap(({ forms }) => forms)
  change(draft, page, { Resources: resources.without({ XObject: drawn, ExtGState: [state] }) })
  // Not packed yet: what tags the page does that.
  draft.objects.set(stream.number, { value: dictionary({}), stream: Buffer.from(parts.join(''), 'latin1') })
  return drawn.length
}

/**
 * What has no tag inside, and draws nothing that might, is an artifact as a whole, and of those that each page has. What has, is
 * marked as all of the page is (`tagPages`).
 */
function markWhole(painted: string): string {
  if (painted.includes('/MCID ') || painted.includes(' Do\n')) return painted
  return `/Artifact <</Type /Pagination>>BDC\n${painted}EMC\n`
}

/** Gives the operators that paint what the forms do; nothing where one of them has a name for something else than the page has. */
function openForms(
  opening: Opening,
  { place, forms }: DrawnFeet,
  resources: Resources,
  around: () => ReturnType<typeof readMatrix>,
): string | undefined {
  const opened = forms.map((name) => {
    const form = resources.find('XObject', name)
    if (form?.kind !== 'reference') return undefined
    const content = openForm(opening, form.number, resources, () => multiply(readMatrix(place), around()))
    return content === undefined ? undefined : `q\n${place}${content}Q\n`
  })
  return opened.includes(undefined) ? undefined : opened.join('')
}
