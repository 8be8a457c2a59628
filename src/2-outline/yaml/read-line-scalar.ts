import { type Cursor, isBlankAt } from './cursor.ts'
import { withoutSpace, type YamlScalar } from './yaml-node.ts'

/** What a scalar without quotation marks does not begin with; `?` and `:` may, but hardly ever do. */
const signs = new Set(' \t\n,[]{}#&*!|>\'"%@`?:\ufeff')

const blockStop = /[\t\n]| #|:(?=[ \n]|$)|$/g
const flowStop = /[\t\n,[\]{}]| #|:(?=[ \n,[\]{}]|$)|$/g

const singleQuoted = /'([^'\n]*(?:''[^'\n]*)*)'/y
const doubleQuoted = /"([^"\\\n]*(?:\\[^\n][^"\\\n]*)*)"/y
const escapeSign = /\\(?:u([\da-fA-F]{4})|([^\n]))/g

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  t: '\t',
  r: '\r',
}

/**
 * Reads the scalar that begins here, as far as it stands on this line, and goes behind it; undefined where it is none of
 * which there is no doubt.
 */
export function readLineScalar(cursor: Cursor, isInFlow: boolean): YamlScalar | undefined {
  const sign = cursor.text[cursor.at]
  if (sign === '"' || sign === "'") return readQuoted(cursor, sign)
  return readPlain(cursor, isInFlow)
}

function readQuoted(cursor: Cursor, sign: '"' | "'"): YamlScalar | undefined {
  const { text, at: start } = cursor
  const pattern = sign === '"' ? doubleQuoted : singleQuoted
  pattern.lastIndex = start
  const inner = pattern.exec(text)?.[1]
  if (inner === undefined) return undefined
  cursor.at = start + inner.length + 2
  const read = sign === '"' ? resolveEscapes(inner) : inner.replaceAll("''", "'")
  if (read === undefined) return undefined
  return { kind: 'scalar', style: sign === '"' ? 'double' : 'single', text: read, start, end: cursor.at }
}

/** The escapes that JSON has too; undefined where there is another. */
function resolveEscapes(inner: string): string | undefined {
  if (!inner.includes('\\')) return inner
  let isKnown = true
  const text = inner.replace(escapeSign, (_, code: string | undefined, sign = '') => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
    isKnown &&= Object.hasOwn(escapes, sign)
    return escapes[sign] ?? ''
  })
  return isKnown ? text : undefined
}

function readPlain(cursor: Cursor, isInFlow: boolean): YamlScalar | undefined {
  const { text, at: start } = cursor
  if (start >= text.length || signs.has(text[start] ?? '')) return undefined
  if (text[start] === '-' && (isBlankAt(text, start + 1) || signs.has(text[start + 1] ?? '')))
    return undefined
  cursor.at = endOfPlain(text, start, isInFlow)
  const read = text.slice(start, cursor.at)
  return { kind: 'scalar', style: 'plain', text: read, start, end: withoutSpace(text, start, cursor.at) }
}

/** Where a scalar without quotation marks ends on its line, the spaces after it left out. */
export function endOfPlain(text: string, start: number, isInFlow: boolean): number {
  const stop = isInFlow ? flowStop : blockStop
  stop.lastIndex = start
  let end = stop.exec(text)?.index ?? text.length
  while (text[end - 1] === ' ') end -= 1
  return end
}
