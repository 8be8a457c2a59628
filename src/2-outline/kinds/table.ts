import type { OutlineTable } from '../model.ts'
import { listOf, map, optional, required } from '../shapes/collections.ts'
import { cells, row } from '../shapes/items.ts'
import { oneOf, text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

const alignment = oneOf(['left', 'right', 'center'])

export const table: Shape<OutlineTable> = map<OutlineTable>(
  'a table',
  {
    header: required(cells, 'the heads of the columns'),
    rows: required(
      listOf(() => row),
      'the rows: a list of cells each',
    ),
    caption: optional(text, 'words below the table'),
    align: optional(
      listOf(() => alignment),
      'one for each column',
    ),
  },
  { file: ['header', 'rows'] },
)
