import { expect, it } from 'vitest'
import { decimalSigns, writeMinutes } from '../../src/7-export/pdf/paper/time-slides.ts'

const languages = [...Object.keys(decimalSigns), 'ar-EG', 'de-CH', 'hi', 'sv', 'tlh']

it.each(languages)('minutes in %s are written as Intl writes them', (lang) => {
  const known = Intl.NumberFormat.supportedLocalesOf(lang)[0] ?? 'en'
  const format = new Intl.NumberFormat(known, { maximumFractionDigits: 2, useGrouping: false })
  for (const minutes of [0, 0.05, 1 / 3, 0.5, 0.755, 1, 2.25, 12.3, 90, 1234.5, 10_000])
    expect(writeMinutes(minutes, lang)).toBe(format.format(Math.round(minutes * 100) / 100))
})
