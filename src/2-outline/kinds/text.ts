import type { OutlineProse } from '../body-model.ts'
import { citationFields } from '../shapes/citations.ts'
import { byForm, map, required, turn } from '../shapes/collections.ts'
import { prose } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

export const textBody: Shape<OutlineProse> = byForm(
  {
    text: turn(prose, (paragraphs, at) => ({ text: paragraphs, at })),
    map: map<OutlineProse>('a text', {
      text: required(prose, 'the words; blank lines part paragraphs'),
      ...citationFields,
    }),
  },
  'text, or a map with `text`',
)
