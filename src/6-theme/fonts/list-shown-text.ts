import type { Slide } from '../../3-deck/model.ts'
import type { SourceRange } from '../../diagnostics/model.ts'

export interface PlacedText {
  readonly text: string
  readonly at: SourceRange
}

/** Parts of a slide that are no text on it: sources are named by its source line. */
const notShown: ReadonlySet<string> = new Set([
  ...[
    'citations',
    'printedPassages',
    'notes',
    'speakerNotes',
    'citedNotes',
    'handout',
    'background',
    'formulas',
  ],
  ...['further', 'origin', 'at'],
])

/** Gives every text that a slide or the handout shows but its formulas, with the place in a file that it comes from, whatever the slide's kind. */
export function listShownText(slide: Slide): readonly PlacedText[] {
  const { line, column } = slide.origin
  const start = { ...slide.origin, endLine: line, endColumn: column + 1 }
  const handout = slide.handout === '' ? [] : [{ text: slide.handout, at: slide.handoutAt ?? start }]
  return [...collect(slide, slide.title?.at ?? start), ...handout]
}

interface Part {
  readonly at?: SourceRange
  readonly runs?: readonly { readonly text: string; readonly math?: true }[]
  readonly lineCount?: number
  readonly text?: unknown
}

function collect(value: unknown, around: SourceRange): readonly PlacedText[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  if (Array.isArray(value)) return value.flatMap((part) => collect(part, around))
  const part = value as Part
  const at = part.at ?? around
  if (part.runs !== undefined)
    return [{ at, text: part.runs.map(({ text, math }) => (math ? '\n' : text)).join('') }]
  if (part.lineCount !== undefined && typeof part.text === 'string') return [{ at, text: part.text }]
  return Object.entries(value).flatMap(([key, inner]) => (notShown.has(key) ? [] : collect(inner, at)))
}
