/** An element of MathML; its text is that between its tags where it has no elements inside. */
export interface MathNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly MathNode[]
  readonly text: string
}

// KaTeX writes a space before some of its equal signs.
const token = /<(\/?)([a-z]+)((?:\s+[\w:-]+\s*="[^"]*")*)\s*(\/?)>|([^<]+)/y
const attribute = /([\w:-]+)\s*="([^"]*)"/g

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: MathNode[]
  text: string
}

/**
 * Takes a formula as the engine writes it (`<math …>…</math>`); gives its elements. Throws for what no engine of ours writes:
 * it reads what KaTeX writes, and no more of XML.
 */
export function readMathml(mathml: string): MathNode {
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }]
  token.lastIndex = 0
  while (token.lastIndex < mathml.length) {
    const at = token.lastIndex
    const [, close, name = '', attributes = '', empty, text] = token.exec(mathml) ?? fail(mathml, at)
    const last = open.at(-1) ?? fail(mathml, at)
    if (text !== undefined) last.text += decode(text)
    else if (close !== '') {
      if (last.name !== name || open.length === 1) fail(mathml, at)
      open.pop()
      open.at(-1)?.children.push(last)
    } else {
      const node: Open = { name, attributes: readAttributes(attributes), children: [], text: '' }
      if (empty === '') open.push(node)
      else last.children.push(node)
    }
  }
  const [root] = open[0]?.children ?? []
  if (open.length !== 1 || root === undefined) return fail(mathml, mathml.length)
  return root
}

function fail(mathml: string, at: number): never {
  throw new Error(`this is no MathML at ${at}: ${mathml.slice(at, at + 40)}`)
}

function readAttributes(typed: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...typed.matchAll(attribute)].map(([, name = '', value = '']) => [name, decode(value)]),
  )
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      return decimal === undefined ? (named[name ?? ''] ?? all) : String.fromCodePoint(Number(decimal))
    },
  )
}
