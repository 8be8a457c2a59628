import { isBeyondLatin, latinWordPattern } from '../../../0-text/find-words.ts'
import type { TextSpan } from '../../../0-text/model.ts'
import { monthNames } from './month-names.ts'

export interface Month extends TextSpan {
  /** From 1. */
  readonly month: number
}

const capitalized = /^(?:en|de)$/

/**
 * Takes a text with plain digits; finds the months that stand beside a figure, by their names in a language ("may" and
 * "march" are months there only), and the Chinese ones.
 */
export function readMonths(plain: string, language: string): readonly Month[] {
  const found: Month[] = []
  if (plain.includes('月')) {
    for (const match of plain.matchAll(/(?<!\d)(1[0-2]|0?[1-9])\s*月/gu))
      found.push({ start: match.index, end: match.index + match[0].length, month: Number(match[1]) })
  }
  const pattern = patternOf(plain, language)
  if (pattern === undefined) return found
  pattern.lastIndex = 0
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const { 0: typed, index: start } = match
    const month = monthNames(language).get(typed.toLowerCase())
    const end = start + typed.length
    if (month === undefined || (capitalized.test(language) && !/^\p{Lu}/u.test(typed))) continue
    if (besideFigure.test(`${plain.slice(Math.max(0, start - 5), start)}|${plain.slice(end, end + 6)}`))
      found.push({ start, end, month })
  }
  return found
}

const besideFigure = /\d(?:st|nd|rd|th|er|\.|\.\s|,)?[\s\u00a0]*(?:de\s)?\||\|[\s,.\u00a0]*(?:de\s)?\d/u

/** What finds the names of months in a text; undefined where there are none. */
function patternOf(plain: string, language: string): RegExp | undefined {
  if (monthNames(language).size === 0) return undefined
  const { latin, any } = patternsOf(language)
  if (!isBeyondLatin(plain)) return latin
  // A name that a vowel sign stands behind is none.
  const words = plain.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return words.some((word) => monthNames(language).has(word)) ? any : undefined
}

interface MonthPatterns {
  /** For texts of Latin script. */
  readonly latin: RegExp
  readonly any: RegExp
}

/** The names of months as whole words. Names are letters alone, so nothing in them means something to a pattern. */
function patternsOf(language: string): MonthPatterns {
  const known = patterns.get(language)
  if (known !== undefined) return known
  const names = [...monthNames(language).keys()]
  const made = {
    latin: latinWordPattern(names, 'gi'),
    any: new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'giu'),
  }
  patterns.set(language, made)
  return made
}

const patterns = new Map<string, MonthPatterns>()
