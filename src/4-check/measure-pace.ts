import { countWords } from '../0-text/count-words.ts'
import type { Deck, Slide } from '../3-deck/model.ts'
import type { Pace, PlannedTime, SectionPace } from './model.ts'

/** Planned minutes, and the time that the notes take at the talk's speaking rate: of the talk, its sections and its slides. */
export function measurePace(deck: Deck): Pace {
  const words = new Map(deck.slides.map((slide) => [slide.id, countWords(slide.notes, deck.lang)]))
  const minutesOf = (slides: readonly Slide[]): number =>
    slides.reduce((sum, { id }) => sum + (words.get(id) ?? 0), 0) / deck.wordsPerMinute
  return {
    planned: toTenths(deck.minutes),
    estimated: toTenths(minutesOf(deck.slides)),
    isPlanned:
      deck.minutesAt !== undefined ||
      deck.sections.some(({ minutes }) => minutes !== undefined) ||
      deck.slides.some(({ hasOwnMinutes }) => hasOwnMinutes),
    sections: measureSections(deck, minutesOf),
    slides: new Map(
      deck.slides.map((slide): [string, PlannedTime] => [
        slide.id,
        { planned: slide.minutes, estimated: Math.round(minutesOf([slide]) * 100) / 100 },
      ]),
    ),
  }
}

/** The slides before the first section are a group of their own. A section has the minutes that it was given, or those of its slides. */
function measureSections(
  deck: Deck,
  minutesOf: (slides: readonly Slide[]) => number,
): readonly SectionPace[] {
  const measure = (slides: readonly Slide[], budget?: number): Omit<SectionPace, 'section'> => ({
    planned: toTenths(budget ?? slides.reduce((sum, { minutes }) => sum + minutes, 0)),
    estimated: toTenths(minutesOf(slides)),
    slides: slides.length,
  })
  const opening = deck.slides.filter(({ section }) => section === undefined)
  return [
    ...(opening.length === 0 ? [] : [measure(opening)]),
    ...deck.sections.map(({ number, title, minutes }) => ({
      section: { number, title: title.plain },
      ...measure(
        deck.slides.filter(({ section }) => section === number),
        minutes,
      ),
    })),
  ]
}

function toTenths(minutes: number): number {
  return Math.round(minutes * 10) / 10
}
