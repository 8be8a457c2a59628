import { alignLeaf } from './align-leaf.ts'
import type { MarkdownNode } from './markdown-parser.ts'
import type { TextPiece, TextSpan } from './model.ts'

/** A Pandoc citation, `[@doe99, p. 3]`: it points elsewhere and is not spoken. */
const citationKey = /\s?\[(?:[^\]@\n]{0,40}\s)?-?@\w[^\]\n]{0,200}\]/g

/**
 * Takes inline nodes and the text of the file; gives their words as pieces of the file. Emphasis, links and deleted text
 * give their words; images, footnote marks, citation keys and tags vanish; `<br>` and hard breaks are a space.
 */
export function flattenPhrasing(nodes: readonly MarkdownNode[], source: string): readonly TextPiece[] {
  return nodes.flatMap((node) => flatten(node, source))
}

/** Where a node stands in the file. Every node of the article's tree has its place; without one it is at the beginning. */
export function spanOf(node: MarkdownNode): TextSpan {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function flatten(node: MarkdownNode, source: string): readonly TextPiece[] {
  const span = spanOf(node)
  if (node.type === 'text')
    return withoutCitationKeys(node.value, alignLeaf({ source, value: node.value, kind: 'text' }, span))
  if (node.type === 'inlineCode') return alignLeaf({ source, value: node.value, kind: 'code' }, span)
  if (node.type === 'break') return [{ text: ' ', ...span }]
  if (node.type === 'link' && source[span.start] !== '[') return readAddress(node, source)
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? [{ text: ' ', ...span }] : []
  return 'children' in node ? flattenPhrasing(node.children, source) : []
}

/** `<https://…>` and `www.…`: shown as they are written. */
function readAddress(link: Extract<MarkdownNode, { type: 'link' }>, source: string): readonly TextPiece[] {
  return link.children.flatMap((child) =>
    child.type === 'text'
      ? alignLeaf({ source, value: child.value, kind: 'address' }, spanOf(child))
      : flatten(child, source),
  )
}

function withoutCitationKeys(value: string, pieces: readonly TextPiece[]): readonly TextPiece[] {
  const typed = pieces.map((piece) => piece.text).join('')
  const keys = value.includes('@') ? [...typed.matchAll(citationKey)] : []
  if (keys.length === 0) return pieces
  let at = 0
  return pieces.flatMap(unitsOf).filter((piece) => {
    const from = at
    at += piece.text.length
    return !keys.some((key) => from >= key.index && at <= key.index + key[0].length)
  })
}

function unitsOf(piece: TextPiece): readonly TextPiece[] {
  if (piece.text.length !== piece.end - piece.start) return [piece]
  return piece.text
    .split('')
    .map((text, index) => ({ text, start: piece.start + index, end: piece.start + index + 1 }))
}
