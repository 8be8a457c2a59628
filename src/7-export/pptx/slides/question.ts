import type { QuestionSlide } from '../../../3-deck/model.ts'
import type { Slot } from '../look/slots.ts'
import type { SlideContext, SlideWriter } from '../slide-context.ts'
import type { Paragraph } from '../text/write-paragraph.ts'
import { fillSlot } from './fill-part.ts'
import { stepOf } from './list-items.ts'

/** Question (where it is not the title itself), choices and answer stand in one placeholder, one below the other. */
export const writeQuestion: SlideWriter<QuestionSlide> = (slide, context) => {
  const { title, question, choices, answer } = slide
  const slot = findBody(context)
  if (slot === undefined) return { shapes: [], steps: [] }
  const levels = slot.firstLevels
  const paragraphs: readonly Paragraph[] = [
    ...(title === undefined ? [] : [{ words: question, level: levels.question ?? 0 }]),
    ...choices.map(({ words }) => ({ words, level: levels.choices ?? 0 })),
    ...(answer === undefined ? [] : [{ words: answer, level: levels.answer ?? 0 }]),
  ]
  if (paragraphs.length === 0) return { shapes: [], steps: [] }
  const { id, shape } = fillSlot(slot, paragraphs, context)
  const before = title === undefined ? 0 : 1
  const last = paragraphs.length - 1
  return {
    shapes: [shape],
    steps: choices.map((_choice, index) => stepOf(id, before + index)),
    ...(answer === undefined ? {} : { last: stepOf(id, last) }),
  }
}

/** The first placeholder of the group that is no title. */
function findBody({ layout }: SlideContext): Slot | undefined {
  return layout.slots.find(
    ({ part, type }) => type === 'body' && ['question', 'choices', 'answer'].includes(part),
  )
}
