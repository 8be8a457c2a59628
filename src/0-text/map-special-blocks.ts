import { flattenPhrasing, spanOf } from './flatten-phrasing.ts'
import { joinLines, splitLines } from './join-lines.ts'
import { mapPieces } from './mapped-text.ts'
import type { MarkdownNode } from './markdown-parser.ts'
import type { MappedText, TextPiece } from './model.ts'

type NodeOf<T extends MarkdownNode['type']> = Extract<MarkdownNode, { type: T }>

/** Takes a table; gives its words, cells apart by ` | `, rows by a line end. */
export function mapTable(table: NodeOf<'table'>, source: string): MappedText {
  const pieces: TextPiece[] = []
  for (const row of table.children) {
    row.children.forEach((cell, column) => {
      const separator = column > 0 ? ' | ' : pieces.length > 0 ? '\n' : ''
      const words = joinLines(flattenPhrasing(cell.children, source))
      const at = words[0]?.start ?? spanOf(cell).start
      pieces.push({ text: separator, start: pieces.at(-1)?.end ?? at, end: at })
      for (const piece of words) pieces.push(piece)
    })
  }
  return mapPieces(pieces)
}

/** Takes a code block; gives its lines as they stand there, without fences and without the indentation of the block. */
export function mapCode(code: NodeOf<'code'>, source: string): MappedText {
  const span = spanOf(code)
  const typed = splitLines(source, span.start, span.end)
  const isFenced = /[`~]/.test(source.charAt(span.start))
  const pieces: TextPiece[] = []
  splitLines(code.value).forEach(({ text }, index) => {
    const line = typed[isFenced ? index + 1 : index] ?? { text: '', ...span }
    const words = text.trimStart()
    const start = line.text.endsWith(words) ? line.end - words.length : line.start
    // A tab may stand half in the indentation of the block: what is left of it comes as spaces.
    const indent = text.slice(0, text.length - words.length)
    const indentStart = Math.max(line.start, start - indent.length)
    if (index > 0) pieces.push({ text: '\n', start: pieces.at(-1)?.end ?? start, end: indentStart })
    pieces.push({ text: indent, start: indentStart, end: start }, { text: words, start, end: line.end })
  })
  return mapPieces(pieces)
}
