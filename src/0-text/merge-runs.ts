import { inlineOf } from './inline-of.ts'
import { lineJoin } from './join-lines.ts'
import type { InlineText, Run } from './model.ts'

export type Dress = Omit<Run, 'text'>

/** A run, or a line end, which may vanish between Chinese characters. */
export type Piece = Run | 'line end'

const whiteSpace = /[\t-\r]/g

/** Takes pieces in order; gives runs: line ends resolved, equal neighbors merged, white space one kind and cut off at both ends. */
export function mergeRuns(pieces: readonly Piece[]): InlineText {
  const merged: Run[] = []
  for (const run of joinPieces(pieces)) {
    const text = run.text.replace(whiteSpace, ' ')
    const last = merged.at(-1)
    if (text === '') continue
    if (last !== undefined && sameDress(last, run))
      merged[merged.length - 1] = { ...last, text: last.text + text }
    else merged.push({ ...run, text })
  }
  return inlineOf(trimRuns(merged))
}

/** Puts what `lineJoin` says in the place of each line end, in the dress that both sides share, else in none. */
function joinPieces(pieces: readonly Piece[]): readonly Run[] {
  const full = pieces.filter((piece) => piece === 'line end' || piece.text !== '')
  return full.flatMap((piece, index): readonly Run[] => {
    if (piece !== 'line end') return [piece]
    const before = full[index - 1]
    const after = full[index + 1]
    if (before === undefined || after === undefined || before === 'line end') return []
    if (after === 'line end') return [{ text: ' ' }]
    return [{ ...(sameDress(before, after) ? before : {}), text: lineJoin(before.text, after.text) }]
  })
}

function trimRuns(runs: readonly Run[]): readonly Run[] {
  const first = runs.findIndex((run) => /[^ ]/.test(run.text))
  const last = runs.findLastIndex((run) => /[^ ]/.test(run.text))
  if (first < 0) return []
  return runs.slice(first, last + 1).map((run, index, all) => {
    const text = index === 0 ? run.text.replace(/^ +/, '') : run.text
    return { ...run, text: index === all.length - 1 ? trimSpacesAtEnd(text) : text }
  })
}

/** `/ +$/` takes quadratic time on long rows of spaces. */
function trimSpacesAtEnd(text: string): string {
  let end = text.length
  while (text[end - 1] === ' ') end -= 1
  return text.slice(0, end)
}

/** Two formulas are never one, however they are dressed. */
function sameDress(a: Run, b: Run): boolean {
  if (a.math === true || b.math === true) return false
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.href === b.href
}
