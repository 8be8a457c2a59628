import type { TextSpan } from '../../../0-text/model.ts'
import { monthNames } from './month-names.ts'

export interface Month extends TextSpan {
  /** From 1. */
  readonly month: number
}

const capitalized = /^(?:en|de)$/

/**
 * Takes a text with plain digits and its words in lower case; finds the months that stand beside a figure, by their names in
 * a language ("may" and "march" are months there only), and the Chinese ones.
 */
export function readMonths(plain: string, words: readonly string[], language: string): readonly Month[] {
  const found: Month[] = []
  if (plain.includes('月')) {
    for (const match of plain.matchAll(/(?<!\d)(1[0-2]|0?[1-9])\s*月/gu))
      found.push({ start: match.index, end: match.index + match[0].length, month: Number(match[1]) })
  }
  const names = monthNames(language)
  if (!words.some((word) => names.has(word))) return found
  for (const { 0: typed, index: start } of plain.matchAll(patternOf(language))) {
    const month = names.get(typed.toLowerCase())
    const end = start + typed.length
    if (month === undefined || (capitalized.test(language) && !/^\p{Lu}/u.test(typed))) continue
    const around = `${plain.slice(Math.max(0, start - 5), start)}|${plain.slice(end, end + 6)}`
    if (/\d(?:st|nd|rd|th|er|\.|\.\s|,)?[\s\u00a0]*(?:de\s)?\||\|[\s,.\u00a0]*(?:de\s)?\d/u.test(around))
      found.push({ start, end, month })
  }
  return found
}

/** The names of months as whole words. Names are letters alone, so nothing in them means something to a pattern. */
function patternOf(language: string): RegExp {
  const known = patterns.get(language)
  if (known !== undefined) return known
  const names = [...monthNames(language).keys()].join('|')
  const pattern = new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'giu')
  patterns.set(language, pattern)
  return pattern
}

const patterns = new Map<string, RegExp>()
