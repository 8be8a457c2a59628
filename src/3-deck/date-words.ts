import { knownLocale } from './write-date.ts'

/** The names that `Intl` has, whole and short, alone and beside a day (Russian has two forms); longer names first. */
export function monthNames(lang: string): readonly { readonly month: number; readonly pattern: RegExp }[] {
  const styles = (['long', 'short'] as const).flatMap((month) => [
    { month },
    { month, day: 'numeric' as const },
  ])
  const names = styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(knownLocale(lang), {
      ...style,
      calendar: 'gregory',
      timeZone: 'UTC',
    })
    return Array.from({ length: 12 }, (_none, index) => ({
      month: index + 1,
      name: partOf(format, Date.UTC(2001, index, 1), 'month'),
    }))
  })
  return names
    .filter(({ name }) => /\p{L}/u.test(name))
    .sort((a, b) => b.name.length - a.name.length)
    .map(({ month, name }) => ({ month, pattern: wordPattern(name) }))
}

const erasOfEnglish = {
  before: ['bc', 'bce', 'b.c.', 'b.c.e.'],
  after: ['ad', 'ce', 'a.d.', 'c.e.'],
} as const

/** Takes `BC` and its like, in the language of the talk or in English, out of the text. */
export function takeEra(text: string, lang: string): { readonly text: string; readonly isBefore: boolean } {
  for (const era of ['before', 'after'] as const) {
    const instant = new Date(0).setUTCFullYear(era === 'before' ? -299 : 300)
    const names = (['long', 'short', 'narrow'] as const).map((style) => {
      const options = { era: style, year: 'numeric', calendar: 'gregory', timeZone: 'UTC' } as const
      return partOf(new Intl.DateTimeFormat(knownLocale(lang), options), instant, 'era')
    })
    for (const name of [...names, ...erasOfEnglish[era]].sort((a, b) => b.length - a.length)) {
      const rest = name === '' ? text : text.replace(wordPattern(name), ' ')
      if (rest !== text) return { text: rest.trim(), isBefore: era === 'before' }
    }
  }
  return { text, isBefore: false }
}

function partOf(format: Intl.DateTimeFormat, instant: number, type: Intl.DateTimeFormatPartTypes): string {
  const part = format.formatToParts(instant).find((one) => one.type === type)?.value ?? ''
  return part.normalize('NFKC').toLowerCase()
}

/** The word by itself: no letter before or after it. A point at its end may be left out. */
function wordPattern(name: string): RegExp {
  const escaped = name.replace(/\.$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})\\.?`, 'u')
}
