import { quotePart } from '../quote-text.ts'
import type { Candidate } from './slip.ts'

/**
 * Takes a line and a place in brackets where YAML stumbles; gives ways to put the entry there in quotation marks, the
 * likely ones first: from what may begin it on the left to what may end it on the right.
 */
export function quoteInBrackets(line: string, column: number): readonly Candidate[] {
  const starts = [...line.matchAll(/[[{,] *|: +/g)]
    .map(({ index, 0: sign }) => index + sign.length)
    .filter((start) => start <= column)
    .reverse()
    .slice(0, 4)
  const ends = [...line.matchAll(/ *[,\]}]| *$/g)]
    .map(({ index }) => index)
    .filter((end) => end > column)
    .slice(0, 4)
  const indent = /^ */.exec(line)?.[0] ?? ''
  return starts.flatMap((start) =>
    ends
      .filter((end) => end > start && isBalanced(line.slice(start, end)))
      .map((end) => ({ mended: indent + quotePart(line, start, end), tail: line.trimEnd().length - end })),
  )
}

/** Whether every bracket in a text is closed in it: what opens outside is no part of an entry. */
function isBalanced(text: string): boolean {
  const closed = text.replace(/\[[^[\]{}]*\]|\{[^[\]{}]*\}/g, '')
  return closed === text ? !/[[\]{}]/.test(text) : isBalanced(closed)
}
