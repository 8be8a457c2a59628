import type { TableSlide } from '../../../3-deck/model.ts'
import type { Words } from '../../../3-deck/words-model.ts'
import type { ShapeXml, SlideContext, SlideWriter } from '../slide-context.ts'
import { fillPart, hasSlot, paragraphOf } from './fill-part.ts'
import { placeTable } from './place-table.ts'

export const writeTableSlide: SlideWriter<TableSlide> = ({ name, header, rows, align, caption }, context) => {
  const alt = `${name}: ${header.map(({ plain }) => plain).join(', ')}`
  const grid = { head: header, rows: rows.map(({ cells }) => cells), align, layout: 'auto' } as const
  const table = placeTable(grid, alt, context)
  const below =
    caption === undefined || !hasSlot('caption', context)
      ? []
      : [fillCaption(caption, table.heightPx - heightOfSpecimen(rows.length, context), context)]
  return { shapes: [table.shape, ...below], steps: [] }
}

/** The caption goes down with the table. */
function fillCaption(caption: Pick<Words, 'runs'>, shiftPx: number, context: SlideContext): ShapeXml {
  const shifted = { ...context, shifts: { ...context.shifts, caption: shiftPx } }
  return fillPart('caption', [paragraphOf(caption)], shifted).shape
}

/** The specimen of a layout has as many rows as the slide, from three to ten, of one line each. */
function heightOfSpecimen(rows: number, { layout }: SlideContext): number {
  const { parts } = layout.look
  const rowPx = parts['row-2']?.box.heightPx ?? 0
  return (parts['head-1']?.box.heightPx ?? 0) + Math.min(10, Math.max(3, rows)) * rowPx
}
