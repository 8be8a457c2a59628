import { linkTarget } from './link-target.ts'
import { type MarkdownNode, parseInlineTree } from './markdown-parser.ts'
import { type Dress, mergeRuns, type Piece } from './merge-runs.ts'
import type { InlineText } from './model.ts'

export interface ParsedInline extends InlineText {
  /** Targets of links that a deck must not hold; their words are kept as plain text. */
  readonly refusedLinks: readonly string[]
}

/** Strings without any of these are their own plain text: the parser is not needed (most strings). */
const needsParser = /[\\`*_[\]<&\u0000\t-\r\ufeff]/
/** micromark 4 takes quadratic time for nested delimiters (seen: 2,000 take 2 s): past this, a string is shown as typed. */
const delimitersLimit = 1000

/**
 * Takes a string of the outline; gives its runs and plain text. Inline CommonMark only: what would begin a block, raw
 * HTML, images and reference links are shown as typed. A line end is one space, or nothing between two Chinese or
 * Japanese characters. Never faults.
 */
export function parseInline(markdown: string): ParsedInline {
  if (!needsParser.test(markdown) || tooManyDelimiters(markdown))
    return { ...mergeRuns([{ text: markdown }]), refusedLinks: [] }
  const pieces: Piece[] = []
  const refused: string[] = []
  const tree = parseInlineTree(markdown)
  tree.children.forEach((paragraph, index) => {
    if (index > 0) pieces.push('line end')
    collect(paragraph, {}, { markdown, pieces, refused })
  })
  return { ...mergeRuns(pieces), refusedLinks: refused }
}

interface Collection {
  readonly markdown: string
  readonly pieces: Piece[]
  readonly refused: string[]
}

function collect(node: MarkdownNode, dress: Dress, into: Collection): void {
  if (node.type === 'text') into.pieces.push(...textPieces(node.value, dress))
  else if (node.type === 'inlineCode') into.pieces.push({ text: node.value, ...dress, code: true })
  else if (node.type === 'break') into.pieces.push({ text: ' ', ...dress })
  else if (node.type === 'emphasis') collectChildren(node.children, { ...dress, italic: true }, into)
  else if (node.type === 'strong') collectChildren(node.children, { ...dress, bold: true }, into)
  else if (node.type === 'link') collectLink(node, dress, into)
  else if ('children' in node) collectChildren(node.children, dress, into)
  else into.pieces.push(...textPieces(asTyped(node, into.markdown), dress))
}

function collectChildren(children: readonly MarkdownNode[], dress: Dress, into: Collection): void {
  for (const child of children) collect(child, dress, into)
}

function collectLink(link: Extract<MarkdownNode, { type: 'link' }>, dress: Dress, into: Collection): void {
  const href = linkTarget(link.url)
  const typed = asTyped(link, into.markdown)
  if (href === undefined && typed.startsWith('<')) into.pieces.push({ text: typed, ...dress })
  else if (link.children.length === 0) into.pieces.push(...textPieces(typed, dress))
  else collectChildren(link.children, href === undefined ? dress : { ...dress, href }, into)
  if (href === undefined && !typed.startsWith('<')) into.refused.push(link.url)
}

function asTyped(node: MarkdownNode, markdown: string): string {
  return markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

function textPieces(text: string, dress: Dress): readonly Piece[] {
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index): Piece[] =>
      index === 0 ? [{ text: line, ...dress }] : ['line end', { text: line, ...dress }],
    )
}

function tooManyDelimiters(markdown: string): boolean {
  let count = 0
  for (const character of markdown) if ('*_['.includes(character)) count += 1
  return count > delimitersLimit
}
