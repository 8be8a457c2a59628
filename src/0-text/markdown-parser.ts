import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Data, unified } from 'unified'
import { inlineMathNodes, inlineMathSyntax } from './inline-math.ts'

/**
 * The names of micromark's constructs (micromark-core-commonmark 2) that make blocks, raw HTML or reference targets.
 * Without them `# x`, `1. x`, `> x` and `<b>` are what was typed.
 */
const blockConstructs = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'list',
  'setextUnderline',
  'thematicBreak',
]

const inlineParser = unified()
  .data({
    micromarkExtensions: [{ disable: { null: blockConstructs } }, inlineMathSyntax],
    fromMarkdownExtensions: [inlineMathNodes],
  })
  .use(remarkParse)
  .freeze()

const articleParser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(function keepPositions() {
    this.data('fromMarkdownExtensions', withoutTransforms(this.data('fromMarkdownExtensions') ?? []))
  })
  .freeze()

export type MarkdownRoot = ReturnType<typeof articleParser.parse>
export type MarkdownNode = MarkdownRoot['children'][number]

/** Parses inline CommonMark and `$…$` only: the tree holds paragraphs of phrasing, nothing else. */
export function parseInlineTree(markdown: string): MarkdownRoot {
  return inlineParser.parse(markdown)
}

/** Parses a Markdown article: CommonMark, GFM, and YAML or TOML front matter. Every node has its position. */
export function parseArticleTree(markdown: string): MarkdownRoot {
  return articleParser.parse(markdown)
}

type TreeExtension = NonNullable<Data['fromMarkdownExtensions']>[number]

/**
 * mdast-util-gfm-autolink-literal 2 looks for addresses a second time in the finished tree, and the text nodes that
 * it cuts there lose their positions. Without that transform every word keeps its place in the file.
 */
function withoutTransforms(extensions: readonly TreeExtension[]): TreeExtension[] {
  return extensions.map((entry) =>
    Array.isArray(entry) ? entry.map((one) => ({ ...one, transforms: [] })) : { ...entry, transforms: [] },
  )
}
