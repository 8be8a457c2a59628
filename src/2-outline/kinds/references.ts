import type { OutlineBodies } from '../body-model.ts'
import { source } from '../shapes/citations.ts'
import { byForm, listOf, turn } from '../shapes/collections.ts'
import { fillsItself } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

const none = fillsItself<OutlineBodies['references']>({ items: [] })

export const references: Shape<OutlineBodies['references']> = byForm(
  {
    empty: none,
    text: none,
    list: turn(
      listOf(() => source),
      (items) => ({ items }),
    ),
  },
  '`true`, or a list of further reading',
)
