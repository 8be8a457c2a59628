import type { Section, Slide } from '../../../3-deck/model.ts'

/** The name of the pages that begin with this slide: those of its section. */
export function pageNameOf(slide: Pick<Slide, 'section'> | undefined, sections: readonly Section[]): string {
  const { section } = slide ?? {}
  return section === undefined || !sections.some(({ number }) => number === section)
    ? 'start'
    : `part-${section}`
}

/** What stands in the head of each section's pages. */
export function namePages(sections: readonly Section[]): ReadonlyMap<string, string> {
  return new Map(sections.map(({ number, title }) => [`part-${number}`, title.plain]))
}

/** The name of a slide's pages among the notes. */
export const pageNameOfNotes = (index: number): string => `slide-${index + 1}`
