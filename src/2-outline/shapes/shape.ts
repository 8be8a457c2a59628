import type { Report } from '../../diagnostics/model.ts'
import { formNames, type OutlineNode } from '../node.ts'

/** What a value may look like, as data: the schema, the reference and the hints are printed from it. */
export type ShapeDoc =
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'switch' }
  /** `meanings`: what some of the words stand for, where a word alone does not say it. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly meanings: WordMeanings }
  | { readonly kind: 'true' }
  | {
      readonly kind: 'list'
      readonly of: () => ShapeDoc
      readonly isUnique?: true
      readonly atMost?: number
    }
  | { readonly kind: 'map'; readonly name: string; readonly fields: readonly FieldDoc[] }
  | { readonly kind: 'named'; readonly of: ShapeDoc }
  /** `key`: the last form is the one that has it. */
  | { readonly kind: 'forms'; readonly of: readonly ShapeDoc[]; readonly key?: string }

export type WordMeanings = Readonly<Record<string, string>>

/** What editors show beside the words about a key. */
export interface FieldHelp {
  /** What counts where the key is left out. */
  readonly fallback?: string | number | boolean
  /** Values as an author types them. */
  readonly examples?: readonly unknown[]
}

export interface FieldDoc extends FieldHelp {
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
  if (node.kind === 'empty' && node.isTold) return undefined
  reading.report.add('outline/wrong-type', node.at, {
    key: reading.key,
    found: node.kind === 'text' ? `\`${shorten(node.text)}\`` : formNames[node.kind],
    expected,
    ...hintAt(node, reading.key, expected),
    ...more,
  })
  return undefined
}

/** What the author may have meant instead. */
function hintAt(
  node: OutlineNode,
  key: string,
  expected: string,
): { readonly hint?: string; readonly putRight?: string | undefined } {
  if (node.kind === 'empty') {
    if (node.typed === undefined) return {}
    const hint = swallowed.find(([sign]) => sign.test(node.typed ?? ''))?.[1] ?? ''
    return { hint: `${hint}put the text in quotation marks`, putRight: node.putRight }
  }
  if (node.kind === 'text') {
    if (node.isPlain && /^-[^\s\d-]/.test(node.text)) return { hint: 'put a space after the dash' }
    if (node.isPlain && /^[•·–—] /.test(node.text))
      return { hint: 'items begin with a dash and a space: `- `' }
    if (node.isPlain && /^\p{L}[\p{L}\p{N}_-]*:[^\s/]/u.test(node.text))
      return { hint: 'put a space after the colon' }
    return /^a list\b/.test(expected) ? hintAtList(node.text) : {}
  }
  const words = node.kind === 'map' && expected === 'text' ? wordsUnderKey(node) : undefined
  if (words !== undefined) return { hint: 'put the words behind the key', putRight: `${key}: ${words}` }
  const putRight = /\btext\b/.test(expected) ? node.asText() : undefined
  return putRight === undefined ? {} : { hint: 'if it is meant as text, put it in quotation marks', putRight }
}

/** One item without its dash. */
const hintAtList = (text: string): { readonly hint: string; readonly putRight?: string } =>
  text.includes('\n') || [...text].length > 80
    ? { hint: 'put each item on a line of its own below, after a dash and a space' }
    : { hint: 'put each item on a line of its own below, after a dash and a space', putRight: `- ${text}` }

/** `section:`, and below it `title: The mill`: words that want no key of their own. */
function wordsUnderKey({ entries }: Extract<OutlineNode, { kind: 'map' }>): string | undefined {
  const [entry, ...others] = entries
  if (entry === undefined || others.length > 0 || !/^(?:title|text|name)$/.test(entry.key)) return undefined
  return entry.value.kind === 'text' && entry.value.isPlain && !entry.value.text.includes('\n')
    ? entry.value.text
    : undefined
}

/** Why YAML makes nothing of a text. */
const swallowed: readonly (readonly [sign: RegExp, why: string])[] = [
  [/^#/, 'to YAML, what follows `#` is a comment; '],
  [/^~/, 'to YAML, `~` is nothing; '],
  [/^[|>]/, 'to YAML, this opens a text in the lines below; '],
]

function shorten(text: string): string {
  const characters = [...text]
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text
}
