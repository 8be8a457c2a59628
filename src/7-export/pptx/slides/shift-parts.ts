import type { Slide, SlideOf } from '../../../3-deck/model.ts'
import type { Words } from '../../../3-deck/words-model.ts'
import type { PartLook } from '../../../6-theme/look-model.ts'
import type { SlideContext } from '../slide-context.ts'
import { fillPartLines } from './count-lines.ts'

type Shifts = SlideContext['shifts']
type Shifter<S extends Slide> = (slide: S, context: SlideContext) => Shifts

/**
 * Of kinds whose words stand in the middle as a group, in several placeholders: how much lower each stands than with the words of
 * the specimen, whose lines are others. What is one placeholder is anchored in the middle, and needs none of this.
 */
const shifters: { readonly [K in Slide['kind']]?: Shifter<SlideOf<K>> } = {
  title: shiftTitle,
  numbers: shiftNumbers,
  question: shiftQuestion,
  definition: shiftDefinition,
}

export function shiftParts(slide: Slide, context: SlideContext): Shifts {
  const shift = shifters[slide.kind] as Shifter<Slide> | undefined
  return shift?.(slide, context) ?? {}
}

const endOf = ({ box }: PartLook): number => box.yPx + box.heightPx
const lineOf = ({ text }: PartLook): number => text?.linePx ?? 0

/** Title and subtitle; in the middle, the layout has them so that the title's end is right for one line of subtitle. */
function shiftTitle({ title, subtitle: below }: SlideOf<'title'>, context: SlideContext): Shifts {
  const { title: above, subtitle } = context.layout.look.parts
  if (above === undefined || subtitle === undefined || title === undefined || below === undefined) return {}
  const titlePx = fillPartLines('title', title, context) * lineOf(above)
  const subtitlePx = fillPartLines('subtitle', below, context) * lineOf(subtitle)
  if (context.layout.look.isCentered !== true) return { subtitle: titlePx - above.box.heightPx }
  const gapPx = subtitle.box.yPx - endOf(above)
  const middle = (above.box.yPx + endOf(subtitle)) / 2
  const end = middle - (titlePx + gapPx + subtitlePx) / 2 + titlePx
  const spare = Math.max(0, subtitle.box.heightPx - lineOf(subtitle)) / 2
  const by = end - (endOf(above) + spare)
  return { title: by, subtitle: by }
}

/** Every number goes with the longest label. */
function shiftNumbers({ numbers }: SlideOf<'numbers'>, context: SlideContext): Shifts {
  const label = context.layout.look.parts['number-1.label']
  if (label === undefined || lineOf(label) === 0) return {}
  const names = numbers.map((_number, index) => `number-${index + 1}`)
  const lines = Math.max(
    ...numbers.map((number, index) => fillPartLines(`${names[index]}.label`, number.label, context)),
  )
  const by = (Math.round(label.box.heightPx / lineOf(label)) - lines) * (lineOf(label) / 2)
  return Object.fromEntries(
    names.flatMap((name) => [
      [`${name}.value`, by],
      [`${name}.label`, by],
    ]),
  )
}

/** Question, choices and answer stand below each other; under a title the first two are one placeholder. */
function shiftQuestion(
  { title, question, choices, answer }: SlideOf<'question'>,
  context: SlideContext,
): Shifts {
  const { parts, isCentered } = context.layout.look
  const { question: asked, choices: list, answer: last } = parts
  if (title !== undefined || isCentered !== true || asked === undefined) return {}
  const askedPx = fillPartLines('question', question, context) * lineOf(asked) - asked.box.heightPx
  const [level] = list?.levels ?? []
  const heightPx = (lines: number): number =>
    lines * (level?.text.linePx ?? 0) + (choices.length - 1) * (level?.gapPx ?? 0)
  const lines = choices.reduce((sum, { words }) => sum + fillPartLines('choices', words, context), 0)
  const listPx = list === undefined || list.columns !== undefined ? 0 : heightPx(lines) - list.box.heightPx
  const lastLines = answer === undefined ? 1 : fillPartLines('answer', answer, context)
  const lastPx = last === undefined ? 0 : (lastLines - 1) * lineOf(last)
  const below = askedPx - (askedPx + listPx + lastPx) / 2
  return { question: below, choices: below, answer: below + listPx }
}

/** One term alone: the longer of both columns, below its rule. */
function shiftDefinition({ definitions }: SlideOf<'definition'>, context: SlideContext): Shifts {
  const { parts, isCentered } = context.layout.look
  const [term, meaning] = [parts['entry-1.term'], parts['entry-1.meaning']]
  const [only] = definitions
  if (isCentered !== true || term === undefined || meaning === undefined || only === undefined) return {}
  const endPx = (part: PartLook, name: string, words: Pick<Words, 'runs'>): number =>
    part.box.yPx + fillPartLines(name, words, context) * lineOf(part)
  const end = Math.max(
    endPx(term, 'entry-1.term', only.term),
    endPx(meaning, 'entry-1.meaning', only.meaning),
  )
  const by = (Math.max(endOf(term), endOf(meaning)) - end) / 2
  return { 'entry-1': by, 'entry-1.term': by, 'entry-1.meaning': by }
}
