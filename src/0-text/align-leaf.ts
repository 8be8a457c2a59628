import { type Leaf, matchAt, nextPiece } from './leaf-spelling.ts'
import type { TextPiece, TextSpan } from './model.ts'

interface AlignedLine {
  readonly pieces: readonly TextPiece[]
  /** Where in the file and in the value it stopped: at a line end, at the end, or at a difference. */
  readonly at: number
  readonly valueAt: number
  readonly agrees: boolean
}

const lineEndAfterSpaces = /[ \t]*(?:\r\n|\n|\r)/
/** What may stand in the file before the words of a line and is not part of them. */
const prefixes = {
  text: /(?:)/,
  address: /(?:)/,
  code: /`*(?: |\r\n|\n|\r)?[ \t>]*/,
  /** Indentation, and the marks of quotations. */
  nextLine: /[ \t>]*/,
}

/**
 * Takes a leaf of the tree and where it stands in the file; gives pieces that lead each unit of its value back to the
 * file. A line end inside is a piece of its own. remark keeps only where a leaf begins and ends; between the two lie
 * escapes, entities, and the indentation and quotation marks of the lines.
 */
export function alignLeaf(leaf: Leaf, span: TextSpan): readonly TextPiece[] {
  const { source, value } = leaf
  const pieces: TextPiece[] = []
  let line = alignAfterPrefix(leaf, prefixes[leaf.kind], span.start, 0)
  while (line.valueAt < value.length) {
    for (const piece of line.pieces) pieces.push(piece)
    const lineEnd = line.agrees ? matchAt(lineEndAfterSpaces, source, line.at) : ''
    if (lineEnd === '') return [...pieces, { text: value.slice(line.valueAt), start: line.at, end: span.end }]
    const next = line.at + lineEnd.length
    pieces.push({ text: '\n', start: line.at, end: next })
    line = alignAfterPrefix(leaf, prefixes.nextLine, next, line.valueAt + lineEndLength(value, line.valueAt))
  }
  return [...pieces, ...line.pieces]
}

/** Words may begin with what looks like a prefix (a lazy line `    > b`), so the longest prefix that lets the line agree is it. */
function alignAfterPrefix(leaf: Leaf, prefix: RegExp, start: number, valueStart: number): AlignedLine {
  for (let length = matchAt(prefix, leaf.source, start).length; length > 0; length -= 1) {
    const line = alignLine(leaf, start + length, valueStart)
    if (line.agrees) return line
  }
  return alignLine(leaf, start, valueStart)
}

function alignLine(leaf: Leaf, start: number, valueStart: number): AlignedLine {
  const pieces: TextPiece[] = []
  let at = start
  let valueAt = valueStart
  while (valueAt < leaf.value.length) {
    const piece = nextPiece(leaf, at, valueAt)
    if (piece === undefined) break
    pieces.push(piece)
    at = piece.end
    valueAt += piece.text.length
  }
  const isLineEnd =
    lineEndLength(leaf.value, valueAt) > 0 && matchAt(lineEndAfterSpaces, leaf.source, at) !== ''
  return { pieces, at, valueAt, agrees: isLineEnd || valueAt >= leaf.value.length }
}

function lineEndLength(value: string, at: number): number {
  if (value.startsWith('\r\n', at)) return 2
  return value[at] === '\n' || value[at] === '\r' ? 1 : 0
}
