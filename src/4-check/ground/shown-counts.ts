import type { Deck, Slide, SlideOf } from '../../3-deck/model.ts'
import type { Item } from '../../3-deck/part-model.ts'

type Counter<K extends Slide['kind']> = (slide: SlideOf<K>) => readonly number[]

const none = (): readonly number[] => []
const lists = (items: readonly Item[]): readonly number[] => [
  items.length,
  ...items.flatMap((item) => (item.items.length > 0 ? lists(item.items) : [])),
]
const grid = (header: readonly unknown[], rows: readonly unknown[]): readonly number[] => [
  rows.length,
  header.length,
  header.length - 1,
]

/** How many items, rows, columns, events a slide shows. */
const counters: { readonly [K in Slide['kind']]: Counter<K> } = {
  title: none,
  section: none,
  agenda: none,
  references: none,
  statement: none,
  image: none,
  code: none,
  quote: none,
  text: ({ paragraphs }) => [paragraphs.length],
  points: ({ items }) => lists(items),
  columns: ({ columns }) => [
    columns.length,
    ...columns.flatMap(({ content }) => (content.kind === 'points' ? lists(content.items) : [])),
  ],
  compare: ({ comparison }) =>
    comparison.kind === 'sides'
      ? [comparison.sides.length, ...comparison.sides.flatMap(({ items }) => lists(items))]
      : [comparison.rows.length, comparison.header.length],
  timeline: ({ events }) => [events.length],
  flow: ({ steps }) => [steps.length],
  question: ({ choices }) => [choices.length],
  definition: ({ definitions }) => [definitions.length],
  numbers: ({ numbers }) => [numbers.length],
  table: ({ header, rows }) => grid(header, rows),
  chart: ({ chart: { header, rows } }) => grid(header, rows),
  math: ({ symbols }) => [symbols.length],
}

/** Takes a slide and its deck; gives the counts that the audience can check with a finger, the sections of the talk among them. */
export function shownCounts(slide: Slide, deck: Deck): ReadonlySet<number> {
  const counts = new Set(counter(slide))
  counts.add(deck.sections.length)
  const { part } = slide
  if (part === undefined) return counts
  // One slide of the outline over several: its items are all of theirs.
  const parts = [...deck.slides, ...deck.skipped].filter((one) => one.part?.wholeId === part.wholeId)
  counts.add(parts.reduce((sum, one) => sum + (counter(one)[0] ?? 0), 0))
  return counts
}

function counter(slide: Slide): readonly number[] {
  const count = counters[slide.kind] as (slide: Slide) => readonly number[]
  return count(slide)
}
