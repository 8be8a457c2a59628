import { lineJoin } from '../0-text/join-lines.ts'

/** So many characters on both sides tell one line end from the other spaces of a text. */
const context = 8
/** How far folding may have moved a line end, by escapes that are gone; beyond, its space stays. */
const drift = 2000

/**
 * Takes a text that YAML folded (each line end became a space) and how it was typed, without quotation marks; gives it
 * without the spaces between Chinese or Japanese characters that nobody typed.
 */
export function joinWideLines(folded: string, typed: string): string {
  const joined: string[] = []
  let from = 0
  let lineStart = 0
  let before = ''
  for (const line of typed.split(/[ \t]*\r?\n[ \t]*/)) {
    const after = line.slice(0, context)
    if (before !== '' && after !== '' && lineJoin(before, after) === '') {
      const start = Math.max(from, lineStart - drift)
      const at = folded.slice(start, lineStart + drift).indexOf(`${before} ${after}`)
      const end = start + at + before.length
      if (at >= 0) joined.push(folded.slice(from, end))
      if (at >= 0) from = end + 1
    }
    before = line.slice(-context)
    lineStart += line.length + 1
  }
  return joined.join('') + folded.slice(from)
}
