import type { Deck, Slide } from '../../3-deck/model.ts'
import type { Diagnostic, SourceRange } from '../../diagnostics/model.ts'

/** Gives the slide in whose lines of the outline each fault lies; faults of the head, the articles and the machine are of none. */
export function placeFaults(
  diagnostics: readonly Diagnostic[],
  deck: Deck | undefined,
): ReadonlyMap<Diagnostic, Slide> {
  const slides = deck?.slides ?? []
  return new Map(
    diagnostics.flatMap((fault): readonly (readonly [Diagnostic, Slide])[] => {
      // The title slide comes from a line of the head, a slide with `split` from the lines of its first part.
      const slide = slides.find(({ origin }) => fault.at !== undefined && begins(fault.at, origin))
      return slide === undefined ? [] : [[fault, slide]]
    }),
  )
}

function begins(at: SourceRange, slide: SourceRange): boolean {
  if (at.file !== slide.file || at.line < slide.line || at.line > slide.endLine) return false
  return at.line < slide.endLine || at.column < slide.endColumn
}

/** A path of a fault, told from the folder of the talk. */
export function fromTalk(file: string, outline: string): string {
  const own = outline.split('/').slice(0, -1)
  const other = file.split('/')
  let shared = 0
  while (shared < own.length && own[shared] === other[shared]) shared += 1
  return [...own.slice(shared).map(() => '..'), ...other.slice(shared)].join('/')
}
