import type { Deck, Slide } from '../../3-deck/model.ts'
import type { PlaceInDeck } from './shapes/draw-progress.ts'

/** The talk, and the section that the slide stands in. */
export function footerOf(slide: Slide, { title, sections }: Deck): string {
  if (slide.kind === 'title') return ''
  const section = sections.find(({ number }) => number === slide.section)
  return section === undefined ? title.plain : `${title.plain} · ${section.title.plain}`
}

/** Shares of the way, as the engine (marp.config.ts) gives them to the theme. */
export function placeOf(slide: Slide, { slides }: Deck): PlaceInDeck {
  const at = slides.findIndex(({ id }) => id === slide.id)
  const starts = slides.flatMap(({ kind }, index) => (kind === 'section' ? [index] : []))
  const before = starts.filter((start) => start <= at)
  const from = before.at(-1) ?? 0
  const to = starts[before.length] ?? slides.length
  return { from: from / slides.length, at: (at + 1) / slides.length, to: to / slides.length }
}

/** Every slide is in a section; those before the first one are in a section of the talk's name. */
export function sectionsOf(
  { title, sections }: Deck,
  slides: readonly Slide[],
): readonly { readonly name: string; readonly slides: readonly number[] }[] {
  const inSection = (number: number | undefined): readonly number[] =>
    slides.flatMap(({ section }, index) => (section === number ? [index + 1] : []))
  return [
    { name: title.plain, slides: inSection(undefined) },
    ...sections.map((section) => ({ name: section.title.plain, slides: inSection(section.number) })),
  ].filter(({ slides: members }) => members.length > 0)
}
