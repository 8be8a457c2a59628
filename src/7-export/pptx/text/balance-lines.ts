import type { WordWidth } from './text-width.ts'

/** How words break in a room, and in which other widths they would break at the same places. */
export interface BrokenLines {
  readonly lines: number
  /** No narrower than the longest line. */
  readonly leastPx: number
  /** Less than a line and the word after it; infinite for one line. */
  readonly belowPx: number
}

/** More lines than these are not balanced: so Chromium has it. */
const mostLines = 6

/** Fills lines with words, as browsers and presentations do. */
export function breakLines(words: readonly WordWidth[], roomPx: number): BrokenLines {
  let [lines, used, leastPx, belowPx] = [1, 0, 0, Number.POSITIVE_INFINITY]
  for (const { withSpacePx, px } of words) {
    // A hair, for what sums of fractions lose.
    if (used > 0 && used + px > roomPx + 0.01) {
      belowPx = Math.min(belowPx, used + px)
      lines += 1
      used = 0
    }
    leastPx = Math.max(leastPx, used + px)
    used += withSpacePx
  }
  return { lines, leastPx, belowPx }
}

/** As `text-wrap: balance` breaks them: in the narrowest room that takes no more lines. */
export function balanceLines(words: readonly WordWidth[], roomPx: number): BrokenLines {
  const filled = breakLines(words, roomPx)
  if (filled.lines === 1 || filled.lines > mostLines) return filled
  let [narrow, wide] = [0, roomPx]
  while (wide - narrow > 0.5) {
    const middle = (narrow + wide) / 2
    if (breakLines(words, middle).lines > filled.lines) narrow = middle
    else wide = middle
  }
  return breakLines(words, wide)
}
