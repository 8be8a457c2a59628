import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom'

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** What the format calls its vocabularies: files may use other prefixes for them. */
const nameSpaces: Readonly<Record<string, string>> = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  a14: 'http://schemas.microsoft.com/office/drawing/2010/main',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
  m: `${officeDocument}/math`,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: `${officeDocument}/relationships`,
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  x: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
}

/** A tree of elements, as an XML parser that is not ours reads it; throws where the XML is not well-formed. */
export function readXml(bytes: Uint8Array): Element {
  const parser = new DOMParser({ onError: onErrorStopParsing })
  const root = parser.parseFromString(Buffer.from(bytes).toString('utf8'), 'text/xml').documentElement
  if (root === null) throw new Error('a document without a root')
  return root
}

export function isNamed(element: Element, name: string): boolean {
  const [prefix = '', local = ''] = name.split(':')
  return element.localName === local && element.namespaceURI === nameSpaces[prefix]
}

export function childrenOf(element: Element): readonly Element[] {
  return [...element.childNodes].filter((node) => node.nodeType === node.ELEMENT_NODE) as Element[]
}

/** Walks down by names (`p:cSld`, `p:spTree`); undefined where one is not there. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (inside, name) =>
      inside === undefined ? undefined : childrenOf(inside).find((child) => isNamed(child, name)),
    element,
  )
}

/** All elements of a name inside, in the order of the document. */
export function all(element: Element | undefined, name: string): readonly Element[] {
  const [prefix = '', local = ''] = name.split(':')
  return element === undefined ? [] : [...element.getElementsByTagNameNS(nameSpaces[prefix] ?? '', local)]
}

/** An attribute, of no name space unless one is named (`r:id`). */
export function value(element: Element | undefined, name: string): string | undefined {
  const [prefix = '', local] = name.split(':')
  const space = local === undefined ? null : (nameSpaces[prefix] ?? '')
  return element?.getAttributeNS(space, local ?? prefix) ?? undefined
}

/** Whether a prefix that a document uses means a vocabulary that a reader knows by that name. */
export function meansSpace(element: Element, prefix: string, name: string): boolean {
  return element.lookupNamespaceURI(prefix) === nameSpaces[name]
}
