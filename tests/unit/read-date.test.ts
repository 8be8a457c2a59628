import { describe, expect, it } from 'vitest'
import { readDate } from '../../src/3-deck/read-date.ts'

describe('a date of a timeline to scale', () => {
  it.each([
    ['en', '619', 619, 620],
    ['en', '2008', 2008, 2009],
    ['en', '-300', -300, -299],
    ['en', '300 BC', -299, -298],
    ['en', '44 B.C.E.', -43, -42],
    ['en', 'AD 79', 79, 80],
    ['en', '2009-01', 2009, 2009 + 31 / 365],
    ['en', '2009-01-02', 2009 + 1 / 365, 2009 + 2 / 365],
    ['en', '2008-12-31', 2008 + 365 / 366, 2009],
    ['en', 'January 2009', 2009, 2009 + 31 / 365],
    ['en', 'Jan. 2009', 2009, 2009 + 31 / 365],
    ['en', 'January 2nd, 2009', 2009 + 1 / 365, 2009 + 2 / 365],
    ['en-GB', '2 January 2009', 2009 + 1 / 365, 2009 + 2 / 365],
    ['de', 'Januar 2009', 2009, 2009 + 31 / 365],
    ['de', '2. Januar 2009', 2009 + 1 / 365, 2009 + 2 / 365],
    ['de', '300 v. Chr.', -299, -298],
    ['fr', '1er janvier 2009', 2009, 2009 + 1 / 365],
    ['fr', '300 av. J.-C.', -299, -298],
    ['es', '2 de enero de 2009', 2009 + 1 / 365, 2009 + 2 / 365],
    ['ru', '2 января 2009', 2009 + 1 / 365, 2009 + 2 / 365],
    ['ru', 'январь 2009', 2009, 2009 + 31 / 365],
    ['zh-Hans', '2009年1月', 2009, 2009 + 31 / 365],
    ['zh', '公元前300年', -299, -298],
    ['ja', '2009年1月2日', 2009 + 1 / 365, 2009 + 2 / 365],
    ['ko', '2009년 1월', 2009, 2009 + 31 / 365],
    ['ar', 'يناير ٢٠٠٩', 2009, 2009 + 31 / 365],
    ['tlh', 'January 2009', 2009, 2009 + 31 / 365],
  ])('in %s, %s is read', (lang, typed, start, end) => {
    const span = readDate(typed, lang)
    expect(span?.start).toBeCloseTo(start, 9)
    expect(span?.end).toBeCloseTo(end, 9)
  })

  it.each([
    ['en', ''],
    ['en', 'today'],
    ['en', 'c. 1200'],
    ['en', '1200s'],
    ['en', '1914-18'],
    ['en', '1914-1918'],
    ['en', '1914–1918'],
    ['en', 'about 619'],
    ['en', 'January'],
    ['en', 'January 2'],
    ['en', 'January 2009, and later'],
    ['en', 'January or February 2009'],
    ['en', 'Januar 2009'],
    ['en', '2009-02-29'],
    ['en', '2009-13'],
    ['en', '31 April 2009'],
    ['en', '19th century'],
    ['de', 'January 2009'],
  ])('in %s, “%s” is none', (lang, typed) => {
    expect(readDate(typed, lang)).toBeUndefined()
  })
})
