import type { TextPiece } from './model.ts'

const wideCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u
/** Marks that Chinese and Japanese share with Latin script: they are wide where the other side of the line end is. */
const sharedMark = /[“”‘’…—·]/u
const lineEnd = /\r\n|\n|\r/

/** Gives what a line end between two texts becomes: a space, or nothing between two Chinese or Japanese characters. */
export function lineJoin(before: string, after: string): '' | ' ' {
  const left = [...before.slice(-2)].at(-1) ?? ''
  const right = String.fromCodePoint(after.codePointAt(0) ?? 32)
  const leftWide = wideCharacter.test(left)
  const rightWide = wideCharacter.test(right)
  const joins = (leftWide && (rightWide || sharedMark.test(right))) || (rightWide && sharedMark.test(left))
  return joins ? '' : ' '
}

/** Whether the text is a line end and nothing else. */
export function isLineEnd(text: string): boolean {
  return text === '\n' || text === '\r\n' || text === '\r'
}

/** Splits text at its line ends (LF, CRLF, CR); each line comes with its offsets, the line end not in them. */
export function splitLines(text: string, from = 0, to = text.length): readonly TextPiece[] {
  const lines: TextPiece[] = []
  let start = from
  for (const line of text.slice(from, to).split(lineEnd)) {
    const end = start + line.length
    lines.push({ text: line, start, end })
    start = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return lines
}

/** Makes one line of pieces: each piece that is a line end becomes what `lineJoin` says; outer white space is cut off. */
export function joinLines(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const full = trimPieces(pieces.filter((piece) => piece.text !== ''))
  const once = full.filter(
    (piece, index) => !(isLineEnd(piece.text) && isLineEnd(full[index - 1]?.text ?? '')),
  )
  return once
    .map((piece, index) => {
      if (!isLineEnd(piece.text)) return piece
      return { ...piece, text: lineJoin(once[index - 1]?.text ?? '', once[index + 1]?.text ?? '') }
    })
    .filter((piece) => piece.text !== '')
}

function trimPieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const first = pieces.findIndex((piece) => piece.text.trim() !== '')
  const last = pieces.findLastIndex((piece) => piece.text.trim() !== '')
  if (first < 0) return []
  return pieces.slice(first, last + 1).map((piece, index, all) => {
    const withoutHead = index === 0 ? cutHead(piece) : piece
    return index === all.length - 1 ? cutTail(withoutHead) : withoutHead
  })
}

function cutHead(piece: TextPiece): TextPiece {
  const text = piece.text.trimStart()
  const isAtomic = piece.text.length !== piece.end - piece.start
  return { text, start: isAtomic ? piece.start : piece.end - text.length, end: piece.end }
}

function cutTail(piece: TextPiece): TextPiece {
  const text = piece.text.trimEnd()
  const isAtomic = piece.text.length !== piece.end - piece.start
  return { text, start: piece.start, end: isAtomic ? piece.end : piece.start + text.length }
}
