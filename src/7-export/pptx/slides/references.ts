import type { ReferencesSlide } from '../../../3-deck/model.ts'
import type { ListedReference } from '../../../3-deck/source-model.ts'
import type { SlideWriter } from '../slide-context.ts'
import type { Paragraph } from '../text/write-paragraph.ts'
import { fillPart } from './fill-part.ts'
import { stepOf } from './list-items.ts'

/** What is cited, and below a heading what nobody cites: one list where there is but one of them, as in the Markdown. */
export const writeReferences: SlideWriter<ReferencesSlide> = ({ references, furtherHeading }, context) => {
  const cited = references.filter(({ isFurther }) => isFurther !== true)
  const further = references.filter(({ isFurther }) => isFurther === true)
  const hasBoth = cited.length > 0 && further.length > 0
  const paragraphs = [
    ...cited.map(entryOf),
    ...(hasBoth ? [headingOf(furtherHeading)] : []),
    ...further.map(entryOf),
  ]
  const { id, shape } = fillPart('body', paragraphs, context)
  // The heading is there from the beginning, as in HTML.
  const entries = paragraphs.map((_entry, index) => index).filter((at) => !hasBoth || at !== cited.length)
  return { shapes: [shape], steps: entries.map((at) => stepOf(id, at)) }
}

function entryOf({ words, url }: ListedReference): Paragraph {
  const link = url === undefined ? [] : [{ text: ' ' }, { text: url, href: url }]
  return { words: { runs: [...words.runs, ...link] } }
}

/** Above the heading of further reading, as in the style sheets. */
const headingGapPx = 24

function headingOf({ runs }: ReferencesSlide['furtherHeading']): Paragraph {
  return { words: { runs: runs.map((run) => ({ ...run, bold: true as const })) }, beforePx: headingGapPx }
}
