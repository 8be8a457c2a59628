import type { OutlineGrid, OutlineGridFile, OutlineTable, OutlineTableOptions } from '../body-model.ts'
import { type FieldsOf, listOf, map, optional } from '../shapes/collections.ts'
import { gridFields, gridFileFields, typedOrFile } from '../shapes/grid.ts'
import { oneOf, text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

const alignment = oneOf(['left', 'right', 'center'])

const options: FieldsOf<OutlineTableOptions> = {
  caption: optional(text, 'words below the table'),
  align: optional(
    listOf(() => alignment),
    'one for each column',
  ),
}

export const table: Shape<OutlineTable> = typedOrFile(
  map<OutlineGrid & OutlineTableOptions>('a table', { ...gridFields, ...options }),
  map<OutlineGridFile & OutlineTableOptions>('a table from a file', { ...gridFileFields, ...options }),
)
