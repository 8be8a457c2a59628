import type { MappedStretch, MappedText, TextPiece, TextSpan } from './model.ts'

/** Joins pieces, in order, to one text that knows where each of them came from. */
export function mapPieces(pieces: readonly TextPiece[]): MappedText {
  const stretches: MappedStretch[] = []
  let at = 0
  for (const { text, start, end } of pieces) {
    if (text === '') continue
    const next = { at, length: text.length, source: start, sourceLength: end - start }
    const last = stretches.at(-1)
    if (last !== undefined && continues(last, next)) stretches[stretches.length - 1] = joined(last, next)
    else stretches.push(next)
    at += text.length
  }
  return { text: pieces.map((piece) => piece.text).join(''), stretches }
}

/** Takes offsets into the mapped text (end exclusive), gives the smallest stretch of the source that holds them. */
export function sourceSpan(mapped: MappedText, start: number, end: number): TextSpan {
  const from = sourceStart(mapped, start)
  return { start: from, end: end > start ? Math.max(from, sourceEnd(mapped, end)) : from }
}

/** Where in the source the unit at `offset` begins; past the end, where the text ends. */
export function sourceStart(mapped: MappedText, offset: number): number {
  const stretch = stretchAt(mapped, offset)
  if (stretch === undefined) return 0
  const into = offset - stretch.at
  if (into >= stretch.length) return stretch.source + stretch.sourceLength
  return stretch.source + (isUnitByUnit(stretch) ? into : 0)
}

/** Where in the source the unit before `offset` ends: what was left out after it is not in the range. */
export function sourceEnd(mapped: MappedText, offset: number): number {
  const stretch = stretchAt(mapped, Math.max(0, offset - 1))
  if (stretch === undefined) return 0
  const into = Math.min(offset - stretch.at, stretch.length)
  return stretch.source + (isUnitByUnit(stretch) ? into : stretch.sourceLength)
}

function stretchAt(mapped: MappedText, offset: number): MappedStretch | undefined {
  let low = 0
  let high = mapped.stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((mapped.stretches[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return mapped.stretches[low]
}

function isUnitByUnit(stretch: MappedStretch): boolean {
  return stretch.length === stretch.sourceLength
}

function continues(last: MappedStretch, next: MappedStretch): boolean {
  return isUnitByUnit(last) && isUnitByUnit(next) && last.source + last.sourceLength === next.source
}

function joined(last: MappedStretch, next: MappedStretch): MappedStretch {
  return { ...last, length: last.length + next.length, sourceLength: last.sourceLength + next.sourceLength }
}
