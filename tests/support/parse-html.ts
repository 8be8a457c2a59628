export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

const empty = new Set(['img', 'br', 'hr', 'input', 'meta', 'link'])
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }
const token = /<!--[\s\S]*?-->|<\/([a-z][a-z0-9-]*)\s*>|<([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>|[^<]+|</gi

/** Parses HTML as markdown-it writes it (every tag closed, attributes in double quotes) to a tree under one root. */
export function parseHtml(html: string): Element {
  const root: Element = { name: 'root', attributes: {}, children: [] }
  const open: Element[] = [root]
  for (const [whole, closed, opened, attributes = ''] of html.matchAll(token)) {
    const parent = open.at(-1) ?? root
    if (closed !== undefined) {
      if (parent.name !== closed) throw new Error(`</${closed}> closes <${parent.name}> in ${html}`)
      open.pop()
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: readAttributes(attributes), children: [] }
      parent.children.push(element)
      if (!empty.has(opened)) open.push(element)
    } else if (!whole.startsWith('<!--')) parent.children.push(decodeEntities(whole))
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is never closed in ${html}`)
  return root
}

/** Every element of that name below, in document order. */
export function elementsOf(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsOf(child, name)],
  )
}

/** The one element of that name below. */
export function elementOf(element: Element, name: string): Element {
  const [first, second] = elementsOf(element, name)
  if (first === undefined || second !== undefined) throw new Error(`not just one <${name}>`)
  return first
}

/**
 * All text below, as a reader sees it; the words of lists inside are left out, since they are items of their own. A formula
 * is its TeX, as MathML notes it (and as it is shown where it is broken).
 */
export function textOf(element: Element): string {
  const [tex] = element.name === 'math' ? elementsOf(element, 'annotation') : []
  if (tex !== undefined) return trimSpaces(textOf(tex))
  if (element.attributes.class === 'katex-error') {
    return trimSpaces(
      element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join(''),
    )
  }
  return element.children
    .map((child) =>
      typeof child === 'string' ? child : ['ul', 'ol'].includes(child.name) ? '' : textOf(child),
    )
    .join('')
}

/** Plain ones only: a wide space or a mark of byte order in a formula is part of what was typed. */
const trimSpaces = (text: string): string => text.replace(/^[ \t\n]+|[ \t\n]+$/g, '')

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return named[name] ?? whole
    return String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10))
  })
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      decodeEntities(value),
    ]),
  )
}
