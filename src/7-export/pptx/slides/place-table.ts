import { placeholderOf } from '../shapes/placeholder.ts'
import type { SlideContext } from '../slide-context.ts'
import { findTableLook } from '../table/table-look.ts'
import { type Grid, type WrittenTable, writeTable } from '../table/write-table.ts'
import { slotOf } from './fill-part.ts'

/** Puts a table into its placeholder. */
export function placeTable(grid: Grid, alt: string, context: SlideContext): WrittenTable {
  const slot = slotOf('table', context)
  const look = findTableLook(context.layout.look)
  if (look === undefined || context.tableStyle === undefined)
    throw new Error(`the layout ${context.layout.name} has no cells`)
  return writeTable(
    grid,
    {
      ...{ look, alt, name: slot.name, box: slot.box, widthPx: slot.look.box.widthPx },
      ...{ id: context.nextId(), ph: placeholderOf(slot), styleId: context.tableStyle },
    },
    context,
  )
}
