/** What begins a line of its own in Markdown: a list mark, a heading, a quotation, a table's row. */
const ownLine = /^\s*(?:(?:[-*+]|\d+[.)]|#{1,6}|>|&gt;)\s|\|)/

/** Two spaces or a backslash at the end: a line break that the author wants. */
const wantedBreak = /(?: {2}|\\)$/

/** Scripts that put no space between words, so none where a line was wrapped. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/**
 * Takes notes as typed (plain or with HTML's escapes); gives them with lines joined that were only wrapped by an editor,
 * since presenter view and notes pane wrap by themselves and would break twice. Blank lines, lists, wanted breaks and
 * fenced code keep their lines.
 */
export function reflowNotes(notes: string): string {
  let isInFence = false
  return notes.split(/\r?\n/).reduce((text, line, index) => {
    const isFence = /^\s*(?:```|~~~)/.test(line)
    const last = text.slice(text.lastIndexOf('\n') + 1)
    const isJoined = !isFence && !isInFence && isWrapped(last, line)
    if (isFence) isInFence = !isInFence
    if (index === 0) return line
    if (!isJoined) return `${text}\n${line}`
    const next = line.trimStart()
    const space = unspaced.test(text.slice(-1)) && unspaced.test(next.slice(0, 1)) ? '' : ' '
    return `${text.trimEnd()}${space}${next}`
  }, '')
}

function isWrapped(line: string, next: string): boolean {
  if (line.trim() === '' || next.trim() === '') return false
  return !ownLine.test(next) && !wantedBreak.test(line) && !/^\s*(?:```|~~~)/.test(line)
}
