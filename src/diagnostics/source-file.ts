import type { SourceFile, SourceRange } from './model.ts'

/** Takes a path as people see it and the text of the file; gives the text with its line starts (LF, CRLF and CR end a line). */
export function createSourceFile(file: string, text: string): SourceFile {
  const lineStarts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(match.index + match[0].length)
  return { file, text, lineStarts }
}

/** Gives the range of the offsets `start` to `end` (UTF-16 units, end exclusive), held inside the file. */
export function rangeAt(source: SourceFile, start: number, end: number): SourceRange {
  const from = place(source, start)
  const to = place(source, Math.max(start, end))
  return { file: source.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

/** Gives the text of a line (from 1) without its line end; empty where there is no such line. */
export function lineText(source: SourceFile, line: number): string {
  const start = source.lineStarts[line - 1]
  if (start === undefined) return ''
  const end = source.lineStarts[line] ?? source.text.length
  return source.text.slice(start, end).replace(/[\r\n]+$/, '')
}

function place(source: SourceFile, offset: number): { line: number; column: number } {
  const held = Math.min(Math.max(0, offset), source.text.length)
  let low = 0
  let high = source.lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.lineStarts[middle] ?? 0) <= held) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: held - (source.lineStarts[low] ?? 0) + 1 }
}
