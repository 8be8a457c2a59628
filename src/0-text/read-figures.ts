import { spanOf } from './flatten-phrasing.ts'
import { mapPieces } from './mapped-text.ts'
import type { MarkdownNode } from './markdown-parser.ts'
import type { Block } from './model.ts'

type Image = Extract<MarkdownNode, { type: 'image' | 'imageReference' }>

/**
 * Takes a paragraph and the text of the file; gives a figure for each image, if the paragraph holds images and nothing
 * else (a link may stand around one). The words of a figure are its alternative text, else its title.
 */
export function readFigures(paragraph: MarkdownNode, source: string): readonly Block[] {
  const images = onlyImages(paragraph) ?? []
  return images.map((image) => {
    const span = spanOf(image)
    const words = image.alt || (image.type === 'image' ? image.title : '') || ''
    const at = source.indexOf(words, span.start)
    const isTyped = at >= 0 && at + words.length <= span.end
    const piece = isTyped ? { text: words, start: at, end: at + words.length } : { text: words, ...span }
    return { kind: 'figure', ...span, content: mapPieces([piece]) }
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
