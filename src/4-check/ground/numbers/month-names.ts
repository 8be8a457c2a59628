/** Month names of a language, in lower case, long and short, with their numbers. Languages that ICU does not know have the English ones. */
export function monthNames(language: string): ReadonlyMap<string, number> {
  const known = made.get(language)
  if (known !== undefined) return known
  const names = new Map<string, number>()
  for (const style of ['long', 'short'] as const) {
    const formats = [
      new Intl.DateTimeFormat([language, 'en'], { month: style, timeZone: 'UTC' }),
      new Intl.DateTimeFormat([language, 'en'], { month: style, day: 'numeric', timeZone: 'UTC' }),
    ]
    for (let month = 0; month < 12; month += 1) {
      for (const format of formats) {
        const part = format.formatToParts(Date.UTC(2001, month, 1)).find(({ type }) => type === 'month')
        const name = part?.value.toLowerCase().replace(/\.$/, '') ?? ''
        if (/^\p{L}{3,}$/u.test(name)) names.set(name, month + 1)
      }
    }
  }
  made.set(language, names)
  return names
}

const made = new Map<string, ReadonlyMap<string, number>>()
