import type { Deck, Slide } from '../../3-deck/model.ts'
import type { PlaceInDeck } from './shapes/draw-progress.ts'

/** The talk, and the section that the slide stands in. */
export function footerOf(slide: Slide, { title, sections }: Deck): string {
  if (slide.kind === 'title') return ''
  const section = sections.find(({ number }) => number === slide.section)
  return section === undefined ? title.plain : `${title.plain} · ${section.title.plain}`
}

/** Shares of the way, as the engine gives them to the theme, by the id of each slide of the deck. */
export function placesOf({ slides }: Deck): ReadonlyMap<string, PlaceInDeck> {
  const count = slides.length
  const starts = slides.flatMap(({ kind }, index) => (kind === 'section' ? [index] : []))
  let from = 0
  let next = 0
  return new Map(
    slides.map(({ id }, at) => {
      while (starts[next] !== undefined && (starts[next] ?? 0) <= at) {
        from = starts[next] ?? 0
        next += 1
      }
      return [id, { from: from / count, at: (at + 1) / count, to: (starts[next] ?? count) / count }]
    }),
  )
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
