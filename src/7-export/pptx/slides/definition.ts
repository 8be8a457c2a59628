import type { DefinitionSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { bodyOfRows, fillPart, paragraphOf } from './fill-part.ts'

export const writeDefinition: SlideWriter<DefinitionSlide> = ({ definitions }, context) =>
  bodyOfRows(
    definitions.map(({ term, meaning }, index) => [
      fillPart(`entry-${index + 1}.term`, [paragraphOf(term)], context),
      fillPart(`entry-${index + 1}.meaning`, [paragraphOf(meaning)], context),
    ]),
  )
