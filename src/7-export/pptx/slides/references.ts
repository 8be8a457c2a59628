import type { ReferencesSlide } from '../../../3-deck/model.ts'
import type { SlideContext, SlideWriter } from '../slide-context.ts'
import type { Paragraph } from '../text/write-paragraph.ts'
import { fillPart, slotOf } from './fill-part.ts'
import { stepsOf } from './list-items.ts'

export const writeReferences: SlideWriter<ReferencesSlide> = ({ references, furtherHeading }, context) => {
  const cited = references.filter(({ isFurther }) => isFurther !== true)
  const further = references.filter(({ isFurther }) => isFurther === true)
  const hasBoth = cited.length > 0 && further.length > 0
  const paragraphs: readonly Paragraph[] = [
    ...cited.map(entry),
    ...(hasBoth ? [headOf(furtherHeading, context)] : []),
    ...further.map(entry),
  ]
  const { id, shape } = fillPart('body', paragraphs, context)
  return { shapes: [shape], steps: stepsOf(id, paragraphs) }
}

function entry({ words, url }: ReferencesSlide['references'][number]): Paragraph {
  const link = url === undefined ? [] : [{ text: ' ' }, { text: url, href: url }]
  return { words: { runs: [...words.runs, ...link] } }
}

/** What stands above further reading, as bold as the style sheets have it. */
function headOf(words: ReferencesSlide['furtherHeading'], context: SlideContext): Paragraph {
  const { text } = slotOf('body', context).levels[0] ?? {}
  return { words, ...(text === undefined ? {} : { as: { ...text, isBold: true } }) }
}
