import type { Cursor } from './cursor.ts'
import { endOfPlain } from './read-line-scalar.ts'
import { withoutSpace, type YamlScalar } from './yaml-node.ts'

/**
 * Goes on with a text without quotation marks below its first line, on lines that begin at `least` or deeper. Where it
 * stops before the end of a line, at what looks like a key, nothing good follows.
 */
export function readPlainLines(cursor: Cursor, first: YamlScalar, least: number): YamlScalar {
  const { text } = cursor
  let words = first.text
  for (;;) {
    let at = cursor.at
    while (text[at] === ' ') at += 1
    if (text[at] !== '\n') break
    let blanks = -1
    let lineStart = at
    while (text[at] === '\n') {
      blanks += 1
      lineStart = at + 1
      at = lineStart
      while (text[at] === ' ') at += 1
    }
    if (at >= text.length || at - lineStart < least || text[at] === '#') break
    const end = endOfPlain(text, at, false)
    words += (blanks > 0 ? '\n'.repeat(blanks) : ' ') + text.slice(at, end)
    cursor.at = end
    cursor.lineStart = lineStart
  }
  return { ...first, text: words, end: withoutSpace(text, first.start, cursor.at) }
}
