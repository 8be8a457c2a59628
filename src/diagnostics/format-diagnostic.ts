import type { Diagnostic, SourceFile, SourceRange } from './model.ts'
import { lineText } from './source-file.ts'
import { printable, widthOf } from './terminal-text.ts'

/** How a terminal shows what matters; `plain` leaves the text as it is. */
export interface Paint {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly quiet: (text: string) => string
  readonly strong: (text: string) => string
}

/**
 * Takes a fault and the files that it speaks of; gives it for people: place, severity, message and code on one line, then
 * the line of the source with a caret under the place, the hint, and the related places.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  sources: ReadonlyMap<string, SourceFile>,
  paint: Paint,
): string {
  const { at, severity, message, code, hint, related } = diagnostic
  const place = at === undefined ? '' : `${paint.strong(showPlace(at))} `
  const head = `${place}${paint[severity](`${severity}:`)} ${message} ${paint.quiet(`[${code}]`)}`
  const lines = [
    head,
    ...(at === undefined ? [] : showExcerpt(at, sources, paint, severity)),
    ...(hint === undefined ? [] : [`  ${paint.quiet('help:')} ${hint}`]),
    ...related.flatMap((place) => [
      `  ${paint.quiet('see:')}  ${showPlace(place.at)} ${place.note}`,
      ...showExcerpt(place.at, sources, paint, 'quiet'),
    ]),
  ]
  return lines.join('\n')
}

function showPlace(at: SourceRange): string {
  return `${at.file}:${at.line}:${at.column}`
}

const widestExcerpt = 100

function showExcerpt(
  at: SourceRange,
  sources: ReadonlyMap<string, SourceFile>,
  paint: Paint,
  dress: keyof Paint,
): readonly string[] {
  const source = sources.get(at.file)
  const line = source === undefined ? '' : lineText(source, at.line)
  if (line.trim() === '') return []
  const gutter = `${at.line}`.padStart(5)
  const start = at.column - 1
  // A long line is shown from a little before the place.
  const from = start > widestExcerpt * 0.7 ? wholeFrom(line, start - 20) : 0
  const to = wholeFrom(line, Math.min(line.length, from + widestExcerpt))
  const end = Math.min(to, at.endLine === at.line ? at.endColumn - 1 : line.length)
  const mark = '^'.repeat(Math.max(1, widthOf(line.slice(start, end))))
  const indent = ' '.repeat(widthOf(line.slice(from, start)) + (from > 0 ? 1 : 0))
  const shown = `${from > 0 ? '…' : ''}${printable(line.slice(from, to))}${to < line.length ? '…' : ''}`
  return [
    `${paint.quiet(`${gutter} |`)} ${shown}`,
    `${paint.quiet('      |')} ${indent}${paint[dress](mark)}`,
  ]
}

/** The offset, or the one before it where it lies in the middle of a character. */
function wholeFrom(line: string, offset: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(offset)) && offset > 0 ? offset - 1 : offset
}
