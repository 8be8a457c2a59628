import type { ReferencesSlide } from '../../../3-deck/model.ts'
import type { ListedReference } from '../../../3-deck/source-model.ts'
import type { SlideContext, SlideWriter } from '../slide-context.ts'
import type { Paragraph } from '../text/write-paragraph.ts'
import { type EvenColumns, evenColumns } from './even-columns.ts'
import { type Filled, fillPart, hasSlot, paragraphOf, slotOf } from './fill-part.ts'
import { stepOf } from './list-items.ts'

/** What is cited, and below a heading what nobody cites: one list where there is but one of them, as in the Markdown. */
export const writeReferences: SlideWriter<ReferencesSlide> = ({ references, furtherHeading }, context) => {
  const cited = references.filter(({ isFurther }) => isFurther !== true).map(entryOf)
  const further = references.filter(({ isFurther }) => isFurther === true).map(entryOf)
  if (cited.length === 0 || further.length === 0 || !hasSlot('further', context)) {
    const { filled, steps } = fillList('body', [...cited, ...further], 0, context)
    return { shapes: [filled.shape], steps }
  }
  const above = fillList('body', cited, 0, context)
  // All below goes with the end of the first list; the layout has it where one entry ends.
  const shiftPx = above.even.heightPx - specimenHeightPx(context)
  const heading = fillPart('heading', [paragraphOf(furtherHeading)], shifted('heading', shiftPx, context))
  const below = fillList('further', further, shiftPx, context)
  return {
    shapes: [above.filled.shape, heading.shape, below.filled.shape],
    // The heading is there from the beginning, as in HTML.
    steps: [...above.steps, ...below.steps],
  }
}

interface FilledList {
  readonly filled: Filled
  readonly even: EvenColumns
  readonly steps: readonly ReturnType<typeof stepOf>[]
}

function fillList(
  part: string,
  entries: readonly Paragraph[],
  shiftPx: number,
  context: SlideContext,
): FilledList {
  const even = evenColumns(slotOf(part, context), entries, shiftPx, context)
  const filled = fillPart(part, entries, shifted(part, shiftPx, context), even.insets)
  return { filled, even, steps: entries.map((_entry, at) => stepOf(filled.id, at)) }
}

const shifted = (part: string, shiftPx: number, context: SlideContext): SlideContext => ({
  ...context,
  shifts: { ...context.shifts, [part]: shiftPx },
})

/** From where the first list of the specimen begins to where it ends: the heading stands below that. */
function specimenHeightPx({ layout }: SlideContext): number {
  const { body, heading } = layout.look.parts
  return body === undefined || heading === undefined
    ? 0
    : heading.box.yPx - (heading.abovePx ?? 0) - body.box.yPx
}

function entryOf({ words, url }: ListedReference): Paragraph {
  const link = url === undefined ? [] : [{ text: ' ' }, { text: url, href: url }]
  return { words: { runs: [...words.runs, ...link] } }
}
