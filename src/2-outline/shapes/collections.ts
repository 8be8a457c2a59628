import type { SourceRange } from '../../diagnostics/model.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import type { OutlineNode } from '../node.ts'
import {
  type FieldDoc,
  type FieldHelp,
  type Reading,
  type Shape,
  type ShapeDoc,
  tellWrongType,
} from './shape.ts'

/** A key of a map: its shape, what it is for, and whether it must stand. */
export interface Field<T> {
  readonly shape: Shape<T>
  readonly doc: string
  readonly isRequired: boolean
  readonly help: FieldHelp
}

export function required<T>(
  shape: Shape<T>,
  doc: string,
  help: FieldHelp = {},
): Field<T> & { readonly isRequired: true } {
  return { shape, doc, isRequired: true, help }
}

export function optional<T>(
  shape: Shape<T>,
  doc: string,
  help: FieldHelp = {},
): Field<T> & { readonly isRequired: false } {
  return { shape, doc, isRequired: false, help }
}

type OptionalKeys<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? K : never }[keyof T]

/** One field for each property of `T`, required where the property is. `at` is filled in by the reader. */
export type FieldsOf<T> = {
  readonly [K in Exclude<keyof T, 'at'>]-?: K extends OptionalKeys<T>
    ? Field<Exclude<T[K], undefined>> & { readonly isRequired: false }
    : Field<T[K]> & { readonly isRequired: true }
}

/** Takes a name for messages ("an item") and the fields; gives the shape of a map with just these keys. */
export function map<T extends object>(name: string, fields: FieldsOf<T>, standIns: StandIns = {}): Shape<T> {
  const table = fields as unknown as Readonly<Record<string, Field<unknown>>>
  const keys = Object.keys(table)
  return {
    doc: () => mapDoc(name, table),
    read: (node, reading) => {
      if (node.kind !== 'map')
        return tellWrongType(node, reading, `a map with ${keys.slice(0, 4).join(', ')}`)
      const { values, isWhole } = readFields(node, { name, table, keys, standIns }, reading)
      return isWhole ? ({ ...values, at: node.at } as unknown as T) : undefined
    },
  }
}

function mapDoc(name: string, table: Readonly<Record<string, Field<unknown>>>): ShapeDoc {
  return { kind: 'map', name, fields: describeFields(table) }
}

/** Gives the fields of a map as data, in the order in which they are listed. */
export function describeFields(table: Readonly<Record<string, Field<unknown>>>): readonly FieldDoc[] {
  return Object.entries(table).map(([key, { doc, isRequired, help, shape }]) => ({
    key,
    doc,
    isRequired,
    ...help,
    shape: shape.doc,
  }))
}

/** Values for keys that are missing and told, so that what else is wrong with the map is found as well. */
export type StandIns = Readonly<Record<string, (at: SourceRange) => unknown>>

/** The fields of a map, and its name in messages; `keys` are the words that a mistyped key is compared with. */
export interface MapTable {
  readonly name: string
  readonly standIns?: StandIns
  readonly table: Readonly<Record<string, Field<unknown>>>
  readonly keys: readonly string[]
}

interface ReadFields {
  readonly values: Readonly<Record<string, unknown>>
  /** Whether every required key is there and could be read. */
  readonly isWhole: boolean
}

/** Reads the entries that the table knows, tells the others and what is missing. */
export function readFields(
  node: Extract<OutlineNode, { kind: 'map' }>,
  { name, table, keys, standIns = {} }: MapTable,
  { report }: Reading,
): ReadFields {
  // Only keys of the table are put in: none can be that of a prototype.
  const values: Record<string, unknown> = {}
  const meant = new Set<string | undefined>()
  let isWhole = true
  for (const entry of node.entries) {
    const field = Object.hasOwn(table, entry.key) ? table[entry.key] : undefined
    if (field === undefined) {
      const suggestion = suggest(entry.key, keys)
      meant.add(suggestion)
      report.add('outline/unknown-key', entry.keyAt, { key: entry.key, where: name, keys, suggestion })
      continue
    }
    const value = field.shape.read(entry.value, { report, key: entry.key })
    if (value !== undefined) values[entry.key] = value
    else if (field.isRequired) isWhole = false
  }
  for (const key of keys) {
    if (!table[key]?.isRequired || node.entries.some((entry) => entry.key === key)) continue
    const standIn = standIns[key]
    if (standIn === undefined) isWhole = false
    else values[key] = standIn(node.at)
    // A mistyped key is one fault, not two.
    if (meant.has(key)) continue
    report.add('outline/missing-key', firstLine(node.at), { where: name, key, what: table[key].doc })
  }
  return { values, isWhole }
}

/** A fault of a whole map is told at its first line: nobody wants twelve lines underlined. */
export function firstLine(at: SourceRange): SourceRange {
  return at.endLine === at.line ? at : { ...at, endLine: at.line, endColumn: at.column + 1 }
}

/** A list; entries that cannot be read are told and left out. */
export function listOf<T>(shape: () => Shape<T>, atMost?: number): Shape<readonly T[]> {
  return {
    doc: () => ({ kind: 'list', of: () => shape().doc(), ...(atMost === undefined ? {} : { atMost }) }),
    read: (node, reading) => {
      if (node.kind !== 'list') return tellWrongType(node, reading, 'a list')
      if (node.items.length === 0) return tellWrongType(node, reading, 'a list with an entry')
      return node.items.map((item) => shape().read(item, reading)).filter((item) => item !== undefined)
    },
  }
}

/** A shape that looks different by the form of the node: bare text, list, map, or nothing. */
export function byForm<T>(
  forms: { readonly [K in OutlineNode['kind']]?: Shape<T> },
  expected: string,
): Shape<T> {
  return {
    doc: () => ({ kind: 'forms', of: Object.values(forms).map((shape) => shape.doc()) }),
    read: (node, reading) => {
      const shape = forms[node.kind]
      const isMisread = forms.text !== undefined && forms.map !== undefined && isTextAsMap(node, forms.map)
      if (shape === undefined || isMisread) return tellWrongType(node, reading, expected)
      return shape.read(node, reading)
    },
  }
}

/** `- a: b` and `- {a}`: a map to YAML, and most likely text to the author, since nothing in it is like a key. */
function isTextAsMap(node: OutlineNode, { doc }: Shape<unknown>): boolean {
  if (node.kind !== 'map' || node.entries.length === 0) return false
  const isBare = node.entries.every(({ value }) => value.kind === 'empty')
  if (node.entries.length > 1 && !isBare) return false
  const keys = keysOf(doc())
  const isStrange = node.entries.every(({ key }) => suggest(key, keys) === undefined)
  return keys.length > 0 && isStrange && node.asText() !== undefined
}

/** The keys of a map, or of all that a map may be. */
export function keysOf(doc: ShapeDoc): readonly string[] {
  if (doc.kind === 'forms') return doc.of.flatMap(keysOf)
  return doc.kind === 'map' ? doc.fields.map(({ key }) => key) : []
}

/** Reads by `shape`, then turns the value into another. */
export function turn<A, B>(shape: Shape<A>, into: (value: A, at: SourceRange) => B): Shape<B> {
  return {
    doc: shape.doc,
    read: (node, reading) => {
      const value = shape.read(node, reading)
      return value === undefined ? undefined : into(value, node.at)
    },
  }
}
