import type { ChartSlide } from '../../../3-deck/model.ts'
import { chartFrame } from '../chart/write-chart.ts'
import { placeholderOf } from '../shapes/placeholder.ts'
import type { SlideWriter } from '../slide-context.ts'
import { fillPart, hasSlot, paragraphOf, slotOf } from './fill-part.ts'

/** The chart in its placeholder, and its caption. */
export const writeChart: SlideWriter<ChartSlide> = ({ id, chart }, context) => {
  const plan = context.chartPlan
  if (plan === undefined) throw new Error(`the chart of the slide ${id} was not planned`)
  const slot = slotOf('chart', context)
  const frame = {
    ...{ box: slot.box, name: slot.name, ph: placeholderOf(slot), id: context.nextId() },
    ...{ number: context.number, colors: context.looks.colors, isRightToLeft: context.isRightToLeft },
  }
  const below =
    chart.caption === undefined || !hasSlot('caption', context)
      ? []
      : [fillPart('caption', [paragraphOf(chart.caption)], context).shape]
  return { shapes: [chartFrame(chart, plan, frame, context), ...below], steps: [] }
}
