import type { OutlineBodies, OutlineKind } from '../body-model.ts'
import { turn } from '../shapes/collections.ts'
import { flatItem, points } from '../shapes/items.ts'
import { fillsItself, text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'
import { chart } from './chart.ts'
import { code } from './code.ts'
import { columns } from './columns.ts'
import { compare } from './compare.ts'
import { definition } from './definition.ts'
import { flow } from './flow.ts'
import { image } from './image.ts'
import { math } from './math.ts'
import { numbers } from './numbers.ts'
import { question } from './question.ts'
import { quote } from './quote.ts'
import { references } from './references.ts'
import { table } from './table.ts'
import { textBody } from './text.ts'
import { timeline } from './timeline.ts'

interface Kind<K extends OutlineKind> {
  readonly body: Shape<OutlineBodies[K]>
  readonly doc: string
  /** The slide as an author types it: shown in the reference with its picture, and by editors. */
  readonly example: string
}

/** What a slide may be: the key of its body, how the body is typed, what it is for, and one to begin with. */
export const kinds: { readonly [K in OutlineKind]: Kind<K> } = {
  section: {
    body: turn(text, (title) => ({ title })),
    doc: 'a divider; what follows belongs to it, up to the next',
    example: 'section: How the mill works\nminutes: 5',
  },
  points: {
    body: points,
    doc: 'short lines, one level below them if need be',
    example: `title: A tide mill needs three things
points:
  - A pond that the flood fills
  - text: A gate that keeps the water in
    points: [It closes by itself]
  - A wheel that the ebb turns`,
  },
  columns: {
    body: columns,
    doc: 'two or three columns, each with points, a paragraph, a picture, a quotation or code',
    example: `title: Flood and ebb do different work
columns:
  - { heading: Flood, points: [Opens the gate, Fills the pond] }
  - { heading: Ebb, text: The water leaves by the wheel and turns it. }`,
  },
  compare: {
    body: compare,
    doc: 'two sides, point by point or aspect by aspect',
    example: `title: A river gives what the tide lends
compare:
  - { heading: River mill, points: [Runs by day and night, Stops in a drought] }
  - { heading: Tide mill, points: [Runs twice a day, Stops for nothing] }`,
  },
  timeline: {
    body: timeline,
    doc: 'dated events in the order shown',
    example: `title: The mill was rebuilt twice
timeline:
  - { date: 619, text: The first mill is built }
  - { date: 787, text: A second one takes its place }
  - { date: 1999, text: Both are dug out }`,
  },
  flow: {
    body: flow,
    doc: 'a chain of two to six steps; the arrows may have names',
    example: `title: The moon turns the wheel
flow:
  arrows: [lifts, fills, drives]
  items: [The moon, The sea, The pond, The wheel]`,
  },
  quote: {
    body: quote,
    doc: 'words of the source, verbatim',
    example: `quote:
  text: The sea works for us twice a day, and asks for no wage.
  by: The miller`,
  },
  statement: {
    body: flatItem,
    doc: 'one sentence, alone',
    example: 'statement: The moon turns the wheel.',
  },
  text: {
    body: textBody,
    doc: 'a paragraph, or a few: blank lines part them',
    example: `title: The miller keeps the hours of the sea
text: |
  High water comes some fifty minutes *later* each day.

  So the mill works at noon in one week, and at midnight in the next.`,
  },
  question: {
    body: question,
    doc: 'a question to the room; its answer is one more step, and stands in the notes',
    example: `question:
  text: When does the wheel turn?
  choices: [At flood, At ebb, All day]
  answer: At ebb, when the sea is lower than the pond`,
  },
  definition: {
    body: definition,
    doc: 'a term and what it means; or up to four of them',
    example: `title: The mill works by difference
definition:
  term: Head
  meaning: how much higher the water stands in the pond than in the sea`,
  },
  numbers: {
    body: numbers,
    doc: 'one to four figures and what they count',
    example: `title: A mill works by the clock of the sea
numbers:
  - { value: 2, label: tides a day }
  - { value: 6 h, label: of work at each ebb }
  - { value: 5 m, label: between high and low water }`,
  },
  table: {
    body: table,
    doc: 'rows and columns under a head',
    example: `title: Three mills still stand
table:
  header: [Mill, Country, Wheels]
  rows:
    - [Woodbridge, England, 1]
    - [Birlot, France, 1]
    - [Corroios, Portugal, 8]
  align: [left, left, right]`,
  },
  chart: {
    body: chart,
    doc: 'a table with a type: bars, lines, areas, slices or dots, drawn from its numbers',
    example: `title: The ebb gives more power each year
chart:
  type: line
  header: [Year, Mill, Station]
  rows:
    - [2019, 31, 28]
    - [2020, 30, 36]
    - [2021, 33, 45]
    - [2022, 32, 58]
  unit: GWh
  highlight: Station`,
  },
  image: {
    body: image,
    doc: 'one picture, as large as it can be',
    example: `title: The pond fills through the gate
image:
  file: mill.svg
  alt: A wheel between a high pond and a low sea
  caption: The wheel turns while the sea is lower than the pond`,
  },
  code: {
    body: code,
    doc: 'lines of a program, in colors; those that matter marked',
    example: `title: The wheel turns while the pond stands higher
code:
  language: python
  text: |
    def power(pond, sea, flow):
        head = pond - sea
        if head < 1.5:
            return 0
        return 9.81 * 1000 * flow * head
  highlight: 3-4`,
  },
  math: {
    body: math,
    doc: 'a formula in TeX, with its symbols explained',
    example: `title: Half the head gives half the power
math:
  text: P = \\rho g Q h
  symbols:
    - { term: P, meaning: power of the wheel }
    - { term: \\rho, meaning: density of sea water }
    - { term: Q, meaning: flow through the gate }
    - { term: h, meaning: height of the pond above the sea }`,
  },
  agenda: {
    body: fillsItself({}),
    doc: 'the sections of the talk',
    example: 'title: Where we go\nagenda: true',
  },
  references: {
    body: references,
    doc: 'what the slides cite, and further reading',
    example: 'references:\n  - { cite: "The miller, Notes on the tide, 1920" }',
  },
}
