/** Markup that is ready to stand in a part, as opposed to text that must be escaped first. */
export interface Xml {
  readonly xml: string
}

type Child = Xml | string | undefined | readonly Child[]
type Attributes = Readonly<Record<string, string | number | undefined>>

/** Gives an element; children that are strings are text and get escaped, what is undefined is left out. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  )
  const content = children.map(writeChild).join('')
  const start = `<${name}${written.join('')}`
  return { xml: content === '' ? `${start}/>` : `${start}>${content}</${name}>` }
}

/** Gives a whole part of the package: the element as an XML document. */
export function xmlDocument(root: Xml): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`)
}

function writeChild(child: Child): string {
  if (child === undefined) return ''
  if (typeof child === 'string') return escapeXml(child)
  return 'xml' in child ? child.xml : child.map(writeChild).join('')
}

/** XML 1.0 has no spelling at all for these characters, not even an escaped one: PowerPoint refuses a file with one. */
const unspeakable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu

/** Line breaks and tabs are escaped too, since an attribute would turn them into spaces. */
function escapeXml(text: string): string {
  return text
    .replace(unspeakable, '')
    .replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
