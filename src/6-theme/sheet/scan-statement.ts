/** A part of a sheet up to the sign that ends it. */
export interface Statement {
  /** Of the sign. */
  readonly end: number
  readonly sign: ';' | '{' | '}'
  /** Of the first colon outside of brackets; -1 where there is none. */
  readonly colon: number
  readonly hasSecondColon: boolean
}

const special = /[;{}()[\]"'/\\:!]/g
const stringEnd = /["'\\\n]/g
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' }

/**
 * Reads from `start` to the `;`, `{` or `}` that ends a statement. Undefined for whatever may be read in two ways: comments inside, escapes, strings with line ends, brackets that do not match, `url()` with signs in it.
 */
export function scanStatement(css: string, start: number): Statement | undefined {
  const open: string[] = []
  let colon = -1
  let hasSecondColon = false
  let at = start
  while (true) {
    special.lastIndex = at
    const found = special.exec(css)
    if (found === null) return undefined
    const sign = found[0]
    at = found.index + 1
    if (sign === '"' || sign === "'") {
      const end = skipString(css, at, sign)
      if (end === undefined) return undefined
      at = end
    } else if (sign === '(' && isUrl(css, found.index)) {
      const end = skipUrl(css, at)
      if (end === undefined) return undefined
      at = end
    } else if (sign === '(' || sign === '[') open.push(closing[sign] ?? '')
    else if (sign === ')' || sign === ']') {
      if (open.pop() !== sign) return undefined
    } else if (sign === '\\') {
      // Marpit 3.2 marks rules of its own by `[\\20 root]`.
      if (open.at(-1) !== ']' || !/[\da-f]/i.test(css[at] ?? '')) return undefined
    } else if (sign === '/' && css[at] === '*') return undefined
    else if (open.length > 0) {
      if (sign === '{' || sign === '}' || sign === ';') return undefined
    } else if (sign === ':') {
      hasSecondColon = colon >= 0
      if (!hasSecondColon) colon = found.index
    } else if (sign === ';' || sign === '{' || sign === '}')
      return { end: found.index, sign, colon, hasSecondColon }
  }
}

function skipString(css: string, from: number, quote: string): number | undefined {
  let at = from
  while (true) {
    stringEnd.lastIndex = at
    const found = stringEnd.exec(css)
    if (found === null || found[0] === '\n') return undefined
    at = found.index + 1
    if (found[0] === quote) return at
    if (found[0] === '\\') at += 1
  }
}

/** With quotation marks inside, it is a function like others. */
const isUrl = (css: string, bracket: number): boolean =>
  /^url\((?!\s*["'])/i.test(css.slice(bracket - 3, bracket + 5))

/** Without them, it takes all signs up to its bracket. */
function skipUrl(css: string, from: number): number | undefined {
  const end = css.indexOf(')', from)
  return end < 0 || /["'()\\\s]|\/\*/.test(css.slice(from, end)) ? undefined : end + 1
}
