import type { CodeRanges } from './code-ranges.ts'

/**
 * Ranges as one short string: for each the distance from the end of the one before and, after a dot, how many characters
 * more than one it has; in base 36, parted by spaces.
 */
export function printCoverage(ranges: CodeRanges): string {
  const parts: string[] = []
  let before = 0
  for (let at = 0; at < ranges.length; at += 2) {
    const [first = 0, last = 0] = [ranges[at], ranges[at + 1]]
    const more = last === first ? '' : `.${(last - first).toString(36)}`
    parts.push(`${(first - before).toString(36)}${more}`)
    before = last
  }
  return parts.join(' ')
}

export function parseCoverage(text: string): CodeRanges {
  const ranges: number[] = []
  let before = 0
  for (const part of text.split(' ')) {
    const [gap = '', more = '0'] = part.split('.')
    const first = before + Number.parseInt(gap, 36)
    before = first + Number.parseInt(more, 36)
    ranges.push(first, before)
  }
  return ranges
}
