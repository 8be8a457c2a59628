import type { Deck, Slide, SlideOf } from '../../src/3-deck/model.ts'
import type { Item, Picture, Quotation } from '../../src/3-deck/part-model.ts'
import { type Element, elementsOf, textOf } from './parse-html.ts'

/**
 * A block and its text: what stands in the HTML of a slide, or what the model says should. A paragraph and an item are
 * both a `line`, since items have paragraphs or none by the blank lines around them.
 */
export type Block = readonly [name: string, text: string]

const blockNames = new Set(['h1', 'h2', 'h3', 'p', 'th', 'td', 'footer'])
const holders = new Set(['ul', 'ol', 'p', 'blockquote', 'h3', 'img', 'pre'])

/** Takes the HTML of a slide; gives its blocks in order, each with the text that a reader sees. */
export function readBlocks(element: Element): readonly Block[] {
  return element.children.flatMap((child): readonly Block[] => {
    if (typeof child === 'string') return []
    if (child.name === 'pre') return [['pre', textOf(child)]]
    if (child.name === 'img') return [['img', child.attributes.alt ?? '']]
    if (child.name === 'p' && elementsOf(child, 'img').length > 0) return readBlocks(child)
    if (blockNames.has(child.name)) return [[child.name === 'p' ? 'line' : child.name, textOf(child)]]
    if (child.name === 'li') return [...readItem(child), ...readBlocks(onlyHolders(child))]
    return readBlocks(child)
  })
}

/** The words of an item that stand in no block of their own. */
function readItem(item: Element): readonly Block[] {
  const children = item.children.filter((child) => typeof child === 'string' || !holders.has(child.name))
  const text = textOf({ ...item, children }).replace(/^\n+|\n+$/g, '')
  return text === '' ? [] : [['line', text]]
}

function onlyHolders(item: Element): Element {
  return {
    ...item,
    children: item.children.filter((child) => typeof child !== 'string' && holders.has(child.name)),
  }
}

type Expected = { readonly [K in Slide['kind']]: (slide: SlideOf<K>, deck: Deck) => readonly Block[] }

const itemsOf = (items: readonly Item[]): readonly Block[] =>
  items.flatMap((item): readonly Block[] => [...line('line', item.words), ...itemsOf(item.items)])

/** Words that are empty leave nothing to see, but in a table; plain spaces at the ends of a line are none. */
function line(name: string, words: { readonly plain: string } | undefined): readonly Block[] {
  const text = words?.plain.replace(/^ +| +$/g, '') ?? ''
  return text === '' ? [] : [[name, text]]
}

const lines = (all: readonly { readonly plain: string }[]): readonly Block[] =>
  all.flatMap((words) => line('line', words))

const cells = (name: string, all: readonly { readonly plain: string }[]): readonly Block[] =>
  all.map(({ plain }) => [name, plain])

const sections = (deck: Deck): readonly Block[] => deck.sections.flatMap(({ title }) => line('line', title))

function quotation({ words, by, where }: Quotation): readonly Block[] {
  const parts = [by, where].flatMap((part) => part?.plain ?? [])
  const attribution = parts.length === 0 ? undefined : { plain: `— ${parts.join(', ')}` }
  return [...line('line', words), ...line('line', attribution)]
}

function picture({ alt, caption, credit }: Picture): readonly Block[] {
  const below = [caption, credit].flatMap((words) => words?.plain ?? []).join(' ·\u00a0')
  return [['img', alt], ...line('line', { plain: below })]
}

const labelled = (label: { plain: string }, words: { plain: string }): readonly Block[] =>
  line('line', { plain: `${label.plain} ${words.plain}` })

const expected: Expected = {
  title: ({ title, subtitle, byline }) => [
    ...line('h1', title),
    ...line('line', subtitle),
    ...line('line', byline),
  ],
  section: ({ section }, deck) => [
    ['line', String(section)],
    ...(deck.sections.length < 2 || deck.sections.length > 8 ? [] : sections(deck)),
  ],
  points: ({ items }) => itemsOf(items),
  columns: ({ columns }) =>
    columns.flatMap(({ heading, content }): readonly Block[] => {
      const head = heading === undefined ? [] : ([['h3', heading.plain]] as const)
      if (content.kind === 'points') return [...head, ...itemsOf(content.items)]
      if (content.kind === 'text') return [...head, ...lines(content.paragraphs)]
      if (content.kind === 'quote') return [...head, ...quotation(content.quote)]
      if (content.kind === 'code') return [...head, ['pre', content.code.text]]
      return [...head, ...picture(content.image)]
    }),
  compare: ({ comparison }) => {
    if (comparison.kind === 'aspects') {
      const rows = comparison.rows.flatMap((row) => cells('td', [row.aspect, ...row.cells]))
      return [...cells('th', [{ plain: '' }, ...comparison.header]), ...rows]
    }
    const { sides } = comparison
    const longest = Math.max(...sides.map((side) => side.items.length))
    const rows = Array.from({ length: longest }, (_, row) =>
      sides.map((side) => side.items[row]?.words ?? { plain: '' }),
    )
    return [
      ...cells(
        'th',
        sides.map((side) => side.heading),
      ),
      ...cells('td', rows.flat()),
    ]
  },
  timeline: ({ events }) => events.flatMap(({ date, words }) => labelled(date, words)),
  quote: ({ quote }) => quotation(quote),
  flow: ({ steps }) => steps.flatMap(({ words, arrow }) => [...line('line', words), ...line('line', arrow)]),
  statement: ({ title, statement }) => line(title === undefined ? 'h2' : 'line', statement),
  text: ({ paragraphs }) => lines(paragraphs),
  question: ({ title, question, choices, answer }) => [
    ...line(title === undefined ? 'h2' : 'line', question),
    ...itemsOf(choices),
    ...line('line', answer),
  ],
  definition: ({ definitions }) => definitions.flatMap(({ term, meaning }) => labelled(term, meaning)),
  numbers: ({ numbers }) => numbers.flatMap(({ value, label }) => labelled(value, label)),
  table: ({ header, rows, caption }) => [
    ...cells('th', header),
    ...rows.flatMap((row) => cells('td', row.cells)),
    ...line('line', caption),
  ],
  chart: ({ chart }) => [['img', chart.alt], ...line('line', chart.caption)],
  image: ({ image }) => picture(image),
  code: ({ code }) => [['pre', code.text]],
  math: ({ formula, symbols }) => [
    ['line', formula.tex],
    ...symbols.flatMap(({ term, meaning }) => labelled(term, meaning)),
  ],
  agenda: (_slide, deck) => sections(deck),
  references: ({ references, furtherHeading }) => {
    const isFurther = references.map((entry) => entry.isFurther === true)
    const hasBoth = isFurther.includes(true) && isFurther.includes(false)
    return references.flatMap(({ words, url }, index) => [
      ...(hasBoth && index === isFurther.indexOf(true) ? line('h3', furtherHeading) : []),
      ...line('line', { plain: `${words.plain} ${url ?? ''}` }),
    ])
  },
}

/** Takes a slide of the model; gives the blocks that its HTML must have, heading and footer with them. */
export function expectBlocks(slide: Slide, deck: Deck, footer: string): readonly Block[] {
  const heading = slide.kind === 'title' ? [] : line('h2', slide.title)
  const body = (expected[slide.kind] as (slide: Slide, deck: Deck) => readonly Block[])(slide, deck)
  const isSection = slide.kind === 'section'
  return [
    ...(isSection ? body.slice(0, 1) : []),
    ...heading,
    ...(isSection ? body.slice(1) : body),
    ...line('line', slide.sourceLine),
    ...line('footer', { plain: slide.kind === 'title' ? '' : footer }),
  ]
}
