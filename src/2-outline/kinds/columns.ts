import type { OutlineBodies, OutlineColumn } from '../body-model.ts'
import { citationFields } from '../shapes/citations.ts'
import { byForm, listOf, map, optional, required, turn } from '../shapes/collections.ts'
import { points } from '../shapes/items.ts'
import { prose, text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'
import { code } from './code.ts'
import { image } from './image.ts'
import { quote } from './quote.ts'

const contentKeys: readonly string[] = ['points', 'text', 'image', 'quote', 'code']

const whole = map<Omit<OutlineColumn, 'contents'>>('a column', {
  heading: optional(text, 'the head of the column'),
  points: optional(points, 'what the column holds: points'),
  text: optional(prose, '… or a paragraph'),
  image: optional(image, '… or a picture'),
  quote: optional(quote, '… or a quotation'),
  code: optional(code, '… or code'),
  ...citationFields,
})

const column: Shape<OutlineColumn> = {
  doc: whole.doc,
  read: (node, reading) => {
    const read = whole.read(node, reading)
    const keys = node.kind === 'map' ? node.entries.map((entry) => entry.key) : []
    return read && { ...read, contents: keys.filter((key) => contentKeys.includes(key)) }
  },
}

const list = listOf(() => column)

export const columns: Shape<OutlineBodies['columns']> = byForm(
  {
    list: turn(list, (items) => ({ items })),
    map: map<OutlineBodies['columns']>('columns', { items: required(list, 'two or three columns') }),
  },
  'a list of two or three columns',
)
