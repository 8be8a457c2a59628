import { suggest } from '../../diagnostics/suggest.ts'
import type { OutlineGrid, OutlineGridFile } from '../body-model.ts'
import { type FieldsOf, listOf, required } from './collections.ts'
import { cells, row } from './items.ts'
import { text } from './scalars.ts'
import type { Shape } from './shape.ts'

/** The two keys of a table that is typed in the outline. */
export const gridFields: FieldsOf<OutlineGrid> = {
  header: required(cells, 'the heads of the columns'),
  rows: required(
    listOf(() => row),
    'the rows: a list of cells each',
  ),
}

/** The one key of a table that lies in a file. */
export const gridFileFields: FieldsOf<OutlineGridFile> = {
  file: required(text, 'a CSV file in the folder of the talk; its first line is the header'),
}

const gridKeys = [...Object.keys(gridFields), ...Object.keys(gridFileFields)]

/**
 * A map that has either `header` and `rows`, or a `file` in their place; both together are `outline/file-and-rows`.
 * A mistyped `file` counts as one, so that nothing else is missed then.
 */
export function typedOrFile<A, B>(typed: Shape<A>, fromFile: Shape<B>): Shape<A | B> {
  return {
    doc: () => ({ kind: 'forms', of: [typed.doc(), fromFile.doc()] }),
    read: (node, reading) => {
      if (node.kind !== 'map') return typed.read(node, reading)
      const file = node.entries.find(({ key }) => key === 'file')
      const rows = node.entries.find(({ key }) => key === 'rows' || key === 'header')
      if (file !== undefined && rows !== undefined) {
        const note = [{ at: rows.keyAt, note: 'typed here' }]
        reading.report.add('outline/file-and-rows', file.keyAt, { key: rows.key }, note)
        return undefined
      }
      const means = (key: string): boolean => suggest(key, gridKeys) === 'file'
      const isFromFile = file !== undefined || (rows === undefined && node.entries.some((e) => means(e.key)))
      return isFromFile ? fromFile.read(node, reading) : typed.read(node, reading)
    },
  }
}
