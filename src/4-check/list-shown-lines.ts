import type { Deck, Slide, SlideOf } from '../3-deck/model.ts'
import type { Column, Item, Quotation } from '../3-deck/part-model.ts'
import type { Citations } from '../3-deck/source-model.ts'
import type { Words } from '../3-deck/words-model.ts'
import type { ShownLine } from './model.ts'

type Plain = Pick<Words, 'plain'>
type Lines = readonly ShownLine[]
type Lister<K extends Slide['kind']> = (slide: SlideOf<K>, deck: Deck) => Lines

const line =
  (kind: ShownLine['kind']) =>
  (words: Plain | readonly (Plain | undefined)[] | undefined, citations?: Citations, depth = 0): Lines => {
    const cells = plainCells(words)
    if (cells.every((cell) => cell.trim() === '')) return []
    return [{ kind, depth, cells, ...(citations === undefined ? {} : { citations }) }]
  }

function plainCells(words: Plain | readonly (Plain | undefined)[] | undefined): readonly string[] {
  if (words === undefined) return []
  return 'plain' in words ? [words.plain] : words.flatMap((cell) => cell?.plain ?? [])
}

const heading = line('heading')
const text = line('text')
const item = line('item')
const row = line('row')
const attribution = line('attribution')
const code = line('code')

const items = (list: readonly Item[], depth = 0): Lines =>
  list.flatMap(({ words, citations, items: inner }) => [
    ...item(words, citations, depth),
    ...items(inner, depth + 1),
  ])

const quotation = ({ words, by, where }: Quotation): Lines => [
  ...line('quotation')(words),
  ...(by === undefined && where === undefined ? [] : attribution([by, where])),
]

const contents: {
  readonly [K in Column['content']['kind']]: (content: Extract<Column['content'], { kind: K }>) => Lines
} = {
  points: (content) => items(content.items),
  text: ({ paragraphs }) => paragraphs.flatMap((words) => text(words)),
  image: ({ image }) => attribution([image.caption, image.credit]),
  quote: ({ quote }) => quotation(quote),
  code: (content) => code({ plain: content.code.text }),
}

const column = ({ heading: head, content, citations }: Column): Lines => {
  const list = contents[content.kind] as (content: Column['content']) => Lines
  const inner = list(content)
  // What a column cites stands at its first line.
  const [first, ...rest] = [...heading(head), ...inner]
  return first === undefined ? [] : [citations === undefined ? first : { ...first, citations }, ...rest]
}

const references = ({ references: all, furtherHeading }: SlideOf<'references'>): Lines => {
  const isCited = (entry: (typeof all)[number]): boolean => entry.isFurther !== true
  const list = (isWanted: boolean): Lines =>
    all.filter((entry) => isCited(entry) === isWanted).flatMap(({ words }) => item(words))
  const [cited, further] = [list(true), list(false)]
  return [...cited, ...(cited.length > 0 && further.length > 0 ? heading(furtherHeading) : []), ...further]
}

const listers: { readonly [K in Slide['kind']]: Lister<K> } = {
  title: ({ subtitle, byline }) => [...text(subtitle), ...text(byline)],
  section: () => [],
  agenda: (_slide, { sections }) => sections.flatMap(({ title }) => item(title)),
  references,
  points: (slide) => items(slide.items),
  columns: ({ columns }) => columns.flatMap(column),
  compare: ({ comparison }) =>
    comparison.kind === 'sides'
      ? comparison.sides.flatMap((side) => [...heading(side.heading, side.citations), ...items(side.items)])
      : [
          ...heading(comparison.header),
          ...comparison.rows.flatMap(({ aspect, cells, citations }) => row([aspect, ...cells], citations)),
        ],
  timeline: ({ events }) => events.flatMap(({ date, words, citations }) => row([date, words], citations)),
  flow: ({ steps }) => steps.flatMap(({ arrow, words, citations }) => row([arrow, words], citations)),
  quote: ({ quote }) => quotation(quote),
  statement: ({ statement }) => text(statement),
  text: ({ paragraphs }) => paragraphs.flatMap((words) => text(words)),
  question: ({ question, choices, answer }) => [...text(question), ...items(choices), ...text(answer)],
  definition: ({ definitions }) =>
    definitions.flatMap(({ term, meaning, citations }) => row([term, meaning], citations)),
  numbers: ({ numbers }) => numbers.flatMap(({ value, label, citations }) => row([value, label], citations)),
  table: ({ header, rows, caption }) => [
    ...heading(header),
    ...rows.flatMap(({ cells, citations }) => row(cells, citations)),
    ...attribution(caption),
  ],
  chart: ({ chart: { header, rows, caption } }) => [
    ...heading(header),
    ...rows.flatMap(({ cells, citations }) => row(cells, citations)),
    ...attribution(caption),
  ],
  image: ({ image }) => attribution([image.caption, image.credit]),
  code: (slide) => code({ plain: slide.code.text }),
  math: ({ symbols }) => symbols.flatMap(({ term, meaning, citations }) => row([term, meaning], citations)),
}

/** Gives all words of a slide but its title, in order, each with what it cites itself. */
export function listShownLines(slide: Slide, deck: Deck): Lines {
  const list = listers[slide.kind] as (slide: Slide, deck: Deck) => Lines
  return list(slide, deck)
}
