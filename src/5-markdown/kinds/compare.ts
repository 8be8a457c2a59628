import type { CompareSlide } from '../../3-deck/model.ts'
import type { SideOfComparison } from '../../3-deck/part-model.ts'
import { printCell, printTable } from '../print-blocks.ts'

/** A table: its columns are the sides, its rows their nth points or the aspects. */
export function printCompare({ comparison }: CompareSlide): string {
  if (comparison.kind === 'sides') return printSides(comparison.sides)
  const rows = comparison.rows.map((row) => {
    const aspect = row.aspect.runs.map((run) => ({ ...run, bold: true as const }))
    return [printCell({ ...row.aspect, runs: aspect }), ...row.cells.map(printCell)]
  })
  return printTable([undefined, ...comparison.header], rows, [])
}

function printSides(sides: readonly SideOfComparison[]): string {
  const longest = Math.max(...sides.map((side) => side.items.length))
  const rows = Array.from({ length: longest }, (_none, row) =>
    sides.map((side) => {
      const item = side.items[row]
      return item === undefined ? '' : printCell(item.words)
    }),
  )
  return printTable(
    sides.map((side) => side.heading),
    rows,
    [],
  )
}
