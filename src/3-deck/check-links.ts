import type { Report } from '../diagnostics/model.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Slide, Words } from './model.ts'

/** Reports links to slides that are not there (`deck/unknown-slide`). */
export function checkLinks(slides: readonly Slide[], report: Report): void {
  const ids = slides.map((slide) => slide.id)
  for (const words of slides.flatMap((slide) => findWords(slide))) {
    for (const { href } of words.runs) {
      const id = href?.startsWith('#') ? href.slice(1) : undefined
      if (id === undefined || ids.includes(id)) continue
      report.add('deck/unknown-slide', words.at, { id, suggestion: suggest(id, ids) })
    }
  }
}

/** All words of a slide, wherever its kind keeps them. */
function findWords(value: unknown): readonly Words[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  const below = Object.values(value).flatMap((part) => findWords(part))
  return 'runs' in value && 'at' in value ? [value as Words] : below
}
