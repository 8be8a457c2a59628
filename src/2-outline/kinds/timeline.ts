import type { OutlineBodies, OutlineEvent } from '../body-model.ts'
import { citationFields } from '../shapes/citations.ts'
import { byForm, listOf, map, optional, required, turn } from '../shapes/collections.ts'
import { onOff, text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

const event: Shape<OutlineEvent> = map<OutlineEvent>('an event', {
  date: required(text, 'any short label, as typed'),
  text: required(text, 'what happened'),
  ...citationFields,
})

const list = listOf(() => event)

export const timeline: Shape<OutlineBodies['timeline']> = byForm(
  {
    list: turn(list, (items) => ({ items })),
    map: map<OutlineBodies['timeline']>('a timeline', {
      items: required(list, 'the events, in the order shown'),
      scale: optional(
        onOff,
        'distances in proportion to time: every date must then be a year, a month or a day, in order',
      ),
    }),
  },
  'a list of events with `date` and `text`',
)
