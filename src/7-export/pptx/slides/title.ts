import type { TitleSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { bodyOf, fillPart, paragraphOf } from './fill-part.ts'

export const writeTitle: SlideWriter<TitleSlide> = ({ subtitle, byline }, context) =>
  bodyOf([
    ...(subtitle === undefined ? [] : [fillPart('subtitle', [paragraphOf(subtitle)], context)]),
    ...(byline === undefined ? [] : [fillPart('byline', [paragraphOf(byline)], context)]),
  ])
