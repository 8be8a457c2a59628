import { splitLines } from '../0-text/join-lines.ts'
import type { Block } from '../0-text/model.ts'
import { parseBlocks } from '../0-text/parse-blocks.ts'
import type { ArticleHead } from './model.ts'
import { readFrontMatter } from './read-front-matter.ts'
import { type HeadEntry, headOf, readHeadLine } from './read-head-line.ts'

export interface ReadArticle {
  readonly head: ArticleHead
  readonly blocks: readonly Block[]
}

/**
 * Reads a Markdown article: the head from its front matter, else the title from its first heading of level 1, and what
 * front matter leaves out from lines such as "By Staff writer" at the top. What went into the head is no block.
 */
export function readMarkdown(text: string): ReadArticle {
  const { frontMatter, blocks } = parseBlocks(text)
  const written = frontMatter === undefined ? {} : readFrontMatter(frontMatter)
  const heading = blocks.find((block) => block.kind === 'heading' && block.depth === 1)
  const isTitle = heading !== undefined && (written.title ?? heading.content.text) === heading.content.text
  const title = isTitle ? { title: heading.content.text } : {}
  const body = isTitle ? blocks.filter((block) => block !== heading) : blocks
  const top = readTopBlocks(body, text)
  return { head: { ...headOf(top.flat()), ...title, ...written }, blocks: body.slice(top.length) }
}

/** The entries of each leading paragraph that is nothing but lines of a head. */
function readTopBlocks(blocks: readonly Block[], text: string): readonly (readonly HeadEntry[])[] {
  const found: (readonly HeadEntry[])[] = []
  for (const block of blocks) {
    const lines = splitLines(text, block.start, block.end).map((line) =>
      readHeadLine(withoutEmphasis(line.text)),
    )
    const entries = lines.filter((entry) => entry !== undefined)
    if (block.kind !== 'paragraph' || entries.length < lines.length) break
    found.push(entries)
  }
  return found
}

function withoutEmphasis(line: string): string {
  return line.replace(/[*_]+|\\$/g, '').trim()
}
