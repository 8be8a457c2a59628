import type { Chart } from '../part-model.ts'
import { readNumbers } from './read-numbers.ts'

interface Scale {
  readonly scale: Chart['scale']
  /** One for each name; absent where the names are at equal distances. */
  readonly positions?: readonly number[]
}

const year = /^(?:(?:c|ca|FY|AD|CE)\.?\s*)?(\d{3,4})(?:\s*(?:[-/\u2013]\s*\d{2,4}|s|\u5e74|AD|CE))?$/i
const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/
const quarter = /^(?:Q([1-4])\s*(\d{4})|(\d{4})\s*Q([1-4]))$/i
const quarterAlone = /^Q([1-4])$/i

/**
 * Takes the names of a chart's rows; tells whether they are moments of time, steps of another scale (`18–24`, `25–34`),
 * or just names, and where they stand along the scale. Years, dates and numbers are to scale if they rise or fall all the way.
 */
export function readScale(names: readonly string[], lang: string): Scale {
  const moments = names.map(readMoment)
  if (isRising(moments)) return { scale: 'time', positions: moments }
  const months = findInCalendar(names, lang)
  if (isRising(months)) return { scale: 'time' }
  const { values } = readNumbers(names, '', lang)
  const numbers = values.map((value) => (typeof value === 'number' ? value : undefined))
  if (isRising(numbers)) return { scale: 'steps', positions: numbers }
  const firsts = names.map((name) => readFirst(name, lang))
  return isRising(firsts) ? { scale: 'steps' } : { scale: 'names' }
}

function readMoment(name: string): number | undefined {
  const [, alone] = year.exec(name) ?? []
  if (alone !== undefined) return Number(alone)
  const [, first, month, day = '1'] = date.exec(name) ?? []
  if (first !== undefined) return Number(first) + (Number(month) - 1) / 12 + (Number(day) - 1) / 372
  const [, before, after, earlier, later] = quarter.exec(name) ?? []
  if (after !== undefined || earlier !== undefined)
    return Number(after ?? earlier) + (Number(before ?? later) - 1) / 4
  const [, only] = quarterAlone.exec(name) ?? []
  return only === undefined ? undefined : Number(only)
}

/** Strictly up or down all the way; one alone is no scale but a year. */
function isRising(places: readonly (number | undefined)[]): places is readonly number[] {
  const steps = places.slice(1).map((place, index) => (place ?? Number.NaN) - (places[index] ?? Number.NaN))
  if (places.length < 2) return places.length === 1 && (places[0] ?? 0) >= 1000
  return steps.every((step) => step > 0) || steps.every((step) => step < 0)
}

/** Months or days of the week (long or short, in the language of the talk or in English), with a year or without. */
function findInCalendar(names: readonly string[], lang: string): readonly (number | undefined)[] {
  const calendars = [lang, 'en'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((length) => [
      listCalendar(language, { month: length }, 12, 31),
      listCalendar(language, { weekday: length }, 7, 1),
    ]),
  )
  const found = calendars.map((calendar) => names.map((name) => findName(name, calendar)))
  return found.find((places) => places.every((place) => place !== undefined)) ?? [undefined]
}

function listCalendar(
  language: string,
  style: Intl.DateTimeFormatOptions,
  count: number,
  days: number,
): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' })
  // 5 January 2026 is a Monday.
  return Array.from({ length: count }, (_, index) => bare(format.format(Date.UTC(2026, 0, 5 + index * days))))
}

function findName(name: string, calendar: readonly string[]): number | undefined {
  const [, word = '', after] = /^(.*?)\s*(\d{4})?$/.exec(name.trim()) ?? []
  const place = calendar.indexOf(bare(word))
  return place < 0 ? undefined : place + Number(after ?? 0) * calendar.length
}

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '')

/** `18\u201324`, `65+`, `< 18`: the number that a step begins with. */
function readFirst(name: string, lang: string): number | undefined {
  const [first] = /[\d.,]*\d/.exec(/^[<>\u2264\u2265\s]*\d/.test(name) ? name : '') ?? []
  const [value] = first === undefined ? [] : readNumbers([first], '', lang).values
  if (typeof value !== 'number') return undefined
  return /^[<\u2264]/.test(name.trim()) ? value - 0.5 : value
}
