import type { Deck, Slide, SlideOf } from '../../3-deck/model.ts'

type Namer<S extends Slide> = (
  slide: S,
  deck: Deck,
  classes: readonly string[],
) => readonly (string | number)[]

/** The first of the steps that is enough; beyond the last one, the last. */
const upTo = (count: number, steps: readonly number[]): number =>
  steps.find((step) => count <= step) ?? steps.at(-1) ?? count
const titled = ({ title }: Slide): readonly string[] => (title === undefined ? [] : ['titled'])
const kept = (classes: readonly string[], names: readonly string[]): readonly string[] =>
  names.filter((name) => classes.includes(name))

/** A section's list is left out where it is too short or too long: as the printer of Markdown has it. */
const listed = (count: number): number => (count < 2 || count > 8 ? 0 : count)

/** What of a slide decides where its parts stand and how large its letters are. */
const namers: { readonly [K in Slide['kind']]: Namer<SlideOf<K>> } = {
  title: ({ subtitle, byline }) => [
    ...(subtitle === undefined ? [] : ['sub']),
    ...(byline === undefined ? [] : ['by']),
  ],
  section: (_slide, { sections }) => [listed(sections.length)],
  points: ({ items }, _deck, classes) => [
    upTo(items.length, [1, 3, 4, 5, 6, 8, 10, 12]),
    ...kept(classes, ['numbered', 'long']),
  ],
  columns: ({ columns }) => [
    columns.length,
    ...(columns.some(({ heading }) => heading !== undefined) ? ['headed'] : []),
    ...columns.map(contentOf),
  ],
  compare: ({ comparison }) =>
    comparison.kind === 'sides'
      ? ['sides', upTo(Math.max(...comparison.sides.map(({ items }) => items.length)), [2, 3, 4, 5])]
      : ['aspects', upTo(comparison.header.length, [2, 3]), upTo(comparison.rows.length, [3, 4, 5])],
  timeline: ({ events }, _deck, classes) => [events.length, ...kept(classes, ['across', 'down', 'scaled'])],
  flow: ({ steps }, _deck, classes) => [
    steps.length,
    ...kept(classes, ['across', 'down']),
    ...(steps.some(({ arrow }) => arrow !== undefined) ? ['named'] : []),
  ],
  quote: (slide, _deck, classes) => [...kept(classes, ['short', 'medium', 'long', 'full']), ...titled(slide)],
  statement: titled,
  text: (_slide, _deck, classes) => kept(classes, ['short', 'medium', 'long', 'full']),
  question: (slide, _deck, classes) => [
    ...kept(classes, ['short', 'medium', 'long']),
    ...titled(slide),
    ...(slide.choices.length === 0 ? [] : [upTo(slide.choices.length, [4, 6])]),
  ],
  definition: ({ definitions }, _deck, classes) =>
    definitions.length === 1 ? [1, ...kept(classes, ['wide-term'])] : [upTo(definitions.length, [2, 3, 4])],
  numbers: ({ numbers }, _deck, classes) => [
    upTo(numbers.length, [1, 2, 3, 4]),
    ...kept(classes, ['chars-3', 'chars-5', 'chars-8', 'chars-more']),
  ],
  table: ({ rows }) => [upTo(rows.length, [3, 4, 5, 6, 7, 8, 9, 10])],
  chart: ({ chart }) => (chart.caption === undefined ? [] : ['captioned']),
  image: (slide, _deck, classes) => [...titled(slide), ...kept(classes, ['captioned', 'cover'])],
  code: (_slide, _deck, classes) => kept(classes, ['few', 'many']),
  math: ({ symbols }, _deck, classes) => [
    ...kept(classes, ['short', 'medium', 'long', 'full']),
    upTo(symbols.length, [0, 3, 4]),
  ],
  agenda: ({ section }, { sections }) => [
    upTo(sections.length, [1, 2, 3, 4, 5, 6, 7, 8]),
    ...(section === undefined ? [] : ['current']),
  ],
  references: ({ references }) => {
    const further = references.filter(({ isFurther }) => isFurther === true).length
    const isParted = further > 0 && further < references.length
    return [upTo(references.length, [5, 6]), ...(isParted ? ['further'] : [])]
  },
}

/** What a column holds; a picture that fills it is another thing than one that is shown whole. */
export function contentOf({ content }: SlideOf<'columns'>['columns'][number]): string {
  return content.kind === 'image' && content.image.fit === 'cover' ? 'cover' : content.kind
}

/**
 * Takes a slide, its deck and the classes that its Markdown gives it; gives the name of the variant whose look it has: kind and
 * what decides its layout (`points-4-numbered`), then `dense`, and `unsourced` where no source line stands below.
 */
export function nameVariant(slide: Slide, deck: Deck, classes: readonly string[]): string {
  const namer = namers[slide.kind] as Namer<Slide>
  const plain = [slide.kind, ...namer(slide, deck, classes)].join('-')
  return [
    plain,
    ...(slide.density === 'dense' ? ['dense'] : []),
    ...(slide.sourceLine === undefined && !neverSourced.has(slide.kind) ? ['unsourced'] : []),
  ].join(' ')
}

/** Kinds that claim nothing, and have no source line. */
export const neverSourced: ReadonlySet<Slide['kind']> = new Set(['title', 'section', 'agenda', 'references'])

/** The classes of each slide, as its Markdown gives them to the theme. */
export function readClasses(markdown: string): readonly string[] {
  return /^_class: (.*)$/m.exec(markdown)?.[1]?.split(' ') ?? []
}
