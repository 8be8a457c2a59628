import { lineText } from '../diagnostics/source-file.ts'
import type { Conversion } from './conversion.ts'
import { parseYaml } from './parse-yaml.ts'
import { quotePart, quoteText } from './quote-text.ts'

/** What YAML made nothing of: as it was typed, and the line as it was meant. */
interface Swallowed {
  readonly typed?: string
  readonly putRight?: string | undefined
}

/** Nobody looks for a pair of quotation marks in a longer line. */
const longestShown = 300

const headAndComment = /^(\s*(?:- +)*(?:[^\s:]+: +)?)(#.*)$/

/** `title: # 4 mills`: to YAML, that is a key without a value, and a comment. */
export function findSwallowed(start: number, { source, place }: Conversion): Swallowed {
  const line = lineText(source, place(start, start).line)
  const [, head = '', comment = ''] = headAndComment.exec(line) ?? []
  if (comment === '') return {}
  return { typed: comment.trimEnd(), putRight: head.trimStart() + quoteText(comment.trimEnd()) }
}

/** `- >5`: to YAML, that opens a text in the lines below, and there is none. */
export function findUnopened(start: number, { source, place }: Conversion): Swallowed {
  const { line, column } = place(start, start)
  const text = lineText(source, line)
  const typed = text.slice(column - 1).trimEnd()
  return { typed, putRight: (text.slice(0, column - 1) + quoteText(typed)).trimStart() }
}

/** The line with what stands at these offsets in quotation marks; undefined where that is more than one line. */
export function quoteSpan(start: number, end: number, { source, place }: Conversion): string | undefined {
  const from = place(start, start)
  const lineStart = source.lineStarts[from.line - 1] ?? 0
  const length = (source.lineStarts[from.line] ?? source.text.length) - lineStart
  if (length > longestShown) return undefined
  const line = lineText(source, from.line)
  const column = start - lineStart
  if (source.text.slice(start, end).includes('\n')) return undefined
  const putRight = quotePart(line, column, column + end - start)
  // In brackets over several lines, a line alone proves nothing; elsewhere it must be readable.
  return parseYaml(putRight).errors.length === 0 || /[,[{\]}]/.test(line) ? putRight : undefined
}
