import { parseInlineTree } from './markdown-parser.ts'
import type { TextPiece, TextSpan } from './model.ts'

/** How a leaf is written in the file: in text, escapes and entities count; in code, only `\|` of a table cell; in an address, nothing. */
export type LeafKind = 'text' | 'code' | 'address'

interface Alignment {
  readonly pieces: readonly TextPiece[]
  /** Where in the file and in the value it stopped: at a line end, at the end, or at a difference. */
  readonly at: number
  readonly valueAt: number
  readonly agrees: boolean
}

const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[0-9A-Za-z]{1,31});/
const lineEndAfterSpaces = /[ \t]*(\r\n|\n|\r)/
/** What may stand in the file before a line's words and is not part of them: indentation, marks of quotations. */
const linePrefix = /[ \t>]*/
const codePrefix = /`*(?: |\r\n|\n|\r)?[ \t>]*/

/**
 * Takes a text or code leaf (its value, and where it stands in the file); gives pieces that lead each unit of the value
 * back to the file. A line end inside is a piece of its own. remark keeps only where a leaf begins and ends; between the
 * two lie escapes, entities, indentation and quotation marks of the lines.
 */
export function alignLeaf(
  source: string,
  span: TextSpan,
  value: string,
  kind: LeafKind,
): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let line = alignAfterPrefix(source, span.start, value, 0, kind, kind === 'code' ? codePrefix : undefined)
  while (line.valueAt < value.length) {
    pieces.push(...line.pieces)
    const lineEnd = line.agrees ? matchAt(lineEndAfterSpaces, source, line.at) : ''
    if (lineEnd === '') return [...pieces, { text: value.slice(line.valueAt), start: line.at, end: span.end }]
    const next = line.at + lineEnd.length
    pieces.push({ text: '\n', start: line.at, end: next })
    line = alignAfterPrefix(
      source,
      next,
      value,
      line.valueAt + lineEndLength(value, line.valueAt),
      kind,
      linePrefix,
    )
  }
  return [...pieces, ...line.pieces]
}

/** Words may begin with what looks like a prefix (a lazy line `    > b`), so the longest prefix that lets the line agree is it. */
function alignAfterPrefix(
  source: string,
  start: number,
  value: string,
  valueStart: number,
  kind: LeafKind,
  prefix: RegExp | undefined,
): Alignment {
  const longest = prefix === undefined ? 0 : matchAt(prefix, source, start).length
  for (let length = longest; length > 0; length -= 1) {
    const line = alignLine(source, start + length, value, valueStart, kind)
    if (line.agrees) return line
  }
  return alignLine(source, start, value, valueStart, kind)
}

function alignLine(
  source: string,
  start: number,
  value: string,
  valueStart: number,
  kind: LeafKind,
): Alignment {
  const pieces: TextPiece[] = []
  let at = start
  let valueAt = valueStart
  while (valueAt < value.length) {
    const piece = nextPiece(source, at, value, valueAt, kind)
    if (piece === undefined) break
    pieces.push(piece)
    at = piece.end
    valueAt += piece.text.length
  }
  const isLineEnd = lineEndLength(value, valueAt) > 0 && matchAt(lineEndAfterSpaces, source, at) !== ''
  return { pieces, at, valueAt, agrees: isLineEnd || valueAt >= value.length }
}

/** The next bit of the value as the file spells it, or nothing at a line end or a difference. */
function nextPiece(
  source: string,
  at: number,
  value: string,
  valueAt: number,
  kind: LeafKind,
): TextPiece | undefined {
  const typed = source[at]
  const escaped = source.charAt(at + 1)
  if (typed === '\\' && isEscape(escaped, kind) && escaped === value[valueAt]) {
    return { text: escaped, start: at, end: at + 2 }
  }
  const reference = typed === '&' && kind === 'text' ? matchAt(entity, source, at) : ''
  const meant = reference === '' ? '' : decodeEntity(reference)
  if (meant !== '' && value.startsWith(meant, valueAt)) {
    return { text: meant, start: at, end: at + reference.length }
  }
  const length = commonLength(source, at, value, valueAt)
  return length === 0
    ? undefined
    : { text: value.slice(valueAt, valueAt + length), start: at, end: at + length }
}

/** How many units the file and the value share from here, up to the next unit that may be spelled otherwise. */
function commonLength(source: string, at: number, value: string, valueAt: number): number {
  let length = 0
  for (;;) {
    const wanted = value[valueAt + length]
    const typed = source[at + length]
    const mayDiffer = typed === '\\' || typed === '&'
    if (typed !== wanted || wanted === undefined || wanted === '\n' || wanted === '\r') return length
    if (mayDiffer && length > 0) return length
    length += 1
  }
}

function isEscape(character: string, kind: LeafKind): boolean {
  if (kind === 'address') return false
  return kind === 'code' ? character === '|' : /[!-/:-@[-`{-~]/.test(character)
}

/** Gives the characters that an entity stands for, or what was typed where there is no such entity. The parser knows the table. */
function decodeEntity(reference: string): string {
  const [paragraph] = parseInlineTree(reference).children
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : []
  return text?.type === 'text' ? text.value : ''
}

function lineEndLength(value: string, at: number): number {
  if (value.startsWith('\r\n', at)) return 2
  return value[at] === '\n' || value[at] === '\r' ? 1 : 0
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  const sticky = new RegExp(pattern.source, 'y')
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? ''
}
