import type { OutlineText } from '../2-outline/citation-model.ts'
import type { SourceRange } from '../diagnostics/model.ts'

/**
 * Takes a string as typed and a stretch of it; gives the place of that stretch where it is known: on one line, as typed or
 * in quotation marks, without escapes. Elsewhere (in blocks, folded or escaped) gives the place of the whole string.
 */
export function partOf({ text, at }: OutlineText, start: number, end: number): SourceRange {
  const around = at.endColumn - at.column - text.length
  if (at.line !== at.endLine || (around !== 0 && around !== 2)) return at
  const column = at.column + around / 2
  return { ...at, column: column + start, endColumn: column + end }
}
