import type { ReferencesSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { fillPart } from './fill-part.ts'
import { stepsOf } from './list-items.ts'

export const writeReferences: SlideWriter<ReferencesSlide> = ({ references }, context) => {
  const paragraphs = references.map(({ words, url }) => {
    const link = url === undefined ? [] : [{ text: ' ' }, { text: url, href: url }]
    return { words: { runs: [...words.runs, ...link] } }
  })
  const { id, shape } = fillPart('body', paragraphs, context)
  return { shapes: [shape], steps: stepsOf(id, paragraphs) }
}
