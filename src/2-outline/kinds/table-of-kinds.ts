import type { OutlineBodies, OutlineKind } from '../model.ts'
import { turn } from '../shapes/collections.ts'
import { flatItem, points } from '../shapes/items.ts'
import { fillsItself, text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'
import { columns } from './columns.ts'
import { compare } from './compare.ts'
import { image } from './image.ts'
import { numbers } from './numbers.ts'
import { quote } from './quote.ts'
import { references } from './references.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'

interface Kind<K extends OutlineKind> {
  readonly body: Shape<OutlineBodies[K]>
  readonly doc: string
}

/** What a slide may be: the key of its body, how the body is typed, and what it is for. */
export const kinds: { readonly [K in OutlineKind]: Kind<K> } = {
  section: {
    body: turn(text, (title) => ({ title })),
    doc: 'a divider; what follows belongs to it, up to the next',
  },
  points: { body: points, doc: 'short lines, one level below them if need be' },
  columns: {
    body: columns,
    doc: 'two or three columns, each with points, a paragraph, a picture or a quotation',
  },
  compare: { body: compare, doc: 'two sides, point by point or aspect by aspect' },
  timeline: { body: timeline, doc: 'dated events in the order shown' },
  quote: { body: quote, doc: 'words of the source, verbatim' },
  statement: { body: flatItem, doc: 'one sentence, alone' },
  numbers: { body: numbers, doc: 'one to four figures and what they count' },
  table: { body: table, doc: 'rows and columns under a head' },
  image: { body: image, doc: 'one picture, as large as it can be' },
  agenda: { body: fillsItself({}), doc: 'the sections of the talk' },
  references: { body: references, doc: 'what the slides cite, and further reading' },
}

/** Kinds that the language has and this version does not build. */
export const laterKinds = ['flow', 'definition', 'question', 'code', 'math', 'chart', 'text'] as const
