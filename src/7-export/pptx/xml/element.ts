import { chartVocabulary } from './chart-vocabulary.ts'
import { drawingVocabulary } from './drawing-vocabulary.ts'
import { escapeXml } from './escape-xml.ts'
import { mathVocabulary } from './math-vocabulary.ts'
import { packageVocabulary } from './package-vocabulary.ts'
import { presentationVocabulary } from './presentation-vocabulary.ts'
import type { Content, NamesIn } from './sequence.ts'
import { spreadsheetVocabulary } from './spreadsheet-vocabulary.ts'

/** Every element that Lectern writes, with what may stand in it. */
const vocabulary = {
  ...packageVocabulary,
  ...drawingVocabulary,
  ...presentationVocabulary,
  ...chartVocabulary,
  ...mathVocabulary,
  ...spreadsheetVocabulary,
} as const

type Vocabulary = typeof vocabulary
export type ElementName = keyof Vocabulary

/** An element ready to stand in a part; its name says where it may. */
export interface Xml<Name extends ElementName = ElementName> {
  readonly name: Name
  readonly xml: string
}

/** What may be given as content of an element: what is undefined is left out, lists are taken apart. */
export type Child<Name extends ElementName> = Vocabulary[Name] extends 'text'
  ? string
  : Vocabulary[Name] extends 'any'
    ? Children<ElementName>
    : Children<Extract<NamesIn<Vocabulary[Name]>, ElementName>>

export type Children<Name extends ElementName> = Xml<Name> | undefined | readonly Children<Name>[]

export type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * Gives an element. Children may come in any order: they are written in the order that the format asks for (those of one
 * list in the order given), and one that may not be there, or not twice, is a bug that throws.
 */
export function element<Name extends ElementName>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child<Name>[]
): Xml<Name> {
  const content = typeof vocabulary[name] === 'string' ? writePlain(children) : writeOrdered(name, children)
  const start = `<${name}${writeAttributes(name, attributes)}`
  return { name, xml: content === '' ? `${start}/>` : `${start}>${content}</${name}>` }
}

/** Gives a whole part of the package: the element as an XML document. */
export function xmlDocument(root: Xml): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`)
}

function writeAttributes(name: string, attributes: Attributes): string {
  let written = ''
  for (const key of Object.keys(attributes)) {
    const value = attributes[key]
    if (value === undefined) continue
    // `NaN` in an attribute is a file that PowerPoint repairs.
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${key} of ${name} is ${value}`)
    written += ` ${key}="${escapeXml(String(value))}"`
  }
  return written
}

type AnyChild = Xml | string | undefined | readonly AnyChild[]

function writePlain(children: readonly unknown[]): string {
  let content = ''
  for (const child of children as readonly AnyChild[]) {
    if (typeof child === 'string') content += escapeXml(child)
    else if (isList(child)) content += writePlain(child)
    else if (child !== undefined) content += child.xml
  }
  return content
}

function writeOrdered(name: ElementName, children: readonly unknown[]): string {
  const flat: Xml[] = []
  flatten(children as readonly AnyChild[], flat)
  if (flat.length === 0) return ''
  const places = placesIn(name)
  const ranked = flat.map((child) => {
    const place = places.get(child.name)
    if (place === undefined) throw new Error(`${child.name} may not stand in ${name}`)
    return { child, ...place }
  })
  ranked.sort((a, b) => a.rank - b.rank)
  let content = ''
  let last = -1
  for (const { child, rank, isRepeatable } of ranked) {
    if (rank === last && !isRepeatable) throw new Error(`${child.name} may stand in ${name} only once`)
    last = rank
    content += child.xml
  }
  return content
}

function flatten(children: readonly AnyChild[], into: Xml[]): void {
  for (const child of children) {
    if (child === undefined) continue
    if (typeof child === 'string') throw new Error(`text may not stand here: ${child}`)
    if (isList(child)) flatten(child, into)
    else into.push(child)
  }
}

const isList = (child: AnyChild): child is readonly AnyChild[] => Array.isArray(child)

interface Place {
  readonly rank: number
  readonly isRepeatable: boolean
}

const known = new Map<ElementName, ReadonlyMap<string, Place>>()

/** Where in an element each of its children stands. */
function placesIn(name: ElementName): ReadonlyMap<string, Place> {
  const before = known.get(name)
  if (before !== undefined) return before
  const content: Content = vocabulary[name]
  if (typeof content === 'string') throw new Error(`${name} has no children of its own`)
  const places = new Map<string, Place>()
  content.forEach((slot, rank) => {
    const isRepeatable = typeof slot === 'object' && 'many' in slot
    const names = typeof slot === 'string' ? [slot] : 'many' in slot ? slot.many : slot
    for (const child of names) places.set(child, { rank, isRepeatable })
  })
  known.set(name, places)
  return places
}
