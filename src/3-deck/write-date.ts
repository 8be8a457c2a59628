const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/

/** Takes a date as typed; an ISO date is written out in the language of the talk, anything else stays. The clock is never read. */
export function writeDate(text: string, lang: string): string {
  const typed = text.replace(/\s+/g, ' ').trim()
  const day = readIsoDay(typed)
  if (day === undefined) return typed
  const english = american.has(lang) ? writeInEnglish(day) : undefined
  if (english !== undefined) return english
  const format = new Intl.DateTimeFormat(knownLocale(lang), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** What ICU writes alike, and takes 15 ms to learn. */
const american: ReadonlySet<string> = new Set(['en', 'en-US'])

const months: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** Undefined for the year before the year 1, of which ICU has its own view. */
function writeInEnglish(day: string): string | undefined {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  return year === 0 ? undefined : `${months[month - 1]} ${dayOfMonth}, ${year}`
}

/** Takes a date as typed; gives it where it is an ISO date of a day that there is. */
export function readIsoDay(text: string): string | undefined {
  const typed = text.trim()
  const match = isoDate.exec(typed)
  if (match === null) return undefined
  // The years 0 to 99 are no years of 1900 here, as they would be for Date.UTC.
  const date = new Date(`${typed}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(match[3]) ? undefined : typed
}

/** Takes a language; gives it, or English. For a language that it does not know, `Intl` takes that of the machine, and the output would depend on it. */
export function knownLocale(lang: string): string {
  return Intl.DateTimeFormat.supportedLocalesOf(lang)[0] ?? 'en'
}
