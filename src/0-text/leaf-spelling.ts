import { decodeEntity } from './decode-entity.ts'
import type { TextPiece } from './model.ts'

/** How a leaf is written in the file: in text, escapes and entities count; in code, only `\|` of a table cell; in an address, nothing. */
export type LeafKind = 'text' | 'code' | 'address'

/** A leaf of the tree, and the text of the whole file. */
export interface Leaf {
  readonly source: string
  readonly value: string
  readonly kind: LeafKind
}

const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[0-9A-Za-z]{1,31});/

/**
 * Gives the next bit of a leaf's value as the file spells it: an escape, an entity, or as many units as are the same in
 * both. Nothing at a line end, and where the two differ.
 */
export function nextPiece(leaf: Leaf, at: number, valueAt: number): TextPiece | undefined {
  const { source, value, kind } = leaf
  const typed = source[at]
  const escaped = source.charAt(at + 1)
  if (typed === '\\' && isEscape(escaped, kind) && escaped === value[valueAt]) {
    return { text: escaped, start: at, end: at + 2 }
  }
  const reference = typed === '&' && kind === 'text' ? matchAt(entity, source, at) : ''
  const meant = reference === '' ? '' : decodeEntity(reference)
  if (meant !== '' && value.startsWith(meant, valueAt)) {
    return { text: meant, start: at, end: at + reference.length }
  }
  const text = value.slice(valueAt, valueAt + commonLength(leaf, at, valueAt))
  return text === '' ? undefined : { text, start: at, end: at + text.length }
}

/** Gives what a pattern matches exactly at an offset, or nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  const sticky = new RegExp(pattern.source, 'y')
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? ''
}

/** How many units the file and the value share from here, up to the next one that may be spelled otherwise. */
function commonLength({ source, value }: Leaf, at: number, valueAt: number): number {
  for (let length = 0; ; length += 1) {
    const wanted = value[valueAt + length]
    const typed = source[at + length]
    if (typed !== wanted || wanted === undefined || wanted === '\n' || wanted === '\r') return length
    if (length > 0 && (typed === '\\' || typed === '&')) return length
  }
}

function isEscape(character: string, kind: LeafKind): boolean {
  if (kind === 'address') return false
  return kind === 'code' ? character === '|' : /[!-/:-@[-`{-~]/.test(character)
}
