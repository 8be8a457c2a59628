import type { TimelineSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { bodyOfRows, fillPart, paragraphOf } from './fill-part.ts'

/** A placeholder for each date and for the words below it; axis and dots are the layout's. */
export const writeTimeline: SlideWriter<TimelineSlide> = ({ events }, context) =>
  bodyOfRows(
    events.map(({ date, words }, index) => [
      fillPart(`event-${index + 1}.date`, [paragraphOf(date)], context),
      fillPart(`event-${index + 1}.words`, [paragraphOf(words)], context),
    ]),
  )
