import { mergeRuns, type Piece } from './merge-runs.ts'
import type { Run, TextBlock } from './model.ts'

/** What may be Markdown within a line, addresses that GFM makes links of among it; and white space that counts there. */
const sign = /[\\`*_[\]<&~@\0-\t\v-\x1f\ufeff]|www|http/i
/** Spaces at the ends of lines, and what a line that begins something else than a paragraph begins with. */
const otherStart = /^ | $|^[#>+=:|-]|^\d{1,9}[.)]/
const quoted = '> '

/**
 * Takes running text in Markdown; gives its paragraphs where it is nothing but plain paragraphs and quotations of one, with blank
 * lines between, and undefined wherever there may be doubt: then the library has to read it. Most notes are plain.
 */
export function readPlainBlocks(markdown: string): readonly TextBlock[] | undefined {
  if (sign.test(markdown)) return undefined
  const blocks: TextBlock[] = []
  for (const typed of markdown.split('\n\n')) {
    const text = withoutLineEnds(typed)
    if (text === '') continue
    const isQuoted = text.startsWith(quoted)
    const lines = text.split('\n')
    const words = isQuoted ? takeMarks(lines) : lines
    if (words === undefined || words.some((line) => otherStart.test(line))) return undefined
    blocks.push({ kind: isQuoted ? 'quotation' : 'paragraph', depth: isQuoted ? 1 : 0, runs: runsOf(words) })
  }
  return blocks
}

/** Of more than one blank line. */
function withoutLineEnds(text: string): string {
  const start = text.startsWith('\n') ? 1 : 0
  return text.slice(start, text.endsWith('\n') && text.length > start ? -1 : undefined)
}

/** Lines without the mark of a quotation; undefined where one of them has none, or nothing after it. */
function takeMarks(lines: readonly string[]): readonly string[] | undefined {
  const words = lines.map((line) => (line.startsWith(quoted) ? line.slice(quoted.length) : ''))
  return words.includes('') ? undefined : words
}

function runsOf(lines: readonly string[]): readonly Run[] {
  const [first = ''] = lines
  if (lines.length === 1) return [{ text: first }]
  const pieces = lines.flatMap((text): readonly Piece[] => ['line end', { text }])
  return mergeRuns(pieces.slice(1)).runs
}
