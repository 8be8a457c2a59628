import type { OutlineQuote } from '../body-model.ts'
import { byForm, map, optional, required, turn } from '../shapes/collections.ts'
import { text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

export const quote: Shape<OutlineQuote> = byForm(
  {
    text: turn(text, (typed) => ({ text: typed })),
    map: map<OutlineQuote>('a quote', {
      text: required(text, 'the words, verbatim; typed outer quotation marks are taken off'),
      by: optional(text, 'who says it'),
      where: optional(text, 'where it stands'),
    }),
  },
  'the words, or a map with `text`, `by` and `where`',
)
