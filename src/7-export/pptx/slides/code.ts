import type { CodeSlide } from '../../../3-deck/model.ts'
import type { Code } from '../../../3-deck/part-model.ts'
import type { LookBox, PartLook } from '../../../6-theme/look-model.ts'
import { type CodeToken, readCode } from '../code/read-code.ts'
import { boxInEmu } from '../look/slide-size.ts'
import { solid } from '../look/write-color.ts'
import type { StepTarget } from '../shapes/animate-steps.ts'
import { drawForm, groupShapes } from '../shapes/drawing.ts'
import { slidePlaceholder } from '../shapes/placeholder.ts'
import { formOf, sidesOf, writeLine } from '../shapes/write-fill.ts'
import type { ShapeXml, SlideContext, SlideWriter } from '../slide-context.ts'
import { writeParagraph } from '../text/write-paragraph.ts'
import type { Inline } from '../text/write-runs.ts'
import { element, type Xml } from '../xml/element.ts'
import { slotOf } from './fill-part.ts'

export const writeCode: SlideWriter<CodeSlide> = ({ code }, context) => ({
  shapes: writeCodeIn('code', code, 0, context).shapes,
  steps: [],
})

/** How far a tab reaches, in columns, as in the style sheets. */
const tabSize = 4

/**
 * A paragraph for each line, its letters in the colors of the highlighter; behind it a ground as high as the code, and the
 * marked lines. `nth`: which block of code on the slide it is.
 */
export function writeCodeIn(
  part: string,
  code: Code,
  nth: number,
  context: SlideContext,
): { readonly shapes: readonly ShapeXml[]; readonly targets: readonly StepTarget[] } {
  const colors = context.layout.look.code ?? context.looks.code
  const paragraphs = readCode(context.html, nth, code.text).map((tokens) =>
    writeParagraph(writeTokens(tokens, colors, context), 'en-US'),
  )
  const ground = drawGround(part, code, context)
  const id = context.nextId()
  const words = slidePlaceholder({ id, slot: slotOf(part, context), paragraphs })
  return { shapes: [...ground, words], targets: [{ shape: id }] }
}

function writeTokens(
  tokens: readonly CodeToken[],
  colors: SlideContext['looks']['code'],
  { palette }: SlideContext,
): readonly Inline[] {
  let column = 0
  return tokens
    .filter(({ text }) => text !== '')
    .map(({ text, color }) => {
      const spaced = [...text]
        .map((letter) => {
          const written = letter === '\t' ? ' '.repeat(tabSize - (column % tabSize)) : letter
          column += written.length
          return written
        })
        .join('')
      const look = color === undefined || color === 'foreground' ? undefined : colors[color]
      return element(
        'a:r',
        {},
        element(
          'a:rPr',
          { lang: 'en-US', noProof: 1 },
          look === undefined ? undefined : solid(look, palette),
        ),
        element('a:t', {}, spaced),
      )
    })
}

/** The ground is as high as the lines are: no layout knows how many there are. */
function drawGround(part: string, code: Code, context: SlideContext): readonly ShapeXml[] {
  const look = context.layout.look.parts[part]
  if (look?.fill?.kind !== 'solid' || look.text === undefined) return []
  const { linePx } = look.text
  const { top = 0, bottom = 0 } = look.padding ?? {}
  const box = { ...look.box, heightPx: code.lineCount * linePx + top + bottom }
  const bar = (place: LookBox, fill: Xml<'a:solidFill'>, name: string, radiusPx = 0): Xml<'p:sp'> =>
    drawForm(
      { box: boxInEmu(place), form: formOf(place, radiusPx), name },
      fill,
      writeLine(undefined, context.palette),
      context.nextId,
    )
  const ground = bar(box, solid(look.fill.color, context.palette), 'Ground', look.radiusPx)
  const marks = markedBoxes(code, box, top, linePx).flatMap((place) =>
    drawMark(place, context.layout.look.parts.marked, context, bar),
  )
  return marks.length === 0
    ? [ground]
    : [groupShapes('Code', boxInEmu(box), [ground, ...marks], context.nextId)]
}

function markedBoxes({ marked }: Code, box: LookBox, top: number, linePx: number): readonly LookBox[] {
  return marked.map(({ first, last }) => ({
    ...box,
    yPx: box.yPx + top + (first - 1) * linePx,
    heightPx: (last - first + 1) * linePx,
  }))
}

function drawMark(
  place: LookBox,
  look: PartLook | undefined,
  { palette }: SlideContext,
  bar: (place: LookBox, fill: Xml<'a:solidFill'>, name: string) => Xml<'p:sp'>,
): readonly Xml<'p:sp'>[] {
  if (look?.fill?.kind !== 'solid') return []
  return [
    bar(place, solid(look.fill.color, palette), 'Marked lines'),
    ...sidesOf(place, look.borders).map((side) => bar(side.box, solid(side.line.color, palette), 'Rule')),
  ]
}
