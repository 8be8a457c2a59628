import type { OutlineAspect, OutlineBodies, OutlineSide } from '../body-model.ts'
import type { OutlineText } from '../citation-model.ts'
import { citationFields } from '../shapes/citations.ts'
import { byForm, listOf, map, required, turn } from '../shapes/collections.ts'
import { cells, flatItem } from '../shapes/items.ts'
import { text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

const side: Shape<OutlineSide> = map<OutlineSide>('a side', {
  heading: required(text, 'the head of the side'),
  points: required(
    listOf(() => flatItem),
    'its points; the nth points of both sides stand on one line',
  ),
  ...citationFields,
})

const aspect: Shape<OutlineAspect> = map<OutlineAspect>('a row of a comparison', {
  aspect: required(text, 'what is compared in this row'),
  cells: required(cells, 'one cell for each side'),
  ...citationFields,
})

export const compare: Shape<OutlineBodies['compare']> = byForm<OutlineBodies['compare']>(
  {
    list: turn(
      listOf(() => side),
      (sides) => ({ sides }),
    ),
    map: map<{ readonly header: readonly OutlineText[]; readonly rows: readonly OutlineAspect[] }>(
      'a comparison',
      {
        header: required(cells, 'the heads of the sides'),
        rows: required(
          listOf(() => aspect),
          'one row for each aspect',
        ),
      },
    ),
  },
  'two sides, or a map with `header` and `rows`',
)
