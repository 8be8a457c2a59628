import type { Report } from '../../diagnostics/model.ts'
import { formNames, type OutlineNode } from '../node.ts'

/** What a value may look like, as data: the schema, the reference and the hints are printed from it. */
export type ShapeDoc =
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'switch' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'true' }
  | { readonly kind: 'list'; readonly of: () => ShapeDoc; readonly isUnique?: true }
  | { readonly kind: 'map'; readonly name: string; readonly fields: readonly FieldDoc[] }
  | { readonly kind: 'named'; readonly of: ShapeDoc }
  | { readonly kind: 'forms'; readonly of: readonly ShapeDoc[] }

export interface FieldDoc {
  readonly key: string
  readonly doc: string
  readonly isRequired: boolean
  readonly shape: () => ShapeDoc
}

/** Where a value stands, for the wording of faults, and where faults go. */
export interface Reading {
  readonly report: Report
  /** The key whose value is read. */
  readonly key: string
}

/** A type of the outline language: what it looks like, and how to read it. Gives undefined after telling a fault. */
export interface Shape<T> {
  readonly doc: () => ShapeDoc
  readonly read: (node: OutlineNode, reading: Reading) => T | undefined
}

/** Tells that a value has another form than its key asks for. */
export function tellWrongType(
  node: OutlineNode,
  reading: Reading,
  expected: string,
  more: { readonly hint?: string; readonly suggestion?: string | undefined } = {},
): undefined {
  const putRight = node.kind === 'empty' ? node.putRight : undefined
  const found = node.kind === 'text' ? `\`${shorten(node.text)}\`` : formNames[node.kind]
  reading.report.add('outline/wrong-type', node.at, { key: reading.key, found, expected, ...more, putRight })
  return undefined
}

function shorten(text: string): string {
  const characters = [...text]
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text
}
