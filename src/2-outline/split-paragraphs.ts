import { splitLines } from '../0-text/join-lines.ts'
import type { SourceFile, SourceRange } from '../diagnostics/model.ts'
import { rangeAt } from '../diagnostics/source-file.ts'
import type { OutlineText } from './citation-model.ts'

/**
 * Takes the text of a scalar and its place; gives its paragraphs where blank lines part it, each with its own place.
 * Where YAML folds lines, a blank line comes out as one line end; in a literal block (`|`) and from escapes, as two.
 */
export function splitParagraphs(
  text: string,
  at: SourceRange,
  source: SourceFile,
): { readonly paragraphs?: readonly OutlineText[] } {
  if (!text.includes('\n')) return {}
  const start = offsetOf(source, at.line, at.column)
  const end = offsetOf(source, at.endLine, at.endColumn)
  const typed = source.text.slice(start, end)
  const isFolded = /[\r\n]/.test(typed) && !typed.startsWith('|')
  const parts = text.split(isFolded ? /\n+/ : /\n[ \t]*(?:\n[ \t]*)+/).filter((part) => part.trim() !== '')
  if (parts.length < 2) return {}
  const places = placeParagraphs(source, start, end)
  // Where an escape parts what stands on one line, each paragraph has the place of all.
  const areTold = places.length === parts.length
  return { paragraphs: parts.map((part, index) => ({ text: part, at: (areTold && places[index]) || at })) }
}

/** The places of the paragraphs as typed: lines that are not blank, one below the other. */
function placeParagraphs(source: SourceFile, start: number, end: number): readonly SourceRange[] {
  const isBlock = /[|>]/.test(source.text.charAt(start))
  const paragraphs: { start: number; end: number }[] = []
  let isOpen = false
  for (const line of splitLines(source.text, start, end).slice(isBlock ? 1 : 0)) {
    const last = paragraphs.at(-1)
    const words = line.text.trim()
    const from = line.end - line.text.trimStart().length
    if (words !== '' && isOpen && last !== undefined) last.end = from + words.length
    else if (words !== '') paragraphs.push({ start: from, end: from + words.length })
    isOpen = words !== ''
  }
  return paragraphs.map((paragraph) => rangeAt(source, paragraph.start, paragraph.end))
}

function offsetOf(source: SourceFile, line: number, column: number): number {
  return (source.lineStarts[line - 1] ?? 0) + column - 1
}
