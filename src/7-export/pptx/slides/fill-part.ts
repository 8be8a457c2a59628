import type { Words } from '../../../3-deck/words-model.ts'
import { emu } from '../look/slide-size.ts'
import type { Slot } from '../look/slots.ts'
import { dropOf } from '../look/write-text-style.ts'
import type { StepTarget } from '../shapes/animate-steps.ts'
import { slidePlaceholder } from '../shapes/placeholder.ts'
import type { ShapeXml, SlideBody, SlideContext } from '../slide-context.ts'
import { hasMath, type Paragraph, writeParagraphs } from '../text/write-paragraph.ts'
import { element, type Xml } from '../xml/element.ts'
import { narrowWords, type OwnInsets } from './narrow-words.ts'

export interface Filled {
  readonly id: number
  readonly shape: ShapeXml
}

export function slotOf(part: string, { layout }: Pick<SlideContext, 'layout'>): Slot {
  const slot = layout.slots.find((one) => one.part === part)
  if (slot === undefined) throw new Error(`the layout ${layout.name} has no place for ${part}`)
  return slot
}

export function hasSlot(part: string, { layout }: Pick<SlideContext, 'layout'>): boolean {
  return layout.slots.some((slot) => slot.part === part)
}

/** Puts paragraphs into the placeholder that shows a part of the look. */
export function fillPart(
  part: string,
  paragraphs: readonly Paragraph[],
  context: SlideContext,
  insets: OwnInsets = {},
): Filled {
  return fillSlot(slotOf(part, context), paragraphs, context, { insets })
}

/** What one slide has otherwise than its layout. */
interface OwnParts {
  readonly link?: Xml<'a:hlinkClick'>
  readonly insets?: OwnInsets
}

/** A shape with formulas is there twice: as PowerPoint sets it, and for readers without formulas as text. */
export function fillSlot(
  slot: Slot,
  paragraphs: readonly Paragraph[],
  context: SlideContext,
  own: OwnParts = {},
): Filled {
  const id = context.nextId()
  const insets = {
    ...narrowWords(slot, paragraphs, context),
    ...shiftWords(slot, paragraphs, context),
    ...own.insets,
  }
  const write = (hasPlainMath: boolean): Xml<'p:sp'> =>
    slidePlaceholder({
      id,
      slot,
      paragraphs: writeParagraphs(spaceGroups(paragraphs, slot, context), context, {
        look: slot.look,
        hasPlainMath,
      }),
      insets,
      ...(own.link === undefined ? {} : { link: own.link }),
    })
  const shape = write(true)
  return { id, shape: hasMath(paragraphs, context) ? withFallback(write(false), shape) : shape }
}

/** Words that hang on the upper edge go down by a larger inset there, others by a smaller one below; insets may be negative. */
function shiftWords(
  { part, insets, anchor, levels }: Slot,
  paragraphs: readonly Paragraph[],
  { shifts, fonts }: SlideContext,
): OwnInsets {
  if (anchor === 'middle') {
    // What the last line stands less low in its line than the first makes the group lower, and would push half of it up.
    const [first, last] = [levels[paragraphs[0]?.level ?? 0], levels[paragraphs.at(-1)?.level ?? 0]]
    if (first === undefined || last === undefined || first === last) return {}
    const by = emu(dropOf(first.text, fonts) - dropOf(last.text, fonts))
    return by === 0 ? {} : { tIns: insets.top + by }
  }
  const by = emu(shifts[part] ?? 0)
  if (by === 0) return {}
  return anchor === 'bottom' ? { bIns: insets.bottom - by } : { tIns: insets.top + by }
}

/**
 * Where the level changes, paragraphs stand as far apart as the layout says of the lower one: a list below a question, items below
 * an item. What the letters of a level stand lower in their lines than those before is taken off.
 */
function spaceGroups(
  paragraphs: readonly Paragraph[],
  { levels }: Slot,
  { fonts }: SlideContext,
): readonly Paragraph[] {
  return paragraphs.map((paragraph, index) => {
    const { level = 0 } = paragraph
    const above = paragraphs[index - 1]?.level ?? 0
    const [own, other] = [levels[level], levels[above]]
    if (index === 0 || above === level || own === undefined || other === undefined) return paragraph
    const distance = above < level ? (own.firstBeforePx ?? own.beforePx) : own.beforePx
    const lower = dropOf(own.text, fonts) - dropOf(other.text, fonts)
    return { ...paragraph, beforePx: Math.max(0, distance - lower) }
  })
}

export function withFallback(native: Xml<'p:sp'>, plain: Xml<'p:sp'>): Xml<'mc:AlternateContent'> {
  return element(
    'mc:AlternateContent',
    { 'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006' },
    element(
      'mc:Choice',
      { 'xmlns:a14': 'http://schemas.microsoft.com/office/drawing/2010/main', Requires: 'a14' },
      native,
    ),
    element('mc:Fallback', {}, plain),
  )
}

/** One paragraph of words as they are. */
export const paragraphOf = (words: Pick<Words, 'runs'>, level = 0): Paragraph => ({ words, level })

/** Each filled part is a step of its own. */
export function bodyOf(filled: readonly Filled[]): SlideBody {
  return { shapes: filled.map(({ shape }) => shape), steps: filled.map(({ id }) => [{ shape: id }]) }
}

/** Nothing of it comes later. */
export function wholeOf(filled: readonly Filled[]): SlideBody {
  return { shapes: filled.map(({ shape }) => shape), steps: [] }
}

/** Parts of a row come together: a date with its words, a number with its label. */
export function bodyOfRows(rows: readonly (readonly Filled[])[]): SlideBody {
  return {
    shapes: rows.flat().map(({ shape }) => shape),
    steps: rows.map((row) => row.map(({ id }): StepTarget => ({ shape: id }))),
  }
}
