import type { CompareSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import type { Grid } from '../table/write-table.ts'
import { placeTable } from './place-table.ts'

/** A table, as in the HTML: a column for each side, or a row for each aspect. */
export const writeCompare: SlideWriter<CompareSlide> = ({ name, comparison }, context) => {
  const heads =
    comparison.kind === 'sides' ? comparison.sides.map(({ heading }) => heading) : comparison.header
  const alt = `${name}: ${heads.map(({ plain }) => plain).join(', ')}`
  return { shapes: [placeTable(gridOf(comparison), alt, context).shape], steps: [] }
}

function gridOf(comparison: CompareSlide['comparison']): Grid {
  if (comparison.kind === 'aspects') {
    const { header, rows } = comparison
    const cells = rows.map((row) => [row.aspect, ...row.cells])
    return { head: [undefined, ...header], rows: cells, align: [], layout: 'names' }
  }
  const { sides } = comparison
  const most = Math.max(...sides.map(({ items }) => items.length))
  const rows = Array.from({ length: most }, (_none, row) => sides.map(({ items }) => items[row]?.words))
  return { head: sides.map(({ heading }) => heading), rows, align: [], layout: 'equal' }
}
