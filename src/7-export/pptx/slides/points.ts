import type { PointsSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { fillPart } from './fill-part.ts'
import { listParagraphs, stepsOf } from './list-items.ts'

export const writePoints: SlideWriter<PointsSlide> = ({ items, isNumbered, part }, context) => {
  const itemsBefore = part?.itemsBefore ?? 0
  const paragraphs = listParagraphs(items, { isNumbered, itemsBefore })
  const { id, shape } = fillPart('body', paragraphs, context)
  return { shapes: [shape], steps: stepsOf(id, paragraphs) }
}
