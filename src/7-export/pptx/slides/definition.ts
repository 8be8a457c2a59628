import type { DefinitionSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { drawRules } from './draw-rules.ts'
import { bodyOfRows, fillPart, paragraphOf } from './fill-part.ts'

/** The rule above a term that stands alone goes with its words. */
export const writeDefinition: SlideWriter<DefinitionSlide> = ({ definitions }, context) => {
  const rules = context.layout.look.isCentered === true ? drawRules('entry-1', context) : []
  const body = bodyOfRows(
    definitions.map(({ term, meaning }, index) => [
      fillPart(`entry-${index + 1}.term`, [paragraphOf(term)], context),
      fillPart(`entry-${index + 1}.meaning`, [paragraphOf(meaning)], context),
    ]),
  )
  return { ...body, shapes: [...rules.map(({ shape }) => shape), ...body.shapes] }
}
