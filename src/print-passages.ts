import type { Paint } from './diagnostics/format-diagnostic.ts'
import { printable, widthOf, wrapWords } from './diagnostics/terminal-text.ts'
import { type ListedArticle, type ListedPart, type ListedPassage, listPassages } from './list-passages.ts'
import type { TalkResult } from './run.ts'

/** Below that many columns for the words, lines are as long as they are. */
const narrowest = 20

interface Page {
  /** Absent: a line for each sentence, as who searches it wants. */
  readonly columns?: number
  /** The column of the addresses; words begin two columns after it. */
  readonly label: number
  readonly paint: Paint
}

/**
 * Takes what became of a talk and the width of the terminal, if it is one; gives its articles to read: paragraph by
 * paragraph, each sentence with its address and the slides that cite it.
 */
export function printPassages(
  result: Pick<TalkResult, 'articles' | 'deck'>,
  columns: number | undefined,
  paint: Paint,
): string {
  const articles = listPassages(result)
  const labels = articles.flatMap(({ passages }) => passages).flatMap(({ parts }) => parts)
  const label = Math.max(0, ...labels.map(({ address }) => widthOf(address)))
  const page = { ...(columns === undefined ? {} : { columns }), label, paint }
  return articles.map((article) => printArticle(article, page)).join('\n')
}

function printArticle({ file, head, passages }: ListedArticle, page: Page): string {
  const said = [head.title, head.by, head.publisher, head.date].flatMap((words) => words ?? [])
  const title = `${page.paint.strong(printable(file))}${page.paint.quiet(said.map((words) => ` · ${printable(words)}`).join(''))}\n`
  return [title, ...passages.map((passage) => printPassage(passage, page))].join('\n')
}

function printPassage({ kind, parts }: ListedPassage, page: Page): string {
  const dress = kind === 'heading' ? page.paint.strong : (text: string): string => text
  const wraps = kind !== 'code'
  return parts.map((part) => printPart(part, { ...page, dress, wraps })).join('')
}

type Dress = Page & { readonly dress: (text: string) => string; readonly wraps: boolean }

function printPart({ address, text, slides }: ListedPart, page: Dress): string {
  const { label, paint, dress } = page
  const indent = ' '.repeat(label + 2)
  const room = page.columns === undefined || !page.wraps ? undefined : page.columns - indent.length
  const wrap = (line: string): readonly string[] =>
    room === undefined || room < narrowest ? [line] : wrapWords(line, room)
  const words = text.split('\n').flatMap((line) => wrap(printable(line)))
  const citing = slides.length === 0 ? [] : wrap(`← ${slides.join(', ')}`).map(paint.quiet)
  const start = paint.strong(address) + ' '.repeat(label + 2 - widthOf(address))
  const body = words.map((line, index) => (index === 0 ? start : indent) + dress(line))
  // Who searches the lines finds the slides on the same one.
  if (page.columns === undefined) return `${[body.join('\n'), ...citing].join('  ')}\n`
  return `${[...body, ...citing.map((line) => indent + line)].join('\n')}\n`
}
