import type { SectionSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { fillPart, hasSlot, slotOf, wholeOf } from './fill-part.ts'

/** The number of the section, and its place among the others where the layout has room for them; a section stands as a whole. */
export const writeSection: SlideWriter<SectionSlide> = (slide, context) => {
  const number = hasSlot('number', context)
    ? [fillPart('number', [{ words: { runs: [{ text: String(slide.section) }] } }], context)]
    : []
  if (!hasSlot('sections', context)) return wholeOf(number)
  const { strong } = slotOf('sections', context).look
  const list = context.sections.map((section) => ({
    words: section.title,
    ...(section.number === slide.section && strong !== undefined ? { as: strong } : {}),
  }))
  return wholeOf([...number, fillPart('sections', list, context)])
}
