import { boxInEmu, emu } from '../look/slide-size.ts'
import type { Slot } from '../look/slots.ts'
import { type StyleTools, writeLevels } from '../look/write-text-style.ts'
import { element, type Xml } from '../xml/element.ts'
import { holeFor, joinXml, template } from '../xml/template.ts'
import { place } from './shape-tree.ts'
import { formOf, insideOf, lineAround, type RelatePicture, writeFill, writeLine } from './write-fill.ts'

/** What names a placeholder of a slide as the one of its layout. */
export function placeholderOf({ type, index }: Pick<Slot, 'type' | 'index'>): Xml<'p:ph'> {
  return element('p:ph', {
    type,
    idx: index,
    sz: type === 'ftr' || type === 'sldNum' ? 'quarter' : undefined,
  })
}

export interface FilledPlaceholder {
  readonly id: number
  readonly slot: Slot
  readonly paragraphs: readonly Xml<'a:p'>[]
  /** Insets that are others than the layout's. */
  readonly insets?: Readonly<Record<string, number>>
  /** A link of all of the shape. */
  readonly link?: Xml<'a:hlinkClick'>
}

// What all placeholders have alike, written once.
const locked = element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 }))
const noLooks = element('p:spPr')
const noLevels = element('a:lstStyle')
const noInsets: Readonly<Record<string, number>> = {}

/** A placeholder of a slide: its words, and nothing of its looks, which it takes from the layout, but where lines are balanced. */
export function slidePlaceholder({
  id,
  slot,
  paragraphs,
  insets = noInsets,
  link,
}: FilledPlaceholder): Xml<'p:sp'> {
  const named = element('p:cNvPr', { id, name: slot.name }, link)
  return formOfSlot(slot)(named.xml, element('a:bodyPr', insets).xml, joinXml(paragraphs))
}

const forms = new WeakMap<Slot, ReturnType<typeof template<'p:sp'>>>()

/** Of each slot of a layout, filled on every slide. */
function formOfSlot(slot: Slot): ReturnType<typeof template<'p:sp'>> {
  const known = forms.get(slot)
  if (known !== undefined) return known
  const form = template(
    element(
      'p:sp',
      {},
      element('p:nvSpPr', {}, holeFor('p:cNvPr', 0), locked, element('p:nvPr', {}, placeholderOf(slot))),
      noLooks,
      element('p:txBody', {}, holeFor('a:bodyPr', 1), noLevels, holeFor('a:p', 2)),
    ),
  )
  forms.set(slot, form)
  return form
}

const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const

/** A placeholder of a layout or a master: box, ground, and the style of each level of its text. */
export function layoutPlaceholder(
  id: number,
  slot: Slot,
  prompt: readonly Xml<'a:p'>[],
  tools: StyleTools & { readonly relatePicture: RelatePicture },
): Xml<'p:sp'> {
  const { look, insets, anchor, levels } = slot
  const line = lineAround(look.borders)
  // An empty list of levels would leave it to the master what the text looks like: pictures have text, too, as a prompt.
  const style = levels.length === 0 ? undefined : writeLevels(levels, tools, true)
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: slot.name }),
      locked,
      element('p:nvPr', {}, placeholderOf(slot)),
    ),
    element(
      'p:spPr',
      {},
      ...place(
        line === undefined ? slot.box : boxInEmu(insideOf(look.box, line)),
        formOf(look.box, look.radiusPx),
      ),
      look.fill === undefined
        ? element('a:noFill')
        : writeFill(look.fill, tools.palette, tools.relatePicture),
      line === undefined ? undefined : writeLine(line, tools.palette),
    ),
    element(
      'p:txBody',
      {},
      element(
        'a:bodyPr',
        {
          ...{ vert: 'horz', wrap: 'square' },
          ...{ lIns: insets.left, tIns: insets.top, rIns: insets.right, bIns: insets.bottom },
          ...columnsOf(slot),
          ...{ rtlCol: tools.isRightToLeft ? 1 : 0, anchor: anchors[anchor] },
        },
        // Whoever adds text has it shrunk to the box; what Lectern writes was measured to fit.
        slot.part === 'body' || slot.type === 'title' ? element('a:normAutofit') : element('a:noAutofit'),
      ),
      element('a:lstStyle', {}, style),
      prompt,
    ),
  )
}

function columnsOf({ look }: Slot): Readonly<Record<string, number>> {
  const { columns } = look
  return columns === undefined ? {} : { numCol: columns.count, spcCol: emu(columns.gapPx) }
}
