import { countWords } from '../0-text/count-words.ts'
import type { Outline } from '../2-outline/model.ts'
import type { Numbered } from './compose-slide.ts'
import { given } from './composing.ts'
import { shareMinutes } from './share-minutes.ts'

/** Takes all slides, and those that are shown; gives the minutes of the title slide, then of each shown slide. */
export function planMinutes(
  outline: Outline,
  all: readonly Numbered[],
  shown: readonly Numbered[],
): readonly number[] {
  const words = (notes: string | undefined): number => countWords(notes ?? '', outline.lang)
  const cover = {
    ...given('minutes', outline.cover.minutes?.value),
    noteWords: words(outline.cover.notes?.text),
  }
  const slides = shown.map(({ slide, section }) => ({
    ...given('section', section),
    ...given('minutes', slide.kind === 'section' ? undefined : slide.minutes?.value),
    noteWords: words(slide.notes?.text),
  }))
  // A section has its budget whether its divider is shown or not.
  const budgets = all.flatMap(({ slide, section }): readonly (readonly [number, number])[] =>
    slide.kind === 'section' && section !== undefined && slide.minutes !== undefined
      ? [[section, slide.minutes.value]]
      : [],
  )
  return shareMinutes([cover, ...slides], {
    ...given('talk', outline.minutes?.value),
    budgets: new Map(budgets),
    wordsPerMinute: outline.wordsPerMinute,
  })
}
