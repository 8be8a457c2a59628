import { isLineEnd, splitLines } from './join-lines.ts'
import type { TextPiece, TextSpan } from './model.ts'

/** What no reader sees, and tags. One pass, no nested repetition: linear on any input. */
const unseen = /<!--.*?(?:-->|$)|<(script|style)\b.*?(?:<\/\1\s*>|$)|<\/?[a-z!?][^>]*>?/gis
const inlineTag = /^<\/?(?:a|abbr|b|cite|code|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|u)\b/i

/**
 * Takes a block of raw HTML in a Markdown article; gives its words as pieces of the file, the tags left out, so that the
 * paragraph inside `<div>` is not lost. No words: no pieces. Entities stay as typed.
 */
export function stripHtml(source: string, span: TextSpan): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let from = span.start
  const addWords = (to: number): void => {
    splitLines(source, from, to).forEach((line, index) => {
      if (index > 0) pieces.push({ text: '\n', start: line.start, end: line.start })
      pieces.push(line)
    })
  }
  for (const match of source.slice(span.start, span.end).matchAll(unseen)) {
    const start = span.start + match.index
    addWords(start)
    from = start + match[0].length
    if (!inlineTag.test(match[0])) pieces.push({ text: '\n', start, end: from })
  }
  addWords(span.end)
  return pieces.filter((piece) => isLineEnd(piece.text) || piece.text !== '')
}
