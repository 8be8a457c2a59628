import type { PdfValue } from './model.ts'

/** A reference, a sign of structure, a name, a string (Skia puts a backslash before inner parentheses), a word. */
const tokens =
  /\s*(?:(\d+) 0 R(?![^\s<>[\]()/])|(<<|>>|\[|\])|\/([^\s()<>[\]{}/%]*)|\(((?:[^()\\]|\\[\s\S])*)\)|<([\da-fA-F\s]*)>|([^\s()<>[\]{}/%]+))/y

interface Level {
  readonly kind: 'list' | 'dictionary'
  readonly values: PdfValue[]
}

/** Takes the text of an object between `obj` and its stream or end, one character per byte; gives its value. */
export function parseValue(text: string): PdfValue {
  const outer: Level = { kind: 'list', values: [] }
  const levels = [outer]
  tokens.lastIndex = 0
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const top = levels.at(-1) ?? outer
    const [, number, sign, name, string, hex, word] = match
    if (sign === '<<') levels.push({ kind: 'dictionary', values: [] })
    else if (sign === '[') levels.push({ kind: 'list', values: [] })
    else if (sign !== undefined) {
      levels.pop()
      levels.at(-1)?.values.push(close(top))
    } else if (number !== undefined) top.values.push({ kind: 'reference', number: Number(number) })
    else if (name !== undefined) top.values.push({ kind: 'name', name })
    else if (string !== undefined) top.values.push({ kind: 'string', bytes: takeEscapesOff(string) })
    else if (hex !== undefined) top.values.push({ kind: 'string', bytes: fromHex(hex) })
    else top.values.push({ kind: 'word', word: word ?? '' })
  }
  const [value] = outer.values
  if (value === undefined || levels.length !== 1)
    throw new Error('the browser wrote a PDF that does not parse')
  return value
}

function close({ kind, values }: Level): PdfValue {
  if (kind === 'list') return { kind, items: values }
  const entries = new Map<string, PdfValue>()
  for (let index = 0; index + 1 < values.length; index += 2) {
    const [key, value] = [values[index], values[index + 1]]
    if (key?.kind === 'name' && value !== undefined) entries.set(key.name, value)
  }
  return { kind, entries }
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
