import type { Slide, SlideOf } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { writeAgenda } from './agenda.ts'
import { writeChart } from './chart.ts'
import { writeCode } from './code.ts'
import { writeColumns } from './columns.ts'
import { writeCompare } from './compare.ts'
import { writeDefinition } from './definition.ts'
import { writeFlow } from './flow.ts'
import { writeImage } from './image.ts'
import { writeMath } from './math.ts'
import { writeNumbers } from './numbers.ts'
import { writePoints } from './points.ts'
import { writeQuestion } from './question.ts'
import { writeQuote } from './quote.ts'
import { writeReferences } from './references.ts'
import { writeSection } from './section.ts'
import { writeStatement } from './statement.ts'
import { writeTableSlide } from './table.ts'
import { writeText } from './text.ts'
import { writeTimeline } from './timeline.ts'
import { writeTitle } from './title.ts'

/** What stands on each kind of slide below its title. */
export const writers: { readonly [K in Slide['kind']]: SlideWriter<SlideOf<K>> } = {
  title: writeTitle,
  section: writeSection,
  points: writePoints,
  columns: writeColumns,
  compare: writeCompare,
  timeline: writeTimeline,
  flow: writeFlow,
  quote: writeQuote,
  statement: writeStatement,
  text: writeText,
  question: writeQuestion,
  definition: writeDefinition,
  numbers: writeNumbers,
  table: writeTableSlide,
  chart: writeChart,
  image: writeImage,
  code: writeCode,
  math: writeMath,
  agenda: writeAgenda,
  references: writeReferences,
}
