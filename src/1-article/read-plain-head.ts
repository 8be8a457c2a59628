import type { TextPiece } from '../0-text/model.ts'
import type { ArticleHead } from './model.ts'
import { type HeadEntry, headOf, looksLikeHead, readHeadLine } from './read-head-line.ts'

interface Candidate {
  readonly text: string
  readonly entry: HeadEntry | undefined
  /** The first line of a wrapped paragraph may be short and without a stop: it is no title. */
  readonly mayBeTitle: boolean
}

/** A head is short: further down, "Source: …" is a line of the article. */
const headLinesLimit = 8

/**
 * Takes the lines of a plain text, in groups with blank lines between; gives the head, and how many lines it took. A head is
 * the leading lines up to the last one with a label; its first line without one is the title. A bare first line is a title
 * too, if something follows it.
 */
export function readPlainHead(
  groups: readonly (readonly TextPiece[])[],
  lang: string,
): { head: ArticleHead; usedLines: number } {
  const candidates = findCandidates(groups, lang)
  const labelledLines = candidates.findLastIndex((line) => line.entry !== undefined) + 1
  const hasTitle = candidates
    .slice(0, labelledLines)
    .some((line) => line.entry === undefined || line.entry.field === 'title')
  const next = candidates[labelledLines]
  const usedLines = !hasTitle && next?.mayBeTitle ? labelledLines + 1 : labelledLines
  const allLines = groups.reduce((sum, group) => sum + group.length, 0)
  if (usedLines >= allLines && labelledLines < usedLines) return { head: {}, usedLines: 0 }
  const used = candidates.slice(0, usedLines)
  const title = used.find((line) => line.entry === undefined)
  const titleEntry: readonly HeadEntry[] = title === undefined ? [] : [{ field: 'title', value: title.text }]
  return { head: headOf([...used.flatMap((line) => line.entry ?? []), ...titleEntry]), usedLines }
}

function findCandidates(groups: readonly (readonly TextPiece[])[], lang: string): readonly Candidate[] {
  const found: Candidate[] = []
  for (const group of groups) {
    const top = group.slice(0, headLinesLimit)
    const end = top.findIndex((line) => !looksLikeHead(line.text, lang))
    const isWhole = end < 0
    for (const line of isWhole ? top : top.slice(0, end)) {
      const mayBeTitle = isWhole || groups.length === 1
      found.push({
        text: line.text.replace(/^=+\s*|\s*=+$/g, ''),
        entry: readHeadLine(line.text),
        mayBeTitle,
      })
    }
    if (!isWhole || found.length >= headLinesLimit) break
  }
  return found.slice(0, headLinesLimit)
}
