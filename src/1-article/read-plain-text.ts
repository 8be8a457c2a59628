import { joinLines, splitLines } from '../0-text/join-lines.ts'
import { mapPieces } from '../0-text/mapped-text.ts'
import type { Block, TextPiece } from '../0-text/model.ts'
import type { ArticleHead } from './model.ts'
import { readPlainHead } from './read-plain-head.ts'

/** `== Heading ==`, as wikis write it. */
const headingLine = /^(={2,6})\s{0,9}(\S.{0,200}?)\s{0,9}\1$/
/** No one wraps lines at more than this. */
const longestWrappedLine = 200
const finalStop = /[.!?…。！？][\p{Pe}\p{Pf}"']*$/u

/**
 * Reads plain text: where blank lines stand between blocks, a block is a paragraph, wrapped as it may be; else every line
 * is one. Lines of a head at the top ("By Staff writer", a short first line as the title) are no blocks. Line ends may be
 * LF, CRLF or CR; a byte order mark is skipped. Offsets are of the text given.
 */
export function readPlainText(text: string, lang: string): { head: ArticleHead; blocks: readonly Block[] } {
  const groups = groupLines(text)
  const { head, usedLines } = readPlainHead(groups, lang)
  const body = dropLines(groups, usedLines)
  const [only] = body
  const isByLine = only !== undefined && body.length === 1 && (groups.length === 1 || !looksWrapped(only))
  const blocks = body
    .flatMap((group) => splitAtHeadings(group))
    .flatMap((group) => (isByLine ? group.map((line) => [line]) : [group]))
  return { head, blocks: blocks.map(readBlock) }
}

/** Groups of lines with blank lines between them; the lines without white space at their ends. */
function groupLines(text: string): readonly (readonly TextPiece[])[] {
  const groups: TextPiece[][] = [[]]
  for (const line of splitLines(text, text.startsWith('\ufeff') ? 1 : 0)) {
    const words = line.text.trim()
    const start = line.start + line.text.length - line.text.trimStart().length
    if (words === '') groups.push([])
    else groups.at(-1)?.push({ text: words, start, end: start + words.length })
  }
  return groups.filter((group) => group.length > 0)
}

function dropLines(
  groups: readonly (readonly TextPiece[])[],
  count: number,
): readonly (readonly TextPiece[])[] {
  let left = count
  return groups
    .map((group) => {
      const rest = group.slice(left)
      left = Math.max(0, left - group.length)
      return rest
    })
    .filter((group) => group.length > 0)
}

/** The only block below a head: lines of one wrapped paragraph, or a paragraph each? */
function looksWrapped(lines: readonly TextPiece[]): boolean {
  const isLong = lines.some((line) => line.text.length > longestWrappedLine)
  return !isLong && lines.slice(0, -1).some((line) => !finalStop.test(line.text))
}

/** A heading line is a group of its own. */
function splitAtHeadings(lines: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const groups: TextPiece[][] = []
  let isOpen = false
  for (const line of lines) {
    const isHeading = headingLine.test(line.text)
    if (isHeading || !isOpen) groups.push([line])
    else groups.at(-1)?.push(line)
    isOpen = !isHeading
  }
  return groups
}

function readBlock(lines: readonly TextPiece[]): Block {
  const [first = { text: '', start: 0, end: 0 }] = lines
  const span = { start: first.start, end: lines.at(-1)?.end ?? first.end }
  const [, signs = '', words = ''] = headingLine.exec(first.text) ?? []
  if (signs !== '') {
    const start = first.start + first.text.indexOf(words, signs.length)
    const content = mapPieces([{ text: words, start, end: start + words.length }])
    return { kind: 'heading', depth: signs.length, ...span, content }
  }
  const pieces = lines.flatMap((line, index) => {
    const lineEnd = { text: '\n', start: lines[index - 1]?.end ?? line.start, end: line.start }
    return index === 0 ? [line] : [lineEnd, line]
  })
  return { kind: 'paragraph', ...span, content: mapPieces(joinLines(pieces)) }
}
