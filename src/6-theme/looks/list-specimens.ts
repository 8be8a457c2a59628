type Typed = Readonly<Record<string, unknown>>

/** An outline as typed: the specimens are slides like any other, and take the same way. */
export interface SpecimenOutline extends Typed {
  readonly title: string
  readonly slides: readonly object[]
}

const title = 'A title that says what the slide claims'
const long =
  'Words enough for two lines and a little more, so that what grows with its words shows how far it may grow here'
const middling = 'Words that may need two lines here'
const short = 'Words that need one line'
/** One line of a list, and no room in a row of boxes. */
const tooWide = 'Incomprehensibilitiesandthelike'
const sentence = (words: number): string =>
  Array.from({ length: words }, (_, index) => ['The', 'ground', 'takes', 'all', 'of', 'it'][index % 6]).join(
    ' ',
  )
const many = <T>(count: number, make: (number: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1))
const upTo = (first: number, last: number): readonly number[] => many(last - first + 1, (n) => first + n - 1)

const drawPicture = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path d="M0 0h${width}v${height}H0z"/></svg>`
/** The pictures that specimens show, by the paths that they have in the talk's folder. One in a column takes all the height that it may have. */
export const specimenPictures: Readonly<Record<string, string>> = {
  'specimen.svg': drawPicture(1600, 900),
  'high.svg': drawPicture(900, 1600),
}
const image = { file: 'specimen.svg', alt: 'A picture' }
const high = { file: 'high.svg', alt: 'A picture' }

/**
 * Outlines with a slide for each variant of a kind, as far as themes tell them apart (by class or by count). All but title,
 * section and agenda have a source; the first of a kind stands for it where only colors are asked for.
 */
export function listSpecimens(lang: string, size: '16:9' | '4:3'): readonly SpecimenOutline[] {
  const shared = { title, lang, size, minutes: 10 }
  return [
    { ...shared, subtitle: long, by: 'The speaker', slides: slides() },
    ...upTo(1, 8).map((count) => ({
      ...shared,
      ...(count === 1 ? { subtitle: long } : count === 2 ? { by: 'The speaker' } : {}),
      slides: [
        { title, agenda: true },
        ...many(count, (n) => ({ section: `The section of number ${n}` })),
        { title, agenda: true },
        // Nothing is cited in this deck: all of it is one list.
        ...(count === 1 ? [2, 6].map((entries) => ({ title, references: references(entries) })) : []),
      ],
    })),
  ]
}

function slides(): readonly object[] {
  const all = Object.entries(bodies).flatMap(([kind, list]) => list().map((body) => ({ [kind]: body })))
  const cited = all.map((slide) => ({ title, ...slide, also: [{ cite: 'A source, 2026' }] }))
  const untitled = Object.entries(untitledBodies).flatMap(([kind, list]) =>
    list().map((body) => ({ [kind]: body, also: [{ cite: 'A source, 2026' }] })),
  )
  return [...cited, ...untitled, { title, references: references(2) }, { title, references: references(6) }]
}

const references = (count: number): readonly object[] =>
  many(count, (n) => ({ cite: `Author ${n}, ${long}`, url: 'https://example.org' }))

const points = (count: number, text: string = short): readonly unknown[] =>
  many(count, (n) => (n === 1 ? { text: inline, points: [short, short] } : text))
/** Letters of every dress. */
const inline = 'Words **strong**, `code` and a [link](https://example.org)'

const bodies: Readonly<Record<string, () => readonly unknown[]>> = {
  points: () => [
    ...[3, 1, 4, 5, 6, 8, 10, 12].flatMap((count) => [
      points(count),
      { numbered: true, items: points(count) },
    ]),
    ...[3, 4].flatMap((count) => [points(count, long), { numbered: true, items: points(count, long) }]),
  ],
  columns: () => [2, 3].flatMap((count) => columns(count)),
  compare: () => [
    ...[2, 3, 4, 5].map((rows) => [
      { heading: 'Here', points: many(rows, () => 'Words') },
      { heading: 'There', points: many(rows, () => 'Words') },
    ]),
    ...[2, 3].flatMap((cells) =>
      [3, 4, 5].map((rows) => ({ header: many(cells, (n) => `Case ${n}`), rows: aspects(rows, cells) })),
    ),
  ],
  timeline: () => [
    ...upTo(1, 8).map((count) => many(count, (n) => ({ date: `${1900 + n}`, text: middling }))),
    ...upTo(2, 4).map((count) => ({
      scale: true,
      items: many(count, (n) => ({ date: `${1900 + n * 10}`, text: short })),
    })),
    ...upTo(2, 8).map((count) => ({
      scale: true,
      items: many(count, (n) => ({ date: `${1900 + n * n}`, text: short })),
    })),
  ],
  flow: () => [
    ...upTo(2, 4).map((count) => many(count, () => 'A step')),
    ...upTo(2, 4).map((count) => ({
      arrows: many(count - 1, () => 'leads to'),
      items: many(count, () => 'A step'),
    })),
    ...upTo(2, 6).map((count) => many(count, () => tooWide)),
    ...upTo(2, 6).map((count) => ({
      arrows: many(count - 1, () => 'leads to'),
      items: many(count, () => tooWide),
    })),
  ],
  quote: () =>
    [20, 40, 70, 90].map((count) => ({ text: sentence(count), by: 'Who said it', where: 'where' })),
  statement: () => [`${sentence(16)} **strong**`],
  text: () => [20, 40, 70, 90].map((count) => `${sentence(count)} **strong**\n\n${sentence(2)}`),
  question: () => questions(),
  definition: () => [
    { term: 'A term', meaning: long },
    { term: 'Incomprehensibility', meaning: long },
    ...[2, 3, 4].map((count) => many(count, () => ({ term: 'A term', meaning: long }))),
  ],
  numbers: () =>
    ['123', '12345', '12345678', '1234567890'].flatMap((value) =>
      upTo(1, 4).map((count) => many(count, () => ({ value, label: middling }))),
    ),
  table: () =>
    upTo(3, 10).map((rows) => ({
      header: ['Name', 'Case', 'Count'],
      rows: many(rows, () => ['Words', 'Words', '12']),
      align: ['left', 'left', 'right'],
      caption: short,
    })),
  chart: () => [
    {
      type: 'bar',
      header: ['Name', 'Count'],
      rows: [
        ['One', 12],
        ['Two', 30],
      ],
      caption: short,
    },
    {
      type: 'bar',
      header: ['Name', 'Count'],
      rows: [
        ['One', 12],
        ['Two', 30],
      ],
    },
  ],
  image: () => [
    { ...image, caption: long },
    image,
    { ...image, caption: long, fit: 'cover' },
    { ...image, fit: 'cover' },
  ],
  code: () =>
    [6, 10, 14].map((count) => ({
      language: 'python',
      text: many(count, (n) => `line = ${n}`).join('\n'),
      highlight: 2,
    })),
  math: () =>
    ['x', 'x'.repeat(36), 'x'.repeat(50), 'x'.repeat(70)].flatMap((text) =>
      [0, 3, 4].map((count) => ({
        text,
        ...(count === 0 ? {} : { symbols: many(count, () => ({ term: 'm', meaning: 'mass of the body' })) }),
      })),
    ),
}

/** Kinds that may go without a title. */
const untitledBodies: Readonly<Record<string, () => readonly unknown[]>> = {
  quote: () => bodies.quote?.() ?? [],
  statement: () => bodies.statement?.() ?? [],
  question: () => questions(),
  image: () => bodies.image?.() ?? [],
}

function columns(count: number): readonly unknown[] {
  const contents: readonly Typed[] = [
    { points: points(3) },
    { text: `${middling} **strong**\n\n${short}` },
    { quote: { text: middling, by: 'Who said it' } },
    { code: { language: 'python', text: 'a = 1\nb = 2' } },
    { image: { ...high, caption: short } },
    { image: { ...high, caption: short, fit: 'cover' } },
  ]
  const headings: readonly Typed[] = [{ heading: 'A heading' }, {}]
  return headings.flatMap((heading) =>
    contents.map((content) => many(count, () => ({ ...heading, ...content }))),
  )
}

function aspects(rows: number, cells: number): readonly object[] {
  return many(rows, () => ({ aspect: 'Aspect', cells: many(cells, () => 'Words') }))
}

function questions(): readonly unknown[] {
  return [9, 20, 32].flatMap((count) =>
    [0, 4, 6].map((choices) => ({
      text: sentence(count),
      ...(choices === 0 ? {} : { choices: many(choices, () => short) }),
      answer: short,
    })),
  )
}
