import { findDeepNesting } from './deep-nesting.ts'
import { type MarkdownNode, parseArticleTree } from './markdown-parser.ts'
import type { Run, TextBlock } from './model.ts'
import { readPhrasing } from './parse-inline.ts'
import { readPlainBlocks } from './read-plain-blocks.ts'

interface Around {
  readonly markdown: string
  readonly kind: 'paragraph' | 'item' | 'quotation'
  readonly depth: number
  readonly number?: number
}

/**
 * Takes running text in Markdown (notes, handouts); gives its paragraphs in order, each with its runs and its place in lists. Rules
 * and link definitions give nothing, tables a paragraph for each row. Never faults: what nests too deep is one paragraph as typed.
 */
export function parseTextBlocks(markdown: string): readonly TextBlock[] {
  return readPlainBlocks(markdown) ?? parseMarkedBlocks(markdown)
}

/** The same of any text by the Markdown library: what plain text is, too, but dear. */
export function parseMarkedBlocks(markdown: string): readonly TextBlock[] {
  const source = markdown.replaceAll('\u0000', '\ufffd')
  if (findDeepNesting(source) !== undefined)
    return [{ kind: 'paragraph', depth: 0, runs: [{ text: source }] }]
  return blocksOf(parseArticleTree(source).children, { markdown: source, kind: 'paragraph', depth: 0 })
}

function blocksOf(nodes: readonly MarkdownNode[], around: Around): readonly TextBlock[] {
  return nodes.flatMap((node) => readBlock(node, around))
}

function readBlock(node: MarkdownNode, around: Around): readonly TextBlock[] {
  const { markdown, depth } = around
  if (node.type === 'paragraph') return block(around.kind, around, readPhrasing(node.children, markdown).runs)
  if (node.type === 'heading')
    return block('heading', { ...around, depth: 0 }, readPhrasing(node.children, markdown).runs)
  if (node.type === 'blockquote')
    return blocksOf(node.children, { ...around, kind: 'quotation', depth: depth + 1 })
  if (node.type === 'list') return readList(node, around)
  if (node.type === 'code')
    return node.value.split('\n').flatMap((line) => block('code', around, [{ text: line, code: true }]))
  if (node.type === 'table') return node.children.flatMap((row) => readRow(row.children, around))
  if (node.type === 'definition' || node.type === 'thematicBreak') return []
  if ('children' in node) return blocksOf(node.children, around)
  return block(around.kind, around, [{ text: 'value' in node ? node.value : '' }])
}

function readList(list: Extract<MarkdownNode, { type: 'list' }>, around: Around): readonly TextBlock[] {
  const depth = around.kind === 'item' ? around.depth + 1 : 1
  const first = list.ordered === true ? (list.start ?? 1) : undefined
  return list.children.flatMap((item, index) => {
    const number = first === undefined ? {} : { number: first + index }
    const [head, ...rest] = item.children
    const inside: Around = { markdown: around.markdown, kind: 'item', depth }
    return [
      ...(head === undefined ? [] : readBlock(head, { ...inside, ...number })),
      ...blocksOf(rest, inside),
    ]
  })
}

function readRow(
  cells: readonly { readonly children: readonly MarkdownNode[] }[],
  around: Around,
): readonly TextBlock[] {
  const runs = cells.flatMap((cell, index): readonly Run[] => {
    const words = readPhrasing(cell.children, around.markdown).runs
    return index === 0 ? words : [{ text: ' | ' }, ...words]
  })
  return block('paragraph', around, runs)
}

function block(
  kind: TextBlock['kind'],
  { depth, number }: Around,
  runs: readonly Run[],
): readonly TextBlock[] {
  if (runs.length === 0 || runs.every(({ text }) => text === '')) return []
  const isPlaced = kind === 'item' || kind === 'quotation'
  return [{ kind, depth: isPlaced ? depth : 0, ...(number === undefined ? {} : { number }), runs }]
}
