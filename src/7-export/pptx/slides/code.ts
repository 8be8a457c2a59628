import type { Code, CodeSlide } from '../../../3-deck/model.ts'
import type { StepTarget } from '../shapes/animate-steps.ts'
import type { ShapeXml, SlideContext, SlideWriter } from '../slide-context.ts'
import { fillPart } from './fill-part.ts'

export const writeCode: SlideWriter<CodeSlide> = ({ code }, context) => {
  const { shapes } = writeCodeIn('code', code, context)
  return { shapes, steps: [] }
}

/** A paragraph for each line. */
export function writeCodeIn(
  part: string,
  code: Code,
  context: SlideContext,
): { readonly shapes: readonly ShapeXml[]; readonly targets: readonly StepTarget[] } {
  const lines = code.text.split('\n').map((text) => ({ words: { runs: [{ text: text.replaceAll('\t', '    ') }] } }))
  const { id, shape } = fillPart(part, lines, context)
  return { shapes: [shape], targets: [{ shape: id }] }
}
