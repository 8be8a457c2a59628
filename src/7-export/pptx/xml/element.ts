import { chartVocabulary } from './chart-vocabulary.ts'
import { drawingVocabulary } from './drawing-vocabulary.ts'
import { escapeXml } from './escape-xml.ts'
import { mathVocabulary } from './math-vocabulary.ts'
import { packageVocabulary } from './package-vocabulary.ts'
import { presentationVocabulary } from './presentation-vocabulary.ts'
import type { Content, NamesIn, Slot } from './sequence.ts'
import { spellText } from './spell-text.ts'
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

const noAttributes: Attributes = {}

/**
 * Gives an element. Children may come in any order: they are written in the order that the format asks for (those of one
 * list in the order given), and one that may not be there, or not twice, is a bug that throws.
 */
export function element<Name extends ElementName>(
  name: Name,
  attributes: Attributes = noAttributes,
  ...children: readonly Child<Name>[]
): Xml<Name> {
  const spelling = spell(name)
  const content = children.length === 0 ? '' : writeContent(spelling, children as readonly AnyChild[])
  const written = writeAttributes(name, attributes)
  if (written === '')
    return { name, xml: content === '' ? spelling.alone : spelling.start + content + spelling.end }
  const start = spelling.open + written
  return { name, xml: content === '' ? `${start}/>` : `${start}>${content}${spelling.end}` }
}

/** Gives a whole part of the package: the element as an XML document. */
export function xmlDocument(root: Xml): Uint8Array {
  return spellText(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`)
}

function writeAttributes(name: string, attributes: Attributes): string {
  let written = ''
  // They are literals, and have nothing inherited; a list of their keys would be made for each.
  for (const key in attributes) {
    const value = attributes[key]
    if (value === undefined) continue
    if (typeof value === 'string') {
      written += ` ${key}="${escapeXml(value)}"`
      continue
    }
    // `NaN` in an attribute is a file that PowerPoint repairs.
    if (!Number.isFinite(value)) throw new Error(`${key} of ${name} is ${value}`)
    written += ` ${key}="${value}"`
  }
  return written
}

type AnyChild = Xml | string | undefined | readonly AnyChild[]

function writeContent(spelling: Spelling, children: readonly AnyChild[]): string {
  return spelling.places === undefined ? writePlain(children) : writeOrdered(spelling, flatten(children))
}

function writePlain(children: readonly AnyChild[]): string {
  let content = ''
  for (const child of children) {
    if (typeof child === 'string') content += escapeXml(child)
    else if (isList(child)) content += writePlain(child)
    else if (child !== undefined) content += child.xml
  }
  return content
}

/** Nearly always they come in order, and nothing has to be sorted. */
function writeOrdered(parent: Spelling, children: readonly Xml[]): string {
  let content = ''
  let last = -1
  for (const child of children) {
    const { rank, isRepeatable } = placeOf(child, parent)
    if (rank < last) return writeOrdered(parent, sortByRank(parent, children))
    if (rank === last && !isRepeatable) throw new Error(`${child.name} may stand in ${parent.name} only once`)
    last = rank
    content += child.xml
  }
  return content
}

function sortByRank(parent: Spelling, children: readonly Xml[]): readonly Xml[] {
  return [...children].sort((a, b) => placeOf(a, parent).rank - placeOf(b, parent).rank)
}

function placeOf(child: Xml, { name, places }: Spelling): Place {
  const place = places?.get(child.name)
  if (place === undefined) throw new Error(`${child.name} may not stand in ${name}`)
  return place
}

function flatten(children: readonly AnyChild[], into: Xml[] = []): readonly Xml[] {
  for (const child of children) {
    if (child === undefined) continue
    if (typeof child === 'string') throw new Error(`text may not stand here: ${child}`)
    if (isList(child)) flatten(child, into)
    else into.push(child)
  }
  return into
}

const isList = (child: AnyChild): child is readonly AnyChild[] => Array.isArray(child)

interface Place {
  readonly rank: number
  readonly isRepeatable: boolean
}

type Places = ReadonlyMap<string, Place>

/** What an element is spelled with: put together once, since a presentation has some hundred thousand elements of few names. */
interface Spelling {
  readonly name: ElementName
  readonly open: string
  readonly start: string
  readonly end: string
  readonly alone: string
  /** Where each of its children stands; undefined for text, and for what another specification says. */
  readonly places: Places | undefined
}

const known = new Map<ElementName, Spelling>()

function spell(name: ElementName): Spelling {
  const before = known.get(name)
  if (before !== undefined) return before
  const content: Content = vocabulary[name]
  const spelling: Spelling = {
    ...{ name, open: `<${name}`, start: `<${name}>`, end: `</${name}>`, alone: `<${name}/>` },
    places: typeof content === 'string' ? undefined : listPlaces(content),
  }
  known.set(name, spelling)
  return spelling
}

function listPlaces(slots: readonly Slot[]): Places {
  const places = new Map<string, Place>()
  slots.forEach((slot, rank) => {
    const isRepeatable = typeof slot === 'object' && 'many' in slot
    const names = typeof slot === 'string' ? [slot] : 'many' in slot ? slot.many : slot
    for (const child of names) places.set(child, { rank, isRepeatable })
  })
  return places
}
