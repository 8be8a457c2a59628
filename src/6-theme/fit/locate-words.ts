import type { Slide } from '../../3-deck/model.ts'
import type { SourceRange } from '../../diagnostics/model.ts'
import type { LaidWords } from '../model.ts'

interface Placed {
  readonly text: string
  readonly at: SourceRange
}

/**
 * Takes a slide and words that were seen on it; gives where they were typed, else where the slide was. An item that stands in
 * one block with others (a date and its event, a term and its meaning) is found by the first of them.
 */
export function locateWords(slide: Slide, { text, nth }: LaidWords): SourceRange {
  const placed = listWords(slide).map((one) => ({ ...one, text: foldSpaces(one.text) }))
  const seen = foldSpaces(text)
  const same = placed.filter((one) => one.text === seen)
  const inside = placed.filter((one) => one.text !== '' && seen.includes(one.text))
  const around = placed.filter((one) => seen !== '' && one.text.includes(seen))
  const found = same[nth] ?? same[0] ?? inside[0] ?? around[0]
  return found?.at ?? slide.origin
}

/** White space as the browser shows it. */
export function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What stands on no slide, or says where words come from. */
const leftOut = new Set([
  ...['citations', 'sourceLine', 'printedPassages', 'notes', 'speakerNotes', 'citedNotes', 'handout'],
  ...['formulas', 'origin'],
])

/** Words, formulas and alternative texts of a slide, in the order of its model. */
function listWords(value: unknown): readonly Placed[] {
  if (Array.isArray(value)) return value.flatMap(listWords)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  const { plain, tex, alt, at } = value as Readonly<Record<string, unknown>>
  const text = [plain, tex, alt].find((one) => typeof one === 'string') as string | undefined
  const own = text !== undefined && isRange(at) ? [{ text, at }] : []
  const inner = Object.entries(value).flatMap(([key, part]) => (leftOut.has(key) ? [] : listWords(part)))
  return [...own, ...inner]
}

function isRange(value: unknown): value is SourceRange {
  return typeof value === 'object' && value !== null && 'endColumn' in value
}
