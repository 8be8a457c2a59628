import type { OutlineBodies, OutlineNumber } from '../body-model.ts'
import { citationFields } from '../shapes/citations.ts'
import { byForm, listOf, map, required, turn } from '../shapes/collections.ts'
import { text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

const number: Shape<OutlineNumber> = map<OutlineNumber>('a number', {
  value: required(text, 'the figure, as it is to be shown'),
  label: required(text, 'what it counts'),
  ...citationFields,
})

const list = listOf(() => number)

export const numbers: Shape<OutlineBodies['numbers']> = byForm(
  {
    list: turn(list, (items) => ({ items })),
    map: map<OutlineBodies['numbers']>('numbers', { items: required(list, 'one to four figures') }),
  },
  'a list of figures with `value` and `label`',
)
