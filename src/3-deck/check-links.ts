import type { Report } from '../diagnostics/model.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Slide } from './model.ts'
import type { Words } from './words-model.ts'

interface Linked {
  readonly slides: readonly Slide[]
  readonly skipped: readonly Slide[]
  /** Ids of what the outline keeps out of the deck, each with the key that does it. */
  readonly hidden: ReadonlyMap<string, string>
}

/**
 * Reports links to slides that are not there (`deck/unknown-slide`), also those of skipped slides: but from one skipped
 * slide to another, since they will be shown together.
 */
export function checkLinks({ slides, skipped, hidden }: Linked, report: Report): void {
  const ids = slides.map((slide) => slide.id)
  tellDeadLinks(slides, ids, hidden, report)
  tellDeadLinks(skipped, [...ids, ...skipped.map((slide) => slide.id)], hidden, report)
}

function tellDeadLinks(
  slides: readonly Slide[],
  ids: readonly string[],
  hidden: ReadonlyMap<string, string>,
  report: Report,
): void {
  const found: Words[] = []
  for (const slide of slides) addWords(slide, found)
  for (const words of found) {
    for (const { href } of words.runs) {
      const id = href?.startsWith('#') ? href.slice(1) : undefined
      if (id === undefined || ids.includes(id)) continue
      report.add('deck/unknown-slide', words.at, {
        id,
        hiddenBy: hidden.get(id),
        suggestion: suggest(id, ids),
      })
    }
  }
}

/** Adds all words of a slide, wherever its kind keeps them. */
function addWords(value: unknown, found: Words[]): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  if (Array.isArray(value)) {
    for (const inner of value) addWords(inner, found)
    return
  }
  // Places and cited passages hold no words of the slide, and are most of what hangs on it.
  if ('line' in value || 'address' in value) return
  if ('runs' in value && 'at' in value) found.push(value as Words)
  else for (const key in value) addWords(value[key as keyof typeof value], found)
}
