import type { FontScheme, LayoutLook, LookBox, PartLook, TextLook } from '../../../6-theme/look-model.ts'
import { adjustLook } from './adjust-look.ts'
import { nameSlot } from './name-slot.ts'
import { type BoxEmu, boxInEmu, emu } from './slide-size.ts'
import { levelsOf } from './slot-levels.ts'
import { dropOf, type LevelStyle } from './write-text-style.ts'

export type PlaceholderType = 'title' | 'body' | 'pic' | 'tbl' | 'chart' | 'ftr' | 'sldNum'

/** A placeholder of a layout: where it is, how its text is set, and what a slide names it by. */
export interface Slot {
  /** The part of the look that it shows; of several parts in one box, the first. */
  readonly part: string
  /** Where in the levels each of its parts begins. */
  readonly firstLevels: Readonly<Record<string, number>>
  readonly type: PlaceholderType
  /** Absent for the title. */
  readonly index?: number
  readonly name: string
  readonly box: BoxEmu
  /** From the edges of the box to its words, in EMU. */
  readonly insets: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
  readonly anchor: 'top' | 'middle' | 'bottom'
  readonly look: PartLook
  readonly levels: readonly LevelStyle[]
}

export interface SlotTools {
  readonly fonts: FontScheme
  readonly heightPx: number
}

/** What the style of a table or of code is made from. */
export const partsOfTables = /^(?:head(?:-\d+)?|cell(?:-\d+)?|first|last|marked)$/

/** The whole box of something that has parts of its own. */
const wholes = /^(?:column|event|entry|number|symbol)-\d+$/

/** Parts that stand below each other, in the middle of the body's room: levels of one placeholder. */
const groups: Readonly<Record<string, readonly string[]>> = {
  quote: ['body', 'by'],
  question: ['question', 'choices'],
}

/** Of kinds whose slides may have no title: the part whose words name the slide. */
const namingParts: Readonly<Record<string, string>> = { statement: 'body', question: 'question' }

/** Numbers that placeholders keep in every layout, so that text stays where it is when a slide gets another layout. */
const fixedIndexes: Readonly<Record<string, number>> = { source: 13, footer: 11, page: 12 }

const types: readonly (readonly [RegExp, PlaceholderType])[] = [
  [/^title$/, 'title'],
  [/^footer$/, 'ftr'],
  [/^page$/, 'sldNum'],
  [/(?:^|\.)picture$/, 'pic'],
  [/^table$/, 'tbl'],
  [/^chart$/, 'chart'],
]

/** Takes the look of a layout and the kind of slide that it is for; gives its placeholders, the title first, in the order in which they are read. */
export function findSlots(layout: LayoutLook, kind: string, tools: SlotTools): readonly Slot[] {
  const { parts } = layout
  const naming = 'title' in parts ? 'title' : (namingParts[kind] ?? 'title')
  const group = (groups[kind] ?? []).filter((name) => name in parts && name !== naming)
  const names = Object.keys(parts).filter(
    (name) =>
      !partsOfTables.test(name) &&
      !wholes.test(name) &&
      !(name.endsWith('.by') && name.replace(/by$/, 'quote') in parts) &&
      !group.slice(1).includes(name) &&
      // An agenda has a box for each item, and one around them all.
      !(name === 'body' && 'item-1' in parts),
  )
  let free = 1
  const slots = names.flatMap((part): readonly Slot[] => {
    const look = adjustLook(part, kind, layout)
    if (look === undefined) return []
    const isNaming = part === naming
    const type = isNaming ? 'title' : (types.find(([pattern]) => pattern.test(part))?.[1] ?? 'body')
    const by = part.replace(/quote$/, 'by')
    const pair = part.endsWith('.quote') && by in parts ? [part, by] : [part]
    const members = part === group[0] ? group : pair
    const room = roomOf(members, layout, naming, isNaming)
    const index = type === 'title' ? undefined : (fixedIndexes[part] ?? freeIndex(free++))
    const isHanging = kind === 'references' && look.levels !== undefined && part !== 'source'
    const plan = { part, members, look: { ...look, ...room }, type, index, isHanging }
    return [makeSlot(plan, layout, tools)]
  })
  const isTitled = slots.some(({ type }) => type === 'title')
  const title = isTitled ? slots.filter(({ type }) => type === 'title') : [hiddenTitle(layout, tools)]
  return [...title, ...slots.filter(({ type }) => type !== 'title')]
}

/** 1 to 9, then from 20 on: 10 to 19 are those of footers and the like. */
function freeIndex(count: number): number {
  return count <= 9 ? count : count + 10
}

/** What stands in the middle as a group gets all of the room, since nobody knows how many lines it will have. */
function roomOf(
  members: readonly string[],
  { body, parts }: LayoutLook,
  naming: string,
  isNaming: boolean,
): Partial<Pick<PartLook, 'box' | 'anchor'>> {
  const look = parts[members[0] ?? '']
  if (look === undefined) return {}
  const end = body.yPx + body.heightPx
  // The question is a title of its own, and grows upward from what stands below it.
  if (isNaming && naming === 'question' && 'choices' in parts) {
    const bottom = look.box.yPx + look.box.heightPx
    return { box: { ...look.box, yPx: body.yPx, heightPx: bottom - body.yPx }, anchor: 'bottom' }
  }
  if (isNaming && naming !== 'title')
    return { box: { ...look.box, yPx: body.yPx, heightPx: body.heightPx }, anchor: 'middle' }
  if (members.length > 1 && naming === 'title' && !members[0]?.includes('.'))
    return { box: { ...look.box, yPx: body.yPx, heightPx: body.heightPx }, anchor: 'middle' }
  if (members.length > 1) return { box: { ...look.box, heightPx: end - look.box.yPx } }
  return {}
}

interface SlotPlan {
  readonly part: string
  readonly members: readonly string[]
  readonly look: PartLook
  readonly type: PlaceholderType
  readonly index: number | undefined
  /** Lines after the first one stand further in, as entries of references do. */
  readonly isHanging?: boolean
}

const hang = (level: LevelStyle): LevelStyle => ({ ...level, hangPx: level.indentPx })

function makeSlot(plan: SlotPlan, { parts }: LayoutLook, { fonts }: SlotTools): Slot {
  const { part, members, look, type, index, isHanging = false } = plan
  const firstLevels: Record<string, number> = {}
  const levels: LevelStyle[] = []
  for (const member of members) {
    firstLevels[member] = levels.length
    const own = member === part ? look : standBelow(parts[member], parts[part])
    if (own !== undefined) levels.push(...levelsOf(own).map((level) => (isHanging ? hang(level) : level)))
  }
  const number = Number(/^item-(\d+)$/.exec(part)?.[1] ?? 1)
  const outdent = Math.max(0, ...levels.map(({ hangPx, indentPx }) => hangPx - indentPx))
  return {
    ...{ part, type, look, firstLevels, name: nameSlot(part, type), anchor: look.anchor ?? 'top' },
    ...(index === undefined ? {} : { index }),
    ...placeText(look, levels[0]?.text, outdent, fonts),
    levels: levels.map((level) => ({
      ...level,
      indentPx: level.indentPx + outdent,
      ...(number === 1 ? {} : { startAt: number }),
    })),
  }
}

/** Of what stands in one box below another part, the distance from there, where the look does not say it. */
function standBelow(own: PartLook | undefined, above: PartLook | undefined): PartLook | undefined {
  if (own === undefined || above === undefined || own.abovePx !== undefined) return own
  return { ...own, abovePx: Math.max(0, own.box.yPx - above.box.yPx - above.box.heightPx) }
}

/** The box goes out to the left as far as marks hang, and up by what the first line stands lower in a presentation. */
function placeText(
  look: PartLook,
  first: TextLook | undefined,
  outdentPx: number,
  fonts: FontScheme,
): Pick<Slot, 'box' | 'insets'> {
  const rise = first === undefined ? 0 : dropOf(first, fonts)
  const { top = 0, right = 0, bottom = 0, left = 0 } = look.padding ?? {}
  const { box } = look
  const insets = (px: LookSides): Slot['insets'] => ({
    ...{ top: emu(Math.max(0, px.top)), right: emu(Math.max(0, px.right)) },
    ...{ bottom: emu(Math.max(0, px.bottom)), left: emu(Math.max(0, px.left)) },
  })
  // A box that is seen stays where it is: only its words rise. In the middle, that is half above and half below.
  if (look.fill !== undefined || look.borders !== undefined) {
    const isCentered = look.anchor === 'middle'
    return {
      box: boxInEmu(box),
      insets: insets({
        top: isCentered ? top - rise : top - rise,
        right,
        bottom: isCentered ? bottom + rise : bottom,
        left: left - outdentPx,
      }),
    }
  }
  // Lines that just fit in the browser come out a hair longer in presentations.
  const slack = first !== undefined && look.align === undefined ? box.widthPx * widerShare : 0
  const moved: LookBox = {
    ...{ xPx: box.xPx - outdentPx, yPx: box.yPx - rise },
    ...{ widthPx: box.widthPx + outdentPx + slack, heightPx: box.heightPx },
  }
  return { box: boxInEmu(moved), insets: insets({ top, right, bottom, left }) }
}

const widerShare = 0.002

type LookSides = Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>

/** A slide without a heading has a title all the same, above its upper edge: screen readers, outline and links to slides ask for it. */
function hiddenTitle(layout: LayoutLook, { fonts, heightPx }: SlotTools): Slot {
  const color = Object.values(layout.parts).find((part) => part.text !== undefined)?.text?.color
  const text: TextLook = {
    ...{ font: 'minor', family: fonts.minor.css, isBold: false, isItalic: false, sizePx: 24, linePx: 30 },
    color: color ?? { hex: '#000000', scheme: 'tx1' },
  }
  const box = {
    ...{ xPx: layout.body.xPx, widthPx: layout.body.widthPx },
    ...{ yPx: -heightPx / 6, heightPx: heightPx / 8 },
  }
  const plan = {
    part: 'title',
    members: ['title'],
    look: { box, text },
    type: 'title',
    index: undefined,
  } as const
  return makeSlot(plan, { ...layout, parts: {} }, { fonts, heightPx })
}
