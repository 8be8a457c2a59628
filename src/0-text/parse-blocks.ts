import { flattenPhrasing, spanOf } from './flatten-phrasing.ts'
import { joinLines } from './join-lines.ts'
import { mapCode, mapTable } from './map-special-blocks.ts'
import { mapPieces } from './mapped-text.ts'
import { type MarkdownNode, parseArticleTree } from './markdown-parser.ts'
import type { Block, BlockKind, FrontMatter, MarkdownArticle, TextPiece, TextSpan } from './model.ts'
import { readFigures, readHtmlFigures } from './read-figures.ts'
import { stripHtml } from './strip-html.ts'

/** What the blocks inside a container are: a paragraph of a list item is an `item`. */
interface Surroundings {
  readonly source: string
  readonly kind: Extract<BlockKind, 'paragraph' | 'item' | 'quotation'>
  readonly depth: number
}

/**
 * Takes the text of a Markdown article (a byte order mark and any line end are fine); gives its front matter and its
 * blocks in order, each with offsets of the file (UTF-16 units) and its words without markup. Nothing is refused: raw HTML
 * gives its words, link definitions and rules give nothing.
 */
export function parseBlocks(markdown: string): MarkdownArticle {
  // micromark does not count a byte order mark in its offsets: it is taken off, and everything moved by one. It gives U+FFFD for NUL.
  const source = markdown.replace(/^\ufeff/, '').replaceAll('\u0000', '\ufffd')
  const shift = markdown.length - source.length
  const nodes = parseArticleTree(source).children
  const frontMatter = nodes.slice(0, 1).flatMap((node) => readFrontMatter(node, shift))[0]
  const blocks = blocksOf(nodes, { source, kind: 'paragraph', depth: 0 }).map((block) =>
    moveBlock(block, shift),
  )
  return frontMatter === undefined ? { blocks } : { frontMatter, blocks }
}

function blocksOf(nodes: readonly MarkdownNode[], around: Surroundings): readonly Block[] {
  return nodes.flatMap((node) => readBlock(node, around))
}

function readBlock(node: MarkdownNode, around: Surroundings): readonly Block[] {
  const { source } = around
  if (node.type === 'paragraph') return readParagraph(node, around)
  if (node.type === 'heading') {
    const content = mapPieces(joinLines(flattenPhrasing(node.children, source)))
    return content.text === '' ? [] : [{ kind: 'heading', depth: node.depth, ...spanOf(node), content }]
  }
  if (node.type === 'list')
    return blocksOf(node.children, { ...around, kind: 'item', depth: around.depth + 1 })
  if (node.type === 'blockquote') return blocksOf(node.children, { ...around, kind: 'quotation' })
  if (node.type === 'table') return [{ kind: 'table', ...spanOf(node), content: mapTable(node, source) }]
  if (node.type === 'code') return [{ kind: 'code', ...spanOf(node), content: mapCode(node, source) }]
  if (node.type === 'html')
    return [
      ...readHtmlFigures(node, source),
      ...textBlock(spanOf(node), stripHtml(source, spanOf(node)), around),
    ]
  if (node.type === 'listItem' || node.type === 'footnoteDefinition') return blocksOf(node.children, around)
  return []
}

type Paragraph = Extract<MarkdownNode, { type: 'paragraph' }>

function readParagraph(node: Paragraph, around: Surroundings): readonly Block[] {
  const { figures, rest } = readFigures(node, around.source)
  const { start, end } = spanOf(node)
  const pieces = flattenPhrasing(rest, around.source)
  const from = figures.length === 0 ? start : (joinLines(pieces)[0]?.start ?? start)
  return [...figures, ...textBlock({ start: from, end }, pieces, around)]
}

function textBlock(span: TextSpan, pieces: readonly TextPiece[], around: Surroundings): readonly Block[] {
  const content = mapPieces(joinLines(pieces))
  if (content.text === '') return []
  const { kind, depth } = around
  return [{ kind, ...(kind === 'item' ? { depth } : {}), ...span, content }]
}

/** mdast's types know the node of YAML; that of TOML is remark-frontmatter's own. */
function readFrontMatter(node: MarkdownNode, shift: number): readonly FrontMatter[] {
  const kind: string = node.type
  if ((kind !== 'yaml' && kind !== 'toml') || !('value' in node)) return []
  const { start, end } = spanOf(node)
  return [{ kind, text: node.value, start: start + shift, end: end + shift }]
}

function moveBlock(block: Block, shift: number): Block {
  if (shift === 0) return block
  const stretches = block.content.stretches.map((stretch) => ({ ...stretch, source: stretch.source + shift }))
  return {
    ...block,
    start: block.start + shift,
    end: block.end + shift,
    content: { ...block.content, stretches },
  }
}
