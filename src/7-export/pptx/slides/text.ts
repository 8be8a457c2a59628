import type { TextSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { fillPart } from './fill-part.ts'

export const writeText: SlideWriter<TextSlide> = ({ paragraphs }, context) => {
  const { shape } = fillPart(
    'body',
    paragraphs.map((words) => ({ words })),
    context,
  )
  return { shapes: [shape], steps: [] }
}
