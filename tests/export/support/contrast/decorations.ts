import type { Decoration } from './paint.ts'

/** Everything else that a theme draws must be seen. */
export const decorations: readonly Decoration[] = [
  { selector: 'td', part: 'border', why: 'hairlines between rows: the rows have space between them' },
  { selector: 'section.agenda > ol > li', part: 'border', why: 'hairlines between rows' },
  { selector: 'section.definition.several > ul > li', part: 'border', why: 'hairlines between rows' },
  { selector: 'section.columns > ul > li', part: '::before', why: 'a hairline between columns' },
  { selector: 'section.numbers > ul > li', part: '::before', why: 'a hairline between figures' },
  { selector: 'section.title', part: '::before', why: 'the mark of the theme' },
  { selector: 'section.question', part: '::before', why: 'a question mark at rest' },
  { selector: 'svg [style*="var(--decor"]', part: 'shape', why: 'lines of a grid: values are labelled' },
]

/** The section's number at rest, which the footer has as well; `plain` makes a tab of it, which must be read. */
export const watermark: Decoration = {
  selector: 'section.points',
  part: '::before',
  why: 'the number of the section at rest',
}
