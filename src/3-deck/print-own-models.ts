import type { Deck, OwnModel, Slide } from './model.ts'

/**
 * Takes the deck; gives for every slide, in order, a text that changes when the slide itself does, and only then: without
 * its number, its section's number, its place in the file, minutes that were shared out, and what it repeats of other slides.
 * So a slide that is put in before others changes none of them.
 */
export function printOwnModels(deck: Deck): readonly OwnModel[] {
  const named = deck.slides.flatMap((slide) => slide.citations.also.map((source) => source.cite.plain))
  return deck.slides.map((slide) => ({
    id: slide.id,
    model: JSON.stringify(settle(ownPart(slide, deck, new Set(named)))),
  }))
}

function ownPart(slide: Slide, deck: Deck, named: ReadonlySet<string>): object {
  const { number: _number, section, origin: _origin, minutes, ...rest } = slide
  return {
    ...rest,
    ...(slide.hasOwnMinutes ? { minutes } : {}),
    ...(slide.kind === 'section'
      ? { budget: deck.sections.find((candidate) => candidate.number === section)?.minutes }
      : {}),
    ...(slide.kind === 'references'
      ? { references: slide.references.filter(({ words }) => !named.has(words.plain)) }
      : {}),
  }
}

/** Keys in one order; no ranges, and no bytes of files, whose paths are named by their content. */
function settle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settle)
  if (typeof value !== 'object' || value === null) return value
  if (ArrayBuffer.isView(value) || 'endColumn' in value) return undefined
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, settle(inner)]),
  )
}
