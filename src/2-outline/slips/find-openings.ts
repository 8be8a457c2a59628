import { Lexer } from 'yaml'
import type { Opening } from './slip.ts'

const pairs: Readonly<Record<string, string>> = { ']': '[', '}': '{' }

/** Gives every quotation mark and bracket that is not closed on the line where it opens, by yaml's lexer. */
export function findOpenings(
  text: string,
  lineOf: (offset: number) => readonly [line: number, column: number],
) {
  const found: Opening[] = []
  const open: { readonly sign: string; readonly offset: number }[] = []
  const add = (sign: string, offset: number, end: number | undefined): void => {
    const [line, column] = lineOf(offset)
    const closingLine = end === undefined ? undefined : lineOf(end)[0]
    if (closingLine !== line) found.push({ sign, line, column, closingLine })
  }
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    const sign = token.charAt(0)
    if (token === '[' || token === '{') open.push({ sign, offset })
    else if (token === ']' || token === '}') {
      const opening = open.pop()
      if (opening !== undefined && opening.sign === pairs[token]) add(opening.sign, opening.offset, offset)
      else if (opening !== undefined) add(opening.sign, opening.offset, undefined)
    } else if ((sign === '"' || sign === "'") && token.includes('\n')) {
      const isClosed = token.length > 1 && token.trimEnd().endsWith(sign)
      add(sign, offset, isClosed ? offset + token.length : undefined)
    } else if ((sign === '"' || sign === "'") && (token.length === 1 || !token.endsWith(sign))) {
      add(sign, offset, undefined)
    }
    // The lexer marks places by single control characters that are not in the text.
    if (!/^[\u0002\u0018\u001f]$/.test(token)) offset += token.length
  }
  for (const opening of open) add(opening.sign, opening.offset, undefined)
  return found.sort((a, b) => a.line - b.line || a.column - b.column) as readonly Opening[]
}
