import type { Deck, OwnModel, Slide } from './model.ts'

/**
 * Takes the deck; gives for every slide, in order, a text that changes when the slide itself does, and only then: without
 * its number, its section's number, its place in the file, minutes that were shared out, and what it repeats of other slides.
 * So a slide that is put in before others changes none of them.
 */
export function printOwnModels(deck: Deck): readonly OwnModel[] {
  return deck.slides.map((slide) => ({ id: slide.id, model: JSON.stringify(settle(ownPart(slide, deck))) }))
}

function ownPart(slide: Slide, deck: Deck): object {
  const { number: _number, section, origin: _origin, minutes, sourceLine, printedPassages, ...rest } = slide
  return {
    ...rest,
    // Where its links lead, and the numbers of references, are for other slides to say.
    ...(sourceLine === undefined ? {} : { sourceLine: sourceLine.plain }),
    printedPassages: printedPassages.map(({ label, passages }) => ({ label, passages })),
    ...(slide.hasOwnMinutes ? { minutes } : {}),
    ...(slide.kind === 'section'
      ? { budget: deck.sections.find((candidate) => candidate.number === section)?.minutes }
      : {}),
    ...(slide.kind === 'references'
      ? {
          references: slide.references.filter(({ isFurther }) => isFurther === true),
          articles: deck.articleHeads,
        }
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
