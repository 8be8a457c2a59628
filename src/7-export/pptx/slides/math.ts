import type { MathSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { bodyOfRows, fillPart, paragraphOf } from './fill-part.ts'

/** The formula, and below it what its symbols mean. */
export const writeMath: SlideWriter<MathSlide> = ({ formula, symbols }, context) => {
  const shown = fillPart('formula', [{ words: { runs: [{ text: formula.tex, math: true }] } }], context)
  const rows = symbols.map(({ term, meaning }, index) => [
    fillPart(`symbol-${index + 1}.term`, [paragraphOf(term)], context),
    fillPart(`symbol-${index + 1}.meaning`, [paragraphOf(meaning)], context),
  ])
  const body = bodyOfRows(rows)
  return { shapes: [shown.shape, ...body.shapes], steps: body.steps }
}
