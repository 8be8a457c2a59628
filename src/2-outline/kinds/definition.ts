import type { OutlineBodies, OutlineDefinition } from '../body-model.ts'
import { citationFields } from '../shapes/citations.ts'
import { byForm, listOf, map, required, turn } from '../shapes/collections.ts'
import { text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

const entry: Shape<OutlineDefinition> = map<OutlineDefinition>('a definition', {
  term: required(text, 'the word that is defined'),
  meaning: required(text, 'what it means'),
  ...citationFields,
})

export const definition: Shape<OutlineBodies['definition']> = byForm(
  {
    map: turn(entry, (one) => ({ items: [one] })),
    list: turn(
      listOf(() => entry),
      (items) => ({ items }),
    ),
  },
  'a map with `term` and `meaning`, or a list of such',
)
