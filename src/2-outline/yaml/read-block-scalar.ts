import { type Cursor, lineEnd } from './cursor.ts'
import { withoutSpace, type YamlScalar } from './yaml-node.ts'

const header = /([|>])(-?) *\n/y

/**
 * Reads the text that `|` or `>` opens here, whose lines begin at `least` or deeper, and goes to the line after it.
 * Gives undefined where there may be doubt: digits or `+` after the sign, no text at all, spaces alone beyond its margin.
 */
export function readBlockScalar(cursor: Cursor, least: number): YamlScalar | undefined {
  const { text, at: start } = cursor
  header.lastIndex = start
  const [opening, sign, chomp] = header.exec(text) ?? []
  if (opening === undefined) return undefined
  cursor.at = start + opening.length
  const lines = takeLines(cursor, least)
  if (lines === undefined) return undefined
  cursor.lineStart = cursor.at
  const style = sign === '|' ? 'literal' : 'folded'
  const words = style === 'literal' ? lines.join('\n') : fold(lines)
  const end = withoutSpace(text, start, cursor.at)
  return { kind: 'scalar', style, text: chomp === '-' ? words : `${words}\n`, start, end }
}

/** The lines without their margin, which that of the first makes; blank ones are empty, and those at the end left out. */
function takeLines(cursor: Cursor, least: number): readonly string[] | undefined {
  const { text } = cursor
  const lines: string[] = []
  let margin: number | undefined
  let widestBlank = 0
  let blanks = 0
  while (cursor.at < text.length) {
    const start = cursor.at
    let at = start
    while (text[at] === ' ') at += 1
    const width = at - start
    const end = lineEnd(text, at)
    if (at === end) {
      widestBlank = Math.max(widestBlank, width)
      blanks += 1
    } else {
      margin ??= width
      if (margin < least) return undefined
      if (width < margin) break
      while (blanks > 0) {
        lines.push('')
        blanks -= 1
      }
      lines.push(text.slice(start + margin, end))
    }
    cursor.at = Math.min(end + 1, text.length)
  }
  return margin === undefined || widestBlank > margin ? undefined : lines
}

/** Line ends become spaces, but not around lines that are indented further; blank lines stay, less one. */
function fold(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== '')
  let folded = '\n'.repeat(first)
  let separator = ''
  let wasDeeper = false
  for (const line of lines.slice(first)) {
    if (line === '') {
      if (separator === '\n') folded += '\n'
      separator = '\n'
      continue
    }
    const isDeeper = /^[ \t]/.test(line)
    if (isDeeper && separator === ' ') separator = '\n'
    else if (isDeeper && separator === '\n' && !wasDeeper) separator = '\n\n'
    folded += separator + line
    separator = isDeeper ? '\n' : ' '
    wasDeeper = isDeeper
  }
  return folded
}
