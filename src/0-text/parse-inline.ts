import { findDeepNesting } from './deep-nesting.ts'
import { type InlineMath, isInlineMath } from './inline-math.ts'
import { linkTarget } from './link-target.ts'
import { type MarkdownNode, parseInlineTree } from './markdown-parser.ts'
import { type Dress, mergeRuns, type Piece } from './merge-runs.ts'
import type { InlineText, TextPiece } from './model.ts'

export interface ParsedInline extends InlineText {
  /** Targets of links that a deck must not hold; their words are kept as plain text. */
  readonly refusedLinks: readonly string[]
  /** The formulas in order, as they stand in the string: the TeX between the dollars. */
  readonly formulas: readonly TextPiece[]
}

const none: readonly never[] = []

/** Strings without any of these are their own plain text: the parser is not needed (most strings). */
const needsParser = /[\\`*_[\]<&$\u0000\t-\r\ufeff]/
/** … and those without any of these need no trimming either. */
const spaceAtEnd = /^ | $|^$/

/**
 * Takes a string of the outline; gives its runs and plain text. Inline CommonMark only: what would begin a block, raw
 * HTML, images and reference links are shown as typed; `$…$` is math. A line end is one space, or nothing between two Chinese or
 * Japanese characters. What nests too deep for the parser is shown as typed. Never faults.
 */
export function parseInline(markdown: string): ParsedInline {
  const isTyped = !needsParser.test(markdown)
  if (isTyped && !spaceAtEnd.test(markdown))
    return { runs: [{ text: markdown }], plain: markdown, refusedLinks: none, formulas: none }
  if (isTyped || findDeepNesting(markdown) !== undefined)
    return { ...mergeRuns([{ text: markdown }]), refusedLinks: [], formulas: [] }
  const pieces: Piece[] = []
  const refused: string[] = []
  const formulas: TextPiece[] = []
  const tree = parseInlineTree(markdown)
  tree.children.forEach((paragraph, index) => {
    if (index > 0) pieces.push('line end')
    collect(paragraph, {}, { markdown, pieces, refused, formulas })
  })
  return { ...mergeRuns(pieces), refusedLinks: refused, formulas }
}

/** Takes what stands in a paragraph of a parsed text, and the text; gives its runs. */
export function readPhrasing(nodes: readonly MarkdownNode[], markdown: string): InlineText {
  const pieces: Piece[] = []
  collectChildren(nodes, {}, { markdown, pieces, refused: [], formulas: [] })
  return mergeRuns(pieces)
}

interface Collection {
  readonly markdown: string
  readonly pieces: Piece[]
  readonly refused: string[]
  readonly formulas: TextPiece[]
}

function collect(node: MarkdownNode, dress: Dress, into: Collection): void {
  if (node.type === 'text') addText(node.value, dress, into)
  else if (node.type === 'inlineCode') into.pieces.push({ text: node.value, ...dress, code: true })
  else if (isInlineMath(node)) collectMath(node, dress, into)
  else if (node.type === 'break') into.pieces.push({ text: ' ', ...dress })
  else if (node.type === 'emphasis') collectChildren(node.children, { ...dress, italic: true }, into)
  else if (node.type === 'strong') collectChildren(node.children, { ...dress, bold: true }, into)
  else if (node.type === 'link') collectLink(node, dress, into)
  else if ('children' in node) collectChildren(node.children, dress, into)
  else addText(asTyped(node, into.markdown), dress, into)
}

function collectChildren(children: readonly MarkdownNode[], dress: Dress, into: Collection): void {
  for (const child of children) collect(child, dress, into)
}

/** TeX takes a line end for a space. */
function collectMath(node: InlineMath, dress: Dress, into: Collection): void {
  const start = (node.position?.start.offset ?? 0) + 1
  const text = node.value.replace(/[\t-\r ]*[\n\r][\t-\r ]*/g, ' ')
  into.formulas.push({ text, start, end: start + node.value.length })
  into.pieces.push({ text, ...dress, math: true })
}

function collectLink(link: Extract<MarkdownNode, { type: 'link' }>, dress: Dress, into: Collection): void {
  const href = linkTarget(link.url)
  const typed = asTyped(link, into.markdown)
  if (href === undefined && typed.startsWith('<')) into.pieces.push({ text: typed, ...dress })
  else if (link.children.length === 0) addText(typed, dress, into)
  else collectChildren(link.children, href === undefined ? dress : { ...dress, href }, into)
  if (href === undefined && !typed.startsWith('<')) into.refused.push(link.url)
}

function asTyped(node: MarkdownNode, markdown: string): string {
  return markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

function addText(text: string, dress: Dress, into: Collection): void {
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (index > 0) into.pieces.push('line end')
    into.pieces.push({ text: line, ...dress })
  })
}
