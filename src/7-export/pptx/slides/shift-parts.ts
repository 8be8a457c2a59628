import type { Slide, SlideOf } from '../../../3-deck/model.ts'
import type { PartLook } from '../../../6-theme/model.ts'
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
}

export function shiftParts(slide: Slide, context: SlideContext): Shifts {
  const shift = shifters[slide.kind] as Shifter<Slide> | undefined
  return shift?.(slide, context) ?? {}
}

const endOf = ({ box }: PartLook): number => box.yPx + box.heightPx
const lineOf = ({ text }: PartLook): number => text?.linePx ?? 0

/** Title and subtitle; the layout has them so that the title's end is right for one line of subtitle. */
function shiftTitle({ title, subtitle: below }: SlideOf<'title'>, context: SlideContext): Shifts {
  const { title: above, subtitle } = context.layout.look.parts
  if (above === undefined || subtitle === undefined || title === undefined || below === undefined) return {}
  const titlePx = fillPartLines('title', title, context) * lineOf(above)
  const subtitlePx = fillPartLines('subtitle', below, context) * lineOf(subtitle)
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
