import { spanOf } from './flatten-phrasing.ts'
import { mapPieces } from './mapped-text.ts'
import type { MarkdownNode } from './markdown-parser.ts'
import type { Block, TextPiece, TextSpan } from './model.ts'

type Image = Extract<MarkdownNode, { type: 'image' | 'imageReference' }>

interface ReadFigures {
  readonly figures: readonly Block[]
  /** What goes on in words: all of it where there is no figure. */
  readonly rest: readonly MarkdownNode[]
}

/**
 * Takes a paragraph and the text of the file; gives a figure for each image that stands on lines of its own at the top of
 * it (a link may stand around one), and what follows below: a caption, most likely. The words of a figure are its
 * alternative text and its title, a line each.
 */
export function readFigures(
  { children }: Extract<MarkdownNode, { type: 'paragraph' }>,
  source: string,
): ReadFigures {
  const nodes: readonly MarkdownNode[] = children
  const found = nodes.map(onlyImages)
  const end = found.indexOf(undefined)
  const images = found.slice(0, end < 0 ? nodes.length : end).flatMap((one) => one ?? [])
  const rest = end < 0 ? [] : nodes.slice(end)
  if (images.length === 0 || !beginsLine(nodes[end - 1], rest[0])) return { figures: [], rest: nodes }
  return { figures: images.map((image) => describeImage(image, source)), rest }
}

function describeImage(image: Image, source: string): Block {
  const span = spanOf(image)
  const title = image.type === 'image' ? image.title : ''
  const pieces = [image.alt, title]
    .flatMap((words) => (words ? [words] : []))
    .map((words) => pieceOf(words, span, source))
  const lines = pieces.flatMap((piece, index) => {
    const lineEnd = { text: '\n', start: pieces[index - 1]?.end ?? piece.start, end: piece.start }
    return index === 0 ? [piece] : [lineEnd, piece]
  })
  return { kind: 'figure', ...span, content: mapPieces(lines.length === 0 ? [{ text: '', ...span }] : lines) }
}

/** Words as typed have their place; others stand for the whole image. */
function pieceOf(words: string, span: TextSpan, source: string): TextPiece {
  const at = source.indexOf(words, span.start)
  return at >= 0 && at + words.length <= span.end
    ? { text: words, start: at, end: at + words.length }
    : { text: words, ...span }
}

/** Whether a line ends between an image and what follows it. */
function beginsLine(before: MarkdownNode | undefined, next: MarkdownNode | undefined): boolean {
  if (next === undefined || before?.type === 'break') return true
  const between = before?.type === 'text' ? before.value : ''
  return /[\r\n]/.test(between) || (next.type === 'text' && /^\s*[\r\n]/.test(next.value))
}

const imageTag = /<img\b[^>]{0,1000}?\salt\s*=\s*(?:"([^"]+)"|'([^']+)')[^>]*>/gi

/** Takes raw HTML; gives a figure for each image in it that says what it shows. */
export function readHtmlFigures(html: MarkdownNode, source: string): readonly Block[] {
  const { start, end } = spanOf(html)
  return [...source.slice(start, end).matchAll(imageTag)].map((match) => {
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    return {
      kind: 'figure',
      ...span,
      content: mapPieces([pieceOf(match[1] ?? match[2] ?? '', span, source)]),
    }
  })
}

/** Undefined as soon as there is anything but images and white space. */
function onlyImages(node: MarkdownNode): readonly Image[] | undefined {
  if (node.type === 'image' || node.type === 'imageReference') return [node]
  if (node.type === 'break' || (node.type === 'text' && node.value.trim() === '')) return []
  if (node.type !== 'paragraph' && node.type !== 'link' && node.type !== 'linkReference') return undefined
  const children: readonly MarkdownNode[] = node.children
  const images = children.map(onlyImages)
  return images.every((found) => found !== undefined) ? images.flat() : undefined
}
