import type { AgendaSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { bodyOf, fillPart, slotOf } from './fill-part.ts'

/** A line for each section; the current one stands out. */
export const writeAgenda: SlideWriter<AgendaSlide> = ({ section: current }, context) =>
  bodyOf(
    context.sections.map(({ number, title }) => {
      const part = `item-${number}`
      const { strong } = slotOf(part, context).look
      const dress = number === current && strong !== undefined ? { as: strong } : {}
      return fillPart(part, [{ words: title, ...dress }], context)
    }),
  )
