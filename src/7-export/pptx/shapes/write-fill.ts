import type { FillLook, LineLook, LookBox, PartLook } from '../../../6-theme/look-model.ts'
import { emu } from '../look/slide-size.ts'
import { type Palette, solid, writeColor } from '../look/write-color.ts'
import { element, type Xml } from '../xml/element.ts'
import { preset } from './shape-tree.ts'

export type FillXml = Xml<'a:noFill' | 'a:solidFill' | 'a:gradFill' | 'a:blipFill'>

/** Gives the id of the relation to a picture of the looks, by its name. */
export type RelatePicture = (name: string) => string

export function writeFill(fill: FillLook, palette: Palette, relatePicture: RelatePicture): FillXml {
  if (fill.kind === 'solid') return solid(fill.color, palette)
  if (fill.kind === 'picture') {
    return element(
      'a:blipFill',
      {},
      element('a:blip', { 'r:embed': relatePicture(fill.picture) }),
      element('a:stretch', {}, element('a:fillRect')),
    )
  }
  const stops = fill.stops.map(({ at, color }) =>
    element('a:gs', { pos: Math.round(at * 100_000) }, writeColor(color, palette)),
  )
  // CSS counts from the top, clockwise; the format from the right.
  const angle = ((((fill.angleDeg - 90) % 360) + 360) % 360) * 60_000
  return element(
    'a:gradFill',
    { rotWithShape: 1 },
    element('a:gsLst', {}, stops),
    element('a:lin', { ang: Math.round(angle), scaled: 0 }),
  )
}

const dashes = { solid: undefined, dashed: 'dash', dotted: 'sysDot', double: undefined } as const

const noLine = element('a:ln', {}, element('a:noFill'))

export function writeLine(line: LineLook | undefined, palette: Palette): Xml<'a:ln'> {
  if (line === undefined) return noLine
  const dash = dashes[line.style]
  return element(
    'a:ln',
    { w: emu(line.widthPx), cmpd: line.style === 'double' ? 'dbl' : undefined },
    solid(line.color, palette),
    dash === undefined ? undefined : element('a:prstDash', { val: dash }),
    element('a:miter', { lim: 800_000 }),
  )
}

/** The one line around a box; undefined where its sides differ: then each is drawn by itself. */
export function lineAround(borders: PartLook['borders']): LineLook | undefined {
  const { top, right, bottom, left } = borders ?? {}
  const isSame = (other: LineLook | undefined): boolean =>
    top !== undefined &&
    other !== undefined &&
    other.color.hex === top.color.hex &&
    other.widthPx === top.widthPx &&
    other.style === top.style
  return isSame(right) && isSame(bottom) && isSame(left) ? top : undefined
}

/** Lines lie on the edge of a shape, half of them outside; borders of CSS lie inside. */
export function insideOf(box: LookBox, line: LineLook | undefined): LookBox {
  const half = (line?.widthPx ?? 0) / 2
  return {
    ...{ xPx: box.xPx + half, yPx: box.yPx + half },
    ...{ widthPx: box.widthPx - 2 * half, heightPx: box.heightPx - 2 * half },
  }
}

/** The bars that stand for borders of single sides. */
export function sidesOf(
  box: LookBox,
  borders: PartLook['borders'],
): readonly { readonly box: LookBox; readonly line: LineLook }[] {
  const { xPx, yPx, widthPx, heightPx } = box
  const { top, right, bottom, left } = borders ?? {}
  const bar = (line: LineLook | undefined, place: (px: number) => LookBox) =>
    line === undefined || line.widthPx === 0 ? [] : [{ line, box: place(line.widthPx) }]
  return [
    ...bar(top, (px) => ({ xPx, yPx, widthPx, heightPx: px })),
    ...bar(right, (px) => ({ xPx: xPx + widthPx - px, yPx, widthPx: px, heightPx })),
    ...bar(bottom, (px) => ({ xPx, yPx: yPx + heightPx - px, widthPx, heightPx: px })),
    ...bar(left, (px) => ({ xPx, yPx, widthPx: px, heightPx })),
  ]
}

export function formOf(box: LookBox, radiusPx = 0): Xml<'a:prstGeom'> {
  const shorter = Math.min(box.widthPx, box.heightPx)
  if (radiusPx <= 0 || shorter <= 0) return preset('rect')
  const share = Math.min(0.5, radiusPx / shorter)
  return preset('roundRect', element('a:gd', { name: 'adj', fmla: `val ${Math.round(share * 100_000)}` }))
}
