import type { ColumnsSlide } from '../../../3-deck/model.ts'
import type { Column, Picture } from '../../../3-deck/part-model.ts'
import type { LookBox } from '../../../6-theme/look-model.ts'
import type { Step, StepTarget } from '../shapes/animate-steps.ts'
import { pictureInPlaceholder } from '../shapes/picture.ts'
import type { ShapeXml, SlideContext, SlideWriter } from '../slide-context.ts'
import { captionOf } from './captions.ts'
import { writeCodeIn } from './code.ts'
import { type Filled, fillPart, hasSlot, paragraphOf, slotOf } from './fill-part.ts'
import { listParagraphs, stepsOf } from './list-items.ts'
import { attribution, quotedParagraph } from './quotation.ts'

interface ColumnShapes {
  readonly shapes: readonly ShapeXml[]
  readonly targets: readonly StepTarget[]
  /** Of points: they come one by one where all columns are points. */
  readonly steps: readonly Step[]
}

type Content = Column['content']
type ContentWriters = {
  readonly [K in Content['kind']]: (
    content: Extract<Content, { kind: K }>,
    name: string,
    context: SlideContext,
    /** How many columns of code stand before. */
    codeBefore: number,
  ) => ColumnShapes
}

/** Side by side: a head each, and whatever stands below it. */
export const writeColumns: SlideWriter<ColumnsSlide> = ({ columns }, context) => {
  const written = columns.map((column, index) => {
    const codeBefore = columns.slice(0, index).filter(({ content }) => content.kind === 'code').length
    return writeColumn(column, `column-${index + 1}`, context, codeBefore)
  })
  const areAllPoints = columns.every(({ content }) => content.kind === 'points')
  return {
    shapes: written.flatMap(({ shapes }) => shapes),
    steps: areAllPoints ? written.flatMap(({ steps }) => steps) : written.map(({ targets }) => targets),
  }
}

function writeColumn(
  { heading, content }: Column,
  name: string,
  context: SlideContext,
  codeBefore: number,
): ColumnShapes {
  const head = heading === undefined ? [] : [fillPart(`${name}.heading`, [paragraphOf(heading)], context)]
  const write = contents[content.kind] as unknown as (
    content: Content,
    name: string,
    context: SlideContext,
    codeBefore: number,
  ) => ColumnShapes
  const below = write(content, name, context, codeBefore)
  return {
    shapes: [...head.map(({ shape }) => shape), ...below.shapes],
    targets: [...head.map(({ id }) => ({ shape: id })), ...below.targets],
    steps: below.steps,
  }
}

const contents: ContentWriters = {
  points: ({ items, isNumbered }, name, context) => {
    const paragraphs = listParagraphs(items, { isNumbered })
    const filled = fillPart(`${name}.body`, paragraphs, context)
    return { ...columnOf([filled]), steps: stepsOf(filled.id, paragraphs) }
  },
  text: ({ paragraphs }, name, context) => {
    const part = hasSlot(`${name}.text`, context) ? `${name}.text` : `${name}.body`
    return columnOf([
      fillPart(
        part,
        paragraphs.map((words) => ({ words })),
        context,
      ),
    ])
  },
  quote: ({ quote }, name, context) => {
    const part = `${name}.quote`
    const slot = slotOf(part, context)
    const by = attribution(quote, slot.firstLevels[`${name}.by`] ?? 0)
    const words = quotedParagraph(quote, slot.look, context.lang)
    return columnOf([fillPart(part, by === undefined ? [words] : [words, by], context)])
  },
  code: ({ code }, name, context, codeBefore) => {
    const { shapes, targets } = writeCodeIn(`${name}.code`, code, codeBefore, context)
    return { shapes, targets, steps: [] }
  },
  image: ({ image }, name, context) => {
    const slot = slotOf(`${name}.picture`, context)
    const picture = pictureInPlaceholder(image, slot, 'start', context)
    const caption = captionOf(image)
    const part = `${name}.caption`
    const shifts = { ...context.shifts, [part]: -emptyBelowPx(image, slot.look.box) }
    const below =
      caption === undefined || !hasSlot(part, context)
        ? []
        : [fillPart(part, [{ words: caption }], { ...context, shifts })]
    return {
      shapes: [picture.xml, ...below.map(({ shape }) => shape)],
      targets: [{ shape: picture.id, isPicture: true }, ...below.map(({ id }) => ({ shape: id }))],
      steps: [],
    }
  },
}

/** A picture that is shown whole is as wide as its column, or as high as it may be: its caption stands right below it. */
function emptyBelowPx({ widthPx, heightPx, fit }: Picture, box: LookBox): number {
  return fit === 'cover' ? 0 : Math.max(0, box.heightPx - (box.widthPx * heightPx) / widthPx)
}

function columnOf(filled: readonly Filled[]): ColumnShapes {
  return {
    shapes: filled.map(({ shape }) => shape),
    targets: filled.map(({ id }) => ({ shape: id })),
    steps: [],
  }
}
