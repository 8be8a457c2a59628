import type { PdfValue } from './model.ts'

/**
 * A reference, a sign of structure, a name, a string (Skia puts a backslash before inner parentheses), a word: all of a text in one
 * call, and told apart by how they begin and end. A match at a time, with its groups, takes twice as long.
 */
const tokens =
  /\d+ 0 R(?![^\s<>[\]()/])|<<|>>|[[\]]|\/[^\s()<>[\]{}/%]*|\((?:[^()\\]|\\[\s\S])*\)|<[\da-fA-F\s]*>|[^\s()<>[\]{}/%]+/g

interface Level {
  readonly isList: boolean
  readonly values: PdfValue[]
}

/** Takes the text of an object between `obj` and its stream or end, one character per byte; gives its value. */
export function parseValue(text: string): PdfValue {
  let top: Level = { isList: true, values: [] }
  const outer = [top]
  for (const token of text.match(tokens) ?? []) {
    if (token === '<<' || token === '[') {
      outer.push(top)
      top = { isList: token === '[', values: [] }
    } else if (token === '>>' || token === ']') {
      const value = close(top)
      top = outer.pop() ?? top
      top.values.push(value)
    } else top.values.push(readToken(token))
  }
  const [value] = top.values
  if (value === undefined || outer.length !== 1)
    throw new Error('the browser wrote a PDF that does not parse')
  return value
}

function readToken(token: string): PdfValue {
  const first = token.charCodeAt(0)
  if (first === slash) return { kind: 'name', name: token.slice(1) }
  if (first === parenthesis) return { kind: 'string', bytes: takeEscapesOff(token.slice(1, -1)) }
  if (first === less) return { kind: 'string', bytes: fromHex(token.slice(1, -1)) }
  if (token.endsWith(' 0 R')) return { kind: 'reference', number: Number.parseInt(token, 10) }
  return { kind: 'word', word: token }
}

const slash = 0x2f
const parenthesis = 0x28
const less = 0x3c

function close({ isList, values }: Level): PdfValue {
  if (isList) return { kind: 'list', items: values }
  const entries = new Map<string, PdfValue>()
  for (let index = 0; index + 1 < values.length; index += 2) {
    const [key, value] = [values[index], values[index + 1]]
    if (key?.kind === 'name' && value !== undefined) entries.set(key.name, value)
  }
  return { kind: 'dictionary', entries }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function takeEscapesOff(written: string): string {
  if (!written.includes('\\')) return written
  return written.replace(
    /\\(?:([0-7]{1,3})|(\r?\n)|([\s\S]))/g,
    (_, octal?: string, end?: string, sign = '') => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
      return end === undefined ? (escapes[sign] ?? sign) : ''
    },
  )
}

const fromHex = (hex: string): string => Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1')
