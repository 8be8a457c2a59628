import type { FlowSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { bodyOfRows, fillPart, hasSlot, paragraphOf } from './fill-part.ts'

/** A box for each step, and its words on the arrow to the next, which come with that one. */
export const writeFlow: SlideWriter<FlowSlide> = ({ steps }, context) =>
  bodyOfRows(
    steps.map(({ words }, index) => {
      const before = steps[index - 1]?.arrow
      const arrow = `step-${index}.arrow`
      return [
        ...(before === undefined || !hasSlot(arrow, context)
          ? []
          : [fillPart(arrow, [paragraphOf(before)], context)]),
        fillPart(`step-${index + 1}`, [paragraphOf(words)], context),
      ]
    }),
  )
