import type { Slide } from '../../../3-deck/model.ts'
import type { ShownSlide } from './model.ts'

export interface TimedSlide extends ShownSlide {
  /** Counted from the beginning of the talk. */
  readonly startMinute: number
}

/** Gives each slide with the minute at which it comes, by the minutes of all slides before it, shown here or not. */
export function timeSlides(slides: readonly ShownSlide[], all: readonly Slide[]): readonly TimedSlide[] {
  return slides.map((shown) => {
    const before = all.slice(0, all.indexOf(shown.slide))
    return { ...shown, startMinute: sumMinutes(before) }
  })
}

export const sumMinutes = (slides: readonly Pick<Slide, 'minutes'>[]): number =>
  slides.reduce((sum, { minutes }) => sum + minutes, 0)

/** Minutes and seconds, as a clock that counts up shows them, in steps of five seconds: nobody keeps to less. */
export function clock(minutes: number): string {
  const seconds = Math.round(minutes * 12) * 5
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A number of minutes, with no more than a quarter tells. */
export function writeMinutes(minutes: number, lang: string): string {
  const rounded = Math.round(minutes * 100) / 100
  const sign = decimalSigns[lang]
  return sign === undefined ? formatFor(lang).format(rounded) : String(rounded).replace('.', sign)
}

/** Where it is known: the first format of numbers that a process makes takes 20 ms. */
export const decimalSigns: Readonly<Record<string, string>> = {
  ...{ en: '.', 'en-US': '.', 'en-GB': '.', ja: '.', zh: '.', ko: '.' },
  ...{ de: ',', 'de-DE': ',', fr: ',', es: ',', it: ',', pt: ',', nl: ',', pl: ',', ru: ',' },
}

const formats = new Map<string, Intl.NumberFormat>()

function formatFor(lang: string): Intl.NumberFormat {
  const known = Intl.NumberFormat.supportedLocalesOf(lang)[0] ?? 'en'
  const format =
    formats.get(known) ?? new Intl.NumberFormat(known, { maximumFractionDigits: 2, useGrouping: false })
  formats.set(known, format)
  return format
}
