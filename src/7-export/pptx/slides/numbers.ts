import type { NumbersSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { bodyOfRows, fillPart, paragraphOf } from './fill-part.ts'

export const writeNumbers: SlideWriter<NumbersSlide> = ({ numbers }, context) =>
  bodyOfRows(
    numbers.map(({ value, label }, index) => [
      fillPart(`number-${index + 1}.value`, [paragraphOf(value)], context),
      fillPart(`number-${index + 1}.label`, [paragraphOf(label)], context),
    ]),
  )
