const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/

/** Takes a date as typed; an ISO date is written out in the language of the talk, anything else stays. The clock is never read. */
export function writeDate(text: string, lang: string): string {
  const typed = text.replace(/\s+/g, ' ').trim()
  const day = readIsoDay(typed)
  if (day === undefined) return typed
  const format = new Intl.DateTimeFormat(knownLocale(lang), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
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
