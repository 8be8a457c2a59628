import type { TableSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { fillPart, hasSlot, paragraphOf } from './fill-part.ts'
import { placeTable } from './place-table.ts'

export const writeTableSlide: SlideWriter<TableSlide> = ({ name, header, rows, align, caption }, context) => {
  const alt = `${name}: ${header.map(({ plain }) => plain).join(', ')}`
  const grid = { head: header, rows: rows.map(({ cells }) => cells), align, layout: 'auto' } as const
  const below =
    caption === undefined || !hasSlot('caption', context)
      ? []
      : [fillPart('caption', [paragraphOf(caption)], context).shape]
  return { shapes: [placeTable(grid, alt, context), ...below], steps: [] }
}
