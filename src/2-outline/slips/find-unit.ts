import { indentOf } from './slip.ts'

export interface Unit {
  readonly start: number
  /** The line after its last. */
  readonly end: number
  readonly isSlide: boolean
}

/** Gives the lines of the slide, or of the key at the top, that a line belongs to: by looks, since YAML cannot be read there. */
export function findUnit(lines: readonly string[], line: number): Unit {
  const slidesLine = lines.findIndex((text) => /^slides\b/.test(text))
  const isSlide = slidesLine >= 0 && line > slidesLine
  const firstDash = isSlide
    ? lines.slice(slidesLine + 1).find((text) => /^ *-(?:\s|$)/.test(text))
    : undefined
  const depth = firstDash === undefined ? 0 : indentOf(firstDash)
  const begins = (index: number): boolean => {
    const text = lines[index] ?? ''
    if (text.trim() === '' || /^\s*#/.test(text)) return false
    return indentOf(text) < depth || (indentOf(text) === depth && (!isSlide || /^ *-/.test(text)))
  }
  let start = line
  while (start > 0 && !begins(start)) start -= 1
  let end = line + 1
  while (end < lines.length && !begins(end)) end += 1
  return { start, end, isSlide: isSlide && start > slidesLine }
}
