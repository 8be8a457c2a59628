import type { LayoutLook, LookBox, PartLook } from '../../../6-theme/look-model.ts'
import { chartMarginPx } from './calibrate.ts'

type Adjust = (look: PartLook, layout: LayoutLook, part: string) => PartLook | undefined

/** What only a presentation needs to know of a part, since its boxes do not grow with their words. By kind and part. */
const adjusts: readonly { readonly kind?: string; readonly part: RegExp; readonly adjust: Adjust }[] = [
  { kind: 'agenda', part: /^item-\d+$/, adjust: numberItem },
  { kind: 'definition', part: /^entry-\d+\./, adjust: standInRow },
  { kind: 'title', part: /^title$/, adjust: riseAboveSubtitle },
  { kind: 'title', part: /^subtitle$/, adjust: hangBelowTitle },
  { kind: 'section', part: /^title$/, adjust: (look) => ({ ...look, anchor: 'bottom' }) },
  { kind: 'section', part: /^sections$/, adjust: endList },
  // The ground is drawn on the slide, as high as the code: between it and the words there is room for marks.
  { part: /(?:^|\.)code$/, adjust: ({ fill: _fill, radiusPx: _radius, ...look }) => look },
  { kind: 'statement', part: /^body$/, adjust: keepRuleAbove },
  { kind: 'table', part: /^caption$/, adjust: openDown },
  { kind: 'chart', part: /^chart$/, adjust: makeRoomAround },
  { kind: 'references', part: /^heading$/, adjust: openDown },
  // All entries are alike, and the first of the specimen's has no address.
  {
    kind: 'references',
    part: /^body$/,
    adjust: (look, { parts }) => ({ ...look, ...(parts.further?.link && { link: parts.further.link }) }),
  },
  { kind: 'math', part: /^symbol-\d+\./, adjust: standInColumn },
  { kind: 'image', part: /^(?:picture|caption)$/, adjust: shareImageRoom },
  { kind: 'math', part: /^formula$/, adjust: (look) => ({ ...look, align: 'center', anchor: 'middle' }) },
]

/** Gives the look of a part as a presentation has it; undefined for a part that is not there. */
export function adjustLook(part: string, kind: string, layout: LayoutLook): PartLook | undefined {
  const look = layout.parts[part]
  if (look === undefined) return undefined
  return adjusts
    .filter((one) => (one.kind ?? kind) === kind && one.part.test(part))
    .reduce<PartLook>((before, { adjust }) => adjust(before, layout, part) ?? before, look)
}

/** The number of an item is the mark of the list that all items are in; its distance is in the list, too. */
function numberItem(look: PartLook, { parts }: LayoutLook): PartLook | undefined {
  const [level] = parts.body?.levels ?? []
  if (level === undefined) return undefined
  return {
    ...look,
    ...(look.padding === undefined ? {} : { padding: { ...look.padding, left: 0 } }),
    levels: [{ ...level, text: look.text ?? level.text }],
  }
}

/** Term and meaning stand in the middle of their row, where rows share the room. */
function standInRow(look: PartLook, { parts }: LayoutLook, part: string): PartLook | undefined {
  const row = parts[part.slice(0, part.indexOf('.'))]
  if (row?.anchor !== 'middle') return undefined
  return { ...look, anchor: 'middle', box: { ...look.box, yPx: row.box.yPx, heightPx: row.box.heightPx } }
}

/** How much of what the specimen has below its title an ordinary slide has not: all lines of a subtitle but the first. */
function spareOfSubtitle({ parts }: LayoutLook): number {
  const { subtitle } = parts
  return subtitle === undefined ? 0 : Math.max(0, subtitle.box.heightPx - (subtitle.text?.linePx ?? 0)) / 2
}

/**
 * Where both stand in the middle, a title of any length ends where its subtitle begins, and one without is in the middle itself;
 * else it hangs where it begins.
 */
function riseAboveSubtitle(look: PartLook, layout: LayoutLook): PartLook | undefined {
  if (layout.isCentered !== true) return undefined
  if (layout.parts.subtitle === undefined) return { ...look, anchor: 'middle' }
  const end = look.box.yPx + look.box.heightPx + spareOfSubtitle(layout)
  const box: LookBox = { ...look.box, yPx: top, heightPx: end - top }
  return { ...look, box, anchor: 'bottom' }
}
const top = 32

function hangBelowTitle(look: PartLook, layout: LayoutLook): PartLook | undefined {
  if (layout.isCentered !== true) return undefined
  return { ...look, box: { ...look.box, yPx: look.box.yPx + spareOfSubtitle(layout) } }
}

/** A list ends where its box does, but for the distance below its last item, where a theme has one there. */
function endList(look: PartLook): PartLook {
  const [level] = look.levels ?? []
  const anchored: PartLook = { ...look, anchor: 'bottom' }
  if (level === undefined || look.columns !== undefined) return anchored
  const stepPx = level.text.linePx + level.gapPx
  const spare =
    look.box.heightPx + level.gapPx - Math.floor((look.box.heightPx + level.gapPx) / stepPx) * stepPx
  return spare < 2 ? anchored : { ...anchored, padding: { top: 0, right: 0, bottom: spare, left: 0 } }
}

/** What goes down with what stands above it goes as far as the body does. */
function openDown(look: PartLook, { body }: LayoutLook): PartLook {
  const heightPx = Math.max(look.box.heightPx, body.yPx + body.heightPx - look.box.yPx)
  return { ...look, box: { ...look.box, heightPx } }
}

/** Titles of charts have insets, which must not lie outside of the chart: LibreOffice makes its plot smaller then. */
function makeRoomAround(look: PartLook): PartLook {
  const { side, top: above, bottom } = chartMarginPx
  const { xPx, yPx, widthPx, heightPx } = look.box
  const box = {
    xPx: xPx - side,
    yPx: yPx - above,
    widthPx: widthPx + 2 * side,
    heightPx: heightPx + above + bottom,
  }
  return { ...look, box }
}

/** A rule above the words belongs to their box: what is no whole line of it. */
function keepRuleAbove(look: PartLook): PartLook | undefined {
  const spare = look.box.heightPx % (look.text?.linePx ?? look.box.heightPx)
  if (spare < 2) return undefined
  const { right = 0, bottom = 0, left = 0 } = look.padding ?? {}
  return { ...look, padding: { top: spare, right, bottom, left } }
}

/** Between the columns of symbols, and between a symbol and what it means. */
const symbolGaps = { sidePx: 96, columnPx: 64, termPx: 24 } as const

/** Symbols stand in one column or in two of equal width: how wide their words are, no layout knows. */
function standInColumn(look: PartLook, { body, parts }: LayoutLook, part: string): PartLook | undefined {
  const [name = '', role] = part.split('.')
  const term = parts[`${name}.term`]?.box
  const second = parts['symbol-2.term']?.box
  const first = parts['symbol-1.term']?.box
  if (term === undefined || first === undefined) return undefined
  const isTwo = second !== undefined && second.yPx === first.yPx
  const { sidePx, columnPx, termPx } = symbolGaps
  const inner = body.widthPx - 2 * sidePx
  const widthPx = isTwo ? (inner - columnPx) / 2 : inner
  const isRight = isTwo && term.xPx > first.xPx
  const start = body.xPx + sidePx + (isRight ? widthPx + columnPx : 0)
  if (role === 'term') return { ...look, box: { ...look.box, xPx: start } }
  const indent = term.widthPx + termPx
  return { ...look, box: { ...look.box, xPx: start + indent, widthPx: widthPx - indent } }
}

/** The least width of a caption beside a picture, and the distance: as the style sheets have them. */
const captionPx = { width: 240, gap: 40 } as const

/**
 * A picture beside its caption has all the room that the caption leaves it; a caption over a picture has no ground of its own, which
 * would be as large as its box: its letters have one.
 */
function shareImageRoom(look: PartLook, { body, parts }: LayoutLook, part: string): PartLook | undefined {
  const { picture, caption } = parts
  if (picture === undefined || caption === undefined) return undefined
  if (caption.fill !== undefined) {
    if (part === 'picture') return undefined
    const { fill: _fill, ...bare } = look
    return { ...bare, anchor: 'bottom' }
  }
  const isBeside = caption.box.xPx >= picture.box.xPx + picture.box.widthPx
  if (!isBeside) return undefined
  const { width, gap } = captionPx
  const widthPx = body.widthPx - width - gap
  return part === 'picture'
    ? { ...look, box: { ...look.box, xPx: body.xPx, widthPx } }
    : { ...look, box: { ...look.box, xPx: body.xPx + widthPx + gap, widthPx: width } }
}
