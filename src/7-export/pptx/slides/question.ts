import type { QuestionSlide } from '../../../3-deck/model.ts'
import type { Slot } from '../look/slots.ts'
import type { Step } from '../shapes/animate-steps.ts'
import type { SlideBody, SlideContext, SlideWriter } from '../slide-context.ts'
import type { Paragraph } from '../text/write-paragraph.ts'
import { drawRules } from './draw-rules.ts'
import { fillPart, fillSlot, paragraphOf } from './fill-part.ts'
import { stepOf } from './list-items.ts'

/** Question (where it is not the title itself) and choices stand in one placeholder, one below the other; the answer comes at last. */
export const writeQuestion: SlideWriter<QuestionSlide> = (slide, context) => {
  const asked = writeAsked(slide, context)
  if (slide.answer === undefined) return asked
  // The line above the answer comes with it.
  const rule = drawRules('answer', context)
  const { id, shape } = fillPart('answer', [paragraphOf(slide.answer)], context)
  const last: Step = [{ shape: id }, ...rule.map((one) => ({ shape: one.id, isPicture: true as const }))]
  return {
    shapes: [...asked.shapes, ...rule.map((one) => one.shape), shape],
    steps: asked.steps,
    last,
  }
}

function writeAsked({ title, question, choices }: QuestionSlide, context: SlideContext): SlideBody {
  const slot = findBody(context)
  if (slot === undefined) return { shapes: [], steps: [] }
  const { firstLevels } = slot
  const paragraphs: readonly Paragraph[] = [
    ...(title === undefined ? [] : [paragraphOf(question, firstLevels.question)]),
    ...choices.map(({ words }) => paragraphOf(words, firstLevels.choices)),
  ]
  const { id, shape } = fillSlot(slot, paragraphs, context)
  const before = title === undefined ? 0 : 1
  return { shapes: [shape], steps: choices.map((_choice, index) => stepOf(id, before + index)) }
}

/** The first placeholder of the group that is no title. */
function findBody({ layout }: SlideContext): Slot | undefined {
  return layout.slots.find(({ part, type }) => type === 'body' && ['question', 'choices'].includes(part))
}
