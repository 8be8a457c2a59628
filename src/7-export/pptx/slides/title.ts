import type { TitleSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { fillPart, paragraphOf, wholeOf } from './fill-part.ts'

export const writeTitle: SlideWriter<TitleSlide> = ({ subtitle, byline }, context) =>
  wholeOf([
    ...(subtitle === undefined ? [] : [fillPart('subtitle', [paragraphOf(subtitle)], context)]),
    ...(byline === undefined ? [] : [fillPart('byline', [paragraphOf(byline)], context)]),
  ])
