import type { Named } from './compose-slide.ts'
import { takeFreePart, titleId } from './give-ids.ts'
import { countParts, splitSlide } from './split-slide.ts'
import { wordingsFor } from './wordings.ts'

/** A slide of the outline, or a part of one, with its minutes. */
export interface TimedPart extends Named {
  readonly minutes: number
}

/**
 * Takes slides with their minutes, and every id of the talk; gives them in order, those that must be split as parts:
 * `Title (2/3)`, `<id>-2`, each with its share of the minutes. `wanted`: how many, by id, where more are needed than the
 * limits of kinds say.
 */
export function spreadSlides(
  slides: readonly TimedPart[],
  ids: readonly string[],
  lang: string,
  wanted: ReadonlyMap<string, number> = new Map(),
): readonly TimedPart[] {
  const taken = new Set([titleId, ...ids])
  return slides.flatMap((whole) => {
    const parts = splitSlide(whole.slide, Math.max(countParts(whole.slide), wanted.get(whole.id) ?? 1))
    const minutes = shareEvenly(whole.minutes, parts.length)
    return parts.map(({ slide, part }, index): TimedPart => {
      if (part === undefined) return whole
      return {
        ...whole,
        slide,
        part: { ...part, wholeId: whole.id },
        id: part.number === 1 ? whole.id : takeFreePart(whole.id, part.number, taken),
        name: whole.name + wordingsFor(lang).part(part.number, part.of),
        minutes: minutes[index] ?? 0,
      }
    })
  })
}

/** The notes stand with the first part and speak of all, so their words cannot share the time. The sum stays to the cent. */
function shareEvenly(minutes: number, count: number): readonly number[] {
  const cents = Math.round(minutes * 100)
  return Array.from({ length: count }, (_none, index) => {
    const before = Math.round((cents * index) / count)
    return (Math.round((cents * (index + 1)) / count) - before) / 100
  })
}
