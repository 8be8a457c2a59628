import { monthNames, takeEra } from './date-words.ts'

/** A stretch of time in years: all of 1966 is 1966 to 1967. The year before 1 is 0. */
export interface TimeSpan {
  readonly start: number
  readonly end: number
}

/**
 * Takes a date as typed, as plain text; gives the year, month or day that it is, or undefined. Read are years (`619`,
 * `300 BC`), ISO dates (`2008-10`, `2008-10-24`), and dates with the name of a month in the language of the talk.
 */
export function readDate(typed: string, lang: string): TimeSpan | undefined {
  const text = westernDigits(typed.normalize('NFKC')).trim().toLowerCase()
  const parts = readNumbers(text) ?? readWords(text, lang)
  return parts === undefined ? undefined : spanOf(parts)
}

/** Asked second: the words of a language take `Intl` its time. */
function readWords(typed: string, lang: string): DateParts | undefined {
  const { text, isBefore } = takeEra(typed, lang)
  const parts = readNumbers(text) ?? readMonthName(text, lang)
  return parts !== undefined && isBefore ? { ...parts, year: 1 - parts.year } : parts
}

interface DateParts {
  readonly year: number
  /** From 1. */
  readonly month: number | undefined
  readonly day: number | undefined
}

const patterns: readonly RegExp[] = [
  /^(-?\d{1,6})$/,
  /^(\d{4})-(\d{2})(?:-(\d{2}))?$/,
  // Chinese, Japanese, Korean
  /^(\d{1,6}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?$/,
]

function readNumbers(text: string): DateParts | undefined {
  const number = (typed: string | undefined): number | undefined =>
    typed === undefined ? undefined : Number(typed)
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match !== null) return { year: Number(match[1]), month: number(match[2]), day: number(match[3]) }
  }
  return undefined
}

/** What may stand between the numbers and the month: `October 24th, 2008`, `24. Oktober 2008`, `24 de octubre de 2008`. */
const fillers = /(?<=\d)(?:st|nd|rd|th|er|[ºª°])(?!\p{L})|(?<!\p{L})(?:del?|of|the)(?!\p{L})|[.,\s]/gu

function readMonthName(text: string, lang: string): DateParts | undefined {
  const found = monthNames(lang).find(({ pattern }) => pattern.test(text))
  if (found === undefined) return undefined
  const parts = text.replace(found.pattern, ' ').replace(fillers, ' ').trim().split(/ +/)
  const years = parts.filter((part) => /^\d{3,6}$/.test(part))
  const days = parts.filter((part) => /^\d{1,2}$/.test(part))
  if (years.length !== 1 || days.length > 1 || years.length + days.length !== parts.length) return undefined
  return { year: Number(years[0]), month: found.month, day: days.length === 0 ? undefined : Number(days[0]) }
}

/** Zeros of the decimal digits that `Intl` writes dates with: Arabic, Persian, Devanagari, Bengali. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6]

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = zeros.findLast((one) => one <= code) ?? code
    return String(code - zero)
  })
}

function spanOf({ year, month, day }: DateParts): TimeSpan | undefined {
  if (month === undefined) return { start: year, end: year + 1 }
  const daysInMonth = new Date(instantOf(year, month + 1, 0)).getUTCDate()
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > daysInMonth))) return undefined
  const start = instantOf(year, month, day ?? 1)
  const end = day === undefined ? instantOf(year, month + 1, 1) : instantOf(year, month, day + 1)
  return { start: inYears(year, start), end: inYears(year, end) }
}

/** The years 0 to 99 are no years of 1900 here, as they would be for Date.UTC. */
function instantOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

function inYears(year: number, instant: number): number {
  const start = instantOf(year, 1, 1)
  return year + (instant - start) / (instantOf(year + 1, 1, 1) - start)
}
