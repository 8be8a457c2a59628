import { type BrokenSheet, parseSheet } from './parse-sheet.ts'
import { readPlainSheet } from './read-plain-sheet.ts'
import type { SheetRoot } from './sheet-root.ts'

/** Takes the text of a style sheet; gives its rules, or where and why it cannot be read: quickly, where it is spelled plainly. */
export function readSheet(css: string): { readonly kind: 'sheet'; readonly root: SheetRoot } | BrokenSheet {
  const root = readPlainSheet(css)
  return root === undefined ? parseSheet(css) : { kind: 'sheet', root }
}
