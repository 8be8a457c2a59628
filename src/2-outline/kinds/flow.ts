import type { OutlineFlow } from '../body-model.ts'
import { byForm, listOf, map, optional, required, turn } from '../shapes/collections.ts'
import { cells, flatItem } from '../shapes/items.ts'
import type { Shape } from '../shapes/shape.ts'

const list = listOf(() => flatItem)

export const flow: Shape<OutlineFlow> = byForm(
  {
    list: turn(list, (items) => ({ items })),
    map: map<OutlineFlow>('a flow', {
      items: required(list, 'two to six steps, in order'),
      arrows: optional(cells, 'words for the arrow after the first step, the second …; "" for one without'),
    }),
  },
  'a list of steps, or a map with `items` and `arrows`',
)
