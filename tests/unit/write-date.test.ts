import { describe, expect, it } from 'vitest'
import { writeDate } from '../../src/3-deck/write-date.ts'

describe('writeDate', () => {
  it.each([
    ['2026-11-23', 'en', 'November 23, 2026'],
    ['2026-11-23', 'en-GB', '23 November 2026'],
    ['2026-11-23', 'de', '23. November 2026'],
    ['2026-11-23', 'fr', '23 novembre 2026'],
    ['2026-11-23', 'zh-Hans', '2026年11月23日'],
    ['2026-01-01', 'en', 'January 1, 2026'],
    ['2024-02-29', 'en', 'February 29, 2024'],
    ['0079-08-24', 'en', 'August 24, 79'],
    // A language that the machine's library does not know is not the machine's language.
    ['2026-11-23', 'tlh', 'November 23, 2026'],
    // No day of the calendar, or no ISO date: as typed.
    ['2026-02-30', 'en', '2026-02-30'],
    ['2023-02-29', 'en', '2023-02-29'],
    ['2026-13-01', 'en', '2026-13-01'],
    ['2026-00-10', 'en', '2026-00-10'],
    ['2026-1-1', 'en', '2026-1-1'],
    ['2011', 'en', '2011'],
    ['23 Nov 2026', 'de', '23 Nov 2026'],
    ['2026-11-23T10:00', 'en', '2026-11-23T10:00'],
    ['', 'en', ''],
  ])('%j in %s is %j', (typed, lang, written) => {
    expect(writeDate(typed, lang)).toBe(written)
  })

  it.each(['en', 'en-US'])('is in %s what ICU writes', (lang) => {
    const icu = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
    const years = [0, 1, 42, 476, 999, 1066, 1582, 1752, 1900, 2000, 2026, 9999]
    for (const year of years.map((one) => String(one).padStart(4, '0')))
      for (const [month, day] of Array.from({ length: 12 }, (_none, index) => [index + 1, 1 + 2 * index])) {
        const typed = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        expect(writeDate(typed, lang)).toBe(icu.format(new Date(`${typed}T00:00:00Z`)))
      }
  })
})
