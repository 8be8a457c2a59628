/** A place in a value that a browser would load something from, or could. */
export interface Resource {
  /** `unknowable`: what is loaded is said elsewhere, by `var()` or `attr()`. */
  readonly kind: 'address' | 'unknowable'
  readonly address: string
  readonly start: number
  readonly end: number
  /** Which of the parts between commas it stands in, from 0. */
  readonly part: number
}

export interface ScannedValue {
  readonly resources: readonly Resource[]
  /** Where the commas stand that are in no brackets. */
  readonly commas: readonly number[]
}

/** Functions in which a bare string is an address. */
const takesAddresses = /^(?:-webkit-)?(?:image-set|cross-fade)$|^(?:image|src)$/

/**
 * Takes the text of a value (or of an at-rule's parameters) as it was typed; gives all that it loads: `url()` in any
 * spelling, escapes (`u\72l(`) and comments included, and strings in functions such as `image-set()`. It reads by the rules
 * of CSS Syntax 3; where it must guess, it takes a thing for an address rather than not.
 */
export function scanValue(text: string): ScannedValue {
  const resources: Resource[] = []
  const commas: number[] = []
  const open: string[] = []
  let at = 0
  const add = (kind: Resource['kind'], address: string, start: number): void => {
    resources.push({ kind, address, start, end: at, part: commas.length })
  }
  while (at < text.length) {
    const start = at
    const character = text[at] ?? ''
    if (text.startsWith('/*', at)) at = endOf(text.indexOf('*/', at + 2), 2, text)
    else if (character === '"' || character === "'") {
      const string = readString(text, at)
      at = string.end
      if (takesAddresses.test(open.at(-1) ?? '')) add('address', string.value, start)
    } else if (isNameStart(text, at)) {
      const name = readName(text, at)
      at = name.end
      if (text[at] !== '(') continue
      at += 1
      const called = name.value.toLowerCase()
      if (called === 'url') {
        const url = readUrl(text, at)
        at = url.end
        add('address', url.value, start)
        continue
      }
      if (/^(?:var|attr|env)$/.test(called) && takesAddresses.test(open.at(-1) ?? '')) {
        add('unknowable', called, start)
      }
      open.push(called)
    } else {
      at += 1
      if (character === '(') open.push('')
      if (character === ')') open.pop()
      if (character === ',' && open.length === 0) commas.push(start)
    }
  }
  return { resources, commas }
}

const endOf = (found: number, length: number, text: string): number =>
  found < 0 ? text.length : found + length

interface ReadText {
  readonly value: string
  readonly end: number
}

function isNameStart(text: string, at: number): boolean {
  return /^(?:-?[a-z_\u0080-\uffff]|--|-?\\[^\n\r\f])/i.test(text.slice(at, at + 3))
}

function readName(text: string, from: number): ReadText {
  let value = ''
  let at = from
  while (at < text.length) {
    if (text[at] === '\\' && !/[\n\r\f]/.test(text[at + 1] ?? '\n')) {
      const escaped = readEscape(text, at)
      value += escaped.value
      at = escaped.end
    } else if (/[\w\u0080-\uffff-]/.test(text[at] ?? '')) {
      value += text[at]
      at += 1
    } else break
  }
  return { value, end: Math.max(at, from + 1) }
}

function readString(text: string, from: number): ReadText {
  const quote = text[from]
  let value = ''
  let at = from + 1
  while (at < text.length && text[at] !== quote && !/[\n\r\f]/.test(text[at] ?? '')) {
    if (text[at] !== '\\') {
      value += text[at]
      at += 1
      continue
    }
    const escaped = readEscape(text, at)
    value += escaped.value
    at = escaped.end
  }
  return { value, end: Math.min(at + 1, text.length) }
}

/** From after `url(` to after its `)`. */
function readUrl(text: string, from: number): ReadText {
  let at = from
  while (/\s/.test(text[at] ?? '')) at += 1
  if (text[at] === '"' || text[at] === "'") {
    const string = readString(text, at)
    return { value: string.value, end: endOf(text.indexOf(')', string.end), 1, text) }
  }
  let value = ''
  while (at < text.length && text[at] !== ')') {
    if (text[at] === '\\') {
      const escaped = readEscape(text, at)
      value += escaped.value
      at = escaped.end
    } else {
      value += text[at]
      at += 1
    }
  }
  return { value: value.trim(), end: Math.min(at + 1, text.length) }
}

function readEscape(text: string, at: number): ReadText {
  const hex = /^[\da-f]{1,6}/i.exec(text.slice(at + 1, at + 7))?.[0]
  if (hex !== undefined) {
    const after = at + 1 + hex.length
    const gap = /^(?:\r\n|\s)/.exec(text.slice(after, after + 2))?.[0] ?? ''
    const code = Number.parseInt(hex, 16)
    return {
      value: code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code),
      end: after + gap.length,
    }
  }
  const lineEnd = /^(?:\r\n|[\n\r\f])/.exec(text.slice(at + 1, at + 3))?.[0]
  if (lineEnd !== undefined) return { value: '', end: at + 1 + lineEnd.length }
  const [character = ''] = text.slice(at + 1, at + 3)
  return { value: character, end: at + 1 + character.length }
}
