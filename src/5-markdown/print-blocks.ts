import type { InlineText } from '../0-text/model.ts'
import type { Alignment, Item } from '../3-deck/part-model.ts'
import type { Words } from '../3-deck/words-model.ts'
import { printLine } from './print-runs.ts'

/** Marp reveals lists by `*` and `1)` item by item, and lists by `-` and `1.` at once. */
export function markerFor(isNumbered: boolean, isStepped: boolean, number: number): string {
  if (isNumbered) return isStepped ? `${number})` : `${number}.`
  return isStepped ? '*' : '-'
}

export interface ListStyle {
  readonly isNumbered: boolean
  readonly isStepped: boolean
  /** Items on the slides before, where the list goes on from there. */
  readonly itemsBefore?: number
}

/** Items of the second level are never numbered, and appear with the item above them. */
export function printList(items: readonly Item[], style: ListStyle): string {
  return items
    .map((item, index) => {
      const marker = markerFor(style.isNumbered, style.isStepped, (style.itemsBefore ?? 0) + index + 1)
      const below = printList(item.items, { isNumbered: false, isStepped: false })
      return listItem(marker, [printLine(item.words.runs), below].filter(Boolean).join('\n'))
    })
    .join('\n')
}

/** Takes a marker and the Markdown of an item; gives the item with its lines indented to the marker's width. */
export function listItem(marker: string, markdown: string): string {
  const indent = ' '.repeat(marker.length + 1)
  const inside = markdown.replace(/\n(?=[^\n])/g, `\n${indent}`)
  return rule.test(`${marker} ${inside}`) ? `${marker}\n${indent}${inside}` : `${marker} ${inside}`
}

/** Empty items in empty items: three markers on one line are no items but a rule, which begins another slide. */
const rule = /^([-*])(?: +\1){2,} *(?:\n|$)/

const rules: { readonly [A in Alignment]: string } = { left: '---', right: '---:', center: ':---:' }

/** A GFM table. */
export function printTable(
  header: readonly (Words | undefined)[],
  rows: readonly (readonly string[])[],
  align: readonly Alignment[],
): string {
  const heads = header.map((words) => (words === undefined ? '' : printCell(words)))
  const rule = header.map((_head, column) => rules[align[column] ?? 'left'])
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Pipes end a cell, in code spans too; markdown-it 14 takes the backslash right before one off, whatever stands before that. */
export function printCell(words: InlineText): string {
  return printLine(words.runs).replaceAll('|', '\\|')
}
