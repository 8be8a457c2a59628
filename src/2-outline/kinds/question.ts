import type { OutlineQuestion } from '../body-model.ts'
import { byForm, listOf, map, optional, required, turn } from '../shapes/collections.ts'
import { flatItem } from '../shapes/items.ts'
import { text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

export const question: Shape<OutlineQuestion> = byForm(
  {
    text: turn(text, (typed) => ({ text: typed })),
    map: map<OutlineQuestion>('a question', {
      text: required(text, 'the question'),
      answer: optional(text, 'shown as one more step, and in the notes; never in a file for students'),
      choices: optional(
        listOf(() => flatItem),
        'two to six answers to choose from',
      ),
    }),
  },
  'the question, or a map with `text`, `answer` and `choices`',
)
