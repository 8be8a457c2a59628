import type { InlineText, Run } from '../../../../src/0-text/model.ts'
import type { Deck, Slide, SlideOf } from '../../../../src/3-deck/model.ts'
import type { Column, Item, Picture, Quotation } from '../../../../src/3-deck/part-model.ts'

/** A paragraph that has to stand on a slide. */
export interface ExpectedParagraph {
  readonly runs: readonly Run[]
  /** Whether something may stand around the words: quotation marks, an address. */
  readonly isInside?: true
}

type Paragraphs = readonly ExpectedParagraph[]
type Lister<S extends Slide> = (slide: S, deck: Deck) => Paragraphs

const one = (...words: readonly (Pick<InlineText, 'runs'> | undefined)[]): Paragraphs =>
  words.flatMap((some) => some ?? [])
const plain = (text: string): ExpectedParagraph => ({ runs: [{ text }] })

const items = (list: readonly Item[]): Paragraphs =>
  list.flatMap(({ words, items: inner }) => [words, ...items(inner)])

/** Words of one line, joined by `between`. */
function joined(between: string, before: string, ...words: readonly (InlineText | undefined)[]): Paragraphs {
  const given = words.flatMap((some) => (some === undefined ? [] : [some.runs]))
  if (given.length === 0) return []
  const runs = given.flatMap((some, index) => (index === 0 ? some : [{ text: between }, ...some]))
  return [{ runs: [{ text: before }, ...runs] }]
}

const quotation = ({ words, by, where }: Quotation): Paragraphs => [
  { ...words, isInside: true },
  ...joined(', ', '— ', by, where),
]
const caption = ({ caption: below, credit }: Picture): Paragraphs => joined(' ·\u00a0', '', below, credit)

/** A tab reaches to the next column of four. */
const spaced = (line: string): string =>
  [...line].reduce(
    (done, letter) => done + (letter === '\t' ? ' '.repeat(4 - (done.length % 4)) : letter),
    '',
  )
const code = (text: string): Paragraphs => text.split('\n').map((line) => plain(spaced(line)))

const contents: {
  readonly [K in Column['content']['kind']]: (content: Extract<Column['content'], { kind: K }>) => Paragraphs
} = {
  points: (content) => items(content.items),
  text: ({ paragraphs }) => paragraphs,
  image: ({ image }) => caption(image),
  quote: ({ quote }) => quotation(quote),
  code: (content) => code(content.code.text),
}

const column = ({ heading, content }: Column): Paragraphs => {
  const list = contents[content.kind] as (content: Column['content']) => Paragraphs
  return [...one(heading), ...list(content)]
}

const references: Lister<SlideOf<'references'>> = ({ references: all, furtherHeading }) => {
  const list = (isFurther: boolean): Paragraphs =>
    all
      .filter((entry) => (entry.isFurther === true) === isFurther)
      .map(({ words, url }) => ({
        runs: [...words.runs, ...(url === undefined ? [] : [{ text: ' ' }, { text: url }])],
      }))
  const [cited, further] = [list(false), list(true)]
  return [...cited, ...(cited.length > 0 && further.length > 0 ? [furtherHeading] : []), ...further]
}

/** Tables and charts are none of it: they are read as such. */
const listers: { readonly [K in Slide['kind']]: Lister<SlideOf<K>> } = {
  title: ({ subtitle, byline }) => one(subtitle, byline),
  section: ({ section }, { sections }) => [
    plain(`${section}`),
    ...(sections.length < 2 || sections.length > 8 ? [] : sections.map(({ title }) => title)),
  ],
  agenda: (_slide, { sections }) => sections.map(({ title }) => title),
  references,
  points: (slide) => items(slide.items),
  columns: ({ columns }) => columns.flatMap(column),
  compare: () => [],
  timeline: ({ events }) => events.flatMap(({ date, words }) => [date, words]),
  flow: ({ steps }) => steps.flatMap(({ words, arrow }) => one(words, arrow)),
  quote: ({ quote }) => quotation(quote),
  statement: ({ title, statement }) => (title === undefined ? [] : [statement]),
  text: ({ paragraphs }) => paragraphs,
  question: ({ title, question, choices, answer }) => [
    ...(title === undefined ? [] : [question]),
    ...items(choices),
    ...one(answer),
  ],
  definition: ({ definitions }) => definitions.flatMap(({ term, meaning }) => [term, meaning]),
  numbers: ({ numbers }) => numbers.flatMap(({ value, label }) => [value, label]),
  table: ({ caption: below }) => one(below),
  chart: ({ chart }) => one(chart.caption),
  image: ({ image }) => caption(image),
  code: (slide) => code(slide.code.text),
  math: ({ formula, symbols }) => [
    { runs: [{ text: formula.tex, math: true }] },
    ...symbols.flatMap(({ term, meaning }) => [term, meaning]),
  ],
}

/** Gives what stands on a slide below its title, paragraph by paragraph in order, and its source line; nothing of tables and charts. */
export function wordsOfSlide(slide: Slide, deck: Deck): Paragraphs {
  const list = listers[slide.kind] as Lister<Slide>
  return [...list(slide, deck), ...one(slide.sourceLine)]
}

/** Whether a paragraph says the words; what a formula looks like in a line of text is left open. */
export function says(paragraph: string, { runs, isInside }: ExpectedParagraph): boolean {
  const pattern = runs.map(({ text, math }) =>
    math === true ? '.+' : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  )
  const around = isInside === true ? '.*' : ''
  return new RegExp(`^${around}${pattern.join('')}${around}$`, 'su').test(paragraph)
}

/** The title, as outlines and screen readers have it: the heading, or the words that a slide without one is named by. */
export function titleOf(slide: Slide): ExpectedParagraph {
  if (slide.title !== undefined) return slide.title
  if (slide.kind === 'statement') return slide.statement
  return slide.kind === 'question' ? slide.question : plain(slide.name)
}

/** The cells of the table on a slide, as its words; undefined for slides that have none. */
export function tableOf(slide: Slide): readonly (readonly (ExpectedParagraph | undefined)[])[] | undefined {
  if (slide.kind === 'table') return [slide.header, ...slide.rows.map(({ cells }) => cells)]
  if (slide.kind !== 'compare') return undefined
  const { comparison } = slide
  if (comparison.kind === 'aspects')
    return [
      [undefined, ...comparison.header],
      ...comparison.rows.map(({ aspect, cells }) => [aspect, ...cells]),
    ]
  const { sides } = comparison
  const most = Math.max(...sides.map(({ items: list }) => list.length))
  return [
    sides.map(({ heading }) => heading),
    ...Array.from({ length: most }, (_none, row) => sides.map(({ items: list }) => list[row]?.words)),
  ]
}

/** How many formulas a slide shows outside of tables, where they are text. */
export function countFormulas(slide: Slide, deck: Deck): number {
  const runs = [
    ...(slide.kind === 'question' || slide.kind === 'statement' || slide.title !== undefined
      ? [titleOf(slide)]
      : []),
    ...wordsOfSlide(slide, deck),
  ]
  return runs.flatMap((some) => some.runs).filter(({ math }) => math === true).length
}
