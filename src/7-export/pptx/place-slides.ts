import type { Deck, Slide } from '../../3-deck/model.ts'
import type { PlaceInDeck } from './shapes/draw-progress.ts'

/** What a slide shows of where it stands. */
export interface PlacedSlide {
  /** The talk, and the section. */
  readonly footer: string
  /** Shares of the way, as the engine (marp.config.ts) gives them to the theme. */
  readonly place: PlaceInDeck
}

/** Gives the place of every slide of the deck by its id: all in one go, since a talk may have a thousand. */
export function placeSlides({ title, sections, slides }: Deck): ReadonlyMap<string, PlacedSlide> {
  const names = new Map(sections.map((section) => [section.number, section.title.plain]))
  const starts = slides.flatMap(({ kind }, index) => (kind === 'section' ? [index] : []))
  let passed = 0
  return new Map(
    slides.map(({ id, kind, section }, at) => {
      if (starts[passed] === at) passed += 1
      const name = section === undefined ? undefined : names.get(section)
      const footer = name === undefined ? title.plain : `${title.plain} · ${name}`
      const [from = 0, to = slides.length] = [starts[passed - 1], starts[passed]]
      const place = { from: from / slides.length, at: (at + 1) / slides.length, to: to / slides.length }
      return [id, { footer: kind === 'title' ? '' : footer, place }]
    }),
  )
}

/** Every slide is in a section; those before the first one are in a section of the talk's name. */
export function sectionsOf(
  { title, sections }: Deck,
  slides: readonly Slide[],
): readonly { readonly name: string; readonly slides: readonly number[] }[] {
  const members = new Map<number | undefined, number[]>()
  for (const [index, { section }] of slides.entries()) {
    const numbers = members.get(section) ?? []
    numbers.push(index + 1)
    members.set(section, numbers)
  }
  return [
    { name: title.plain, slides: members.get(undefined) ?? [] },
    ...sections.map((section) => ({
      name: section.title.plain,
      slides: members.get(section.number) ?? [],
    })),
  ].filter(({ slides: numbers }) => numbers.length > 0)
}
