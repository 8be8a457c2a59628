/** Where a reader of regular YAML is, in a text whose lines end in LF. */
export interface Cursor {
  readonly text: string
  at: number
  lineStart: number
  /** How many lists and maps are open. */
  depth: number
}

/** Deeper than any outline, and far from what is told as too deep. */
export const depthOfRegular = 24

/** Whether a space, a line end or the end of the text stands here. */
export const isBlankAt = (text: string, at: number): boolean =>
  at >= text.length || text[at] === ' ' || text[at] === '\n'

export const columnOf = ({ at, lineStart }: Cursor): number => at - lineStart

export function skipSpaces(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ') cursor.at += 1
}

/**
 * Goes from the end of a value, or the begin of a line, over a comment, blank lines and lines of comments to what stands
 * next; gives the column of the leftmost comment on a line of its own. Gives undefined where something else follows the
 * value, or the document ends before its file.
 */
export function toNext(cursor: Cursor): number | undefined {
  const { text } = cursor
  let leftmost = Number.POSITIVE_INFINITY
  let isFresh = cursor.at === cursor.lineStart
  for (;;) {
    const from = cursor.at
    skipSpaces(cursor)
    const isComment = text[cursor.at] === '#' && (isFresh || cursor.at > from)
    if (isComment && isFresh) leftmost = Math.min(leftmost, columnOf(cursor))
    if (isComment) cursor.at = lineEnd(text, cursor.at)
    if (cursor.at >= text.length) return leftmost
    if (text[cursor.at] !== '\n') return isFresh && !isMarker(cursor) ? leftmost : undefined
    cursor.at += 1
    cursor.lineStart = cursor.at
    isFresh = true
  }
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** `---` and `...` part documents. */
export function isMarker(cursor: Cursor): boolean {
  const { text, at } = cursor
  return columnOf(cursor) === 0 && (text.startsWith('---', at) || text.startsWith('...', at))
}
