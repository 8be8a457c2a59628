import type { ChartPlan, Dress, MarkLabel } from '../../../5-markdown/model.ts'
import { element, type Xml } from '../xml/element.ts'

export type Paint = MarkLabel['paint']
type SchemeName = 'bg1' | 'tx1' | 'tx2' | 'accent1' | 'accent2' | 'accent3' | 'accent4'

/** What all parts of one chart are written with. */
export interface ChartTools {
  readonly plan: ChartPlan
  /** As Office names it. */
  readonly lang: string
  /** Pixels on the slide for one in the plan. */
  readonly scale: number
  /** Whether words on the third fill are those of the ground, and not the ink. */
  readonly isThirdDark: boolean
  readonly isRightToLeft: boolean
}

const names: Readonly<Record<Exclude<Paint, 'on-third'>, SchemeName>> = {
  ...{ paper: 'bg1', ink: 'tx1', quiet: 'tx2' },
  ...{ accent: 'accent1', second: 'accent2', third: 'accent3', decor: 'accent4' },
}

const colorName = (paint: Paint, { isThirdDark }: Pick<ChartTools, 'isThirdDark'>): SchemeName =>
  paint === 'on-third' ? (isThirdDark ? 'bg1' : 'tx1') : names[paint]

/** Numbers by which an axis is named; any will do. */
export const axisIds = { names: 111_111_111, values: 222_222_222 } as const

/** Charts have no colors but those of the scheme. */
export function paintFill(paint: Exclude<Paint, 'on-third'>, opacity?: number): Xml<'a:solidFill'> {
  const alpha = opacity === undefined ? undefined : element('a:alpha', { val: Math.round(opacity * 100_000) })
  return element('a:solidFill', {}, element('a:schemeClr', { val: names[paint] }, alpha))
}

export const noLine = element('a:ln', {}, element('a:noFill'))

const emuPerPx = 9525

export function lineOf(
  paint: Exclude<Paint, 'on-third'>,
  widthPx: number,
  { scale }: Pick<ChartTools, 'scale'>,
  dash?: string,
): Xml<'a:ln'> {
  return element(
    'a:ln',
    { w: Math.round(widthPx * scale * emuPerPx), cap: dash === undefined ? 'flat' : 'rnd' },
    paintFill(paint),
    dash === undefined ? undefined : element('a:prstDash', { val: dashes[dash] ?? 'dash' }),
    element('a:round'),
  )
}

/** The dashes of the pictures, by the names of those that Office has. */
const dashes: Readonly<Record<string, string>> = {
  '2 9': 'sysDot',
  '16 8': 'dash',
  '16 6 2 6': 'dashDot',
}

/** A filled mark: with an outline where its fill is lighter than its color, and with a line of paper around it where it touches others. */
export function fillOf({ paint, pattern }: Dress, tools: ChartTools, gapPx = 0): Xml<'c:spPr'> {
  if (pattern === 'solid') {
    return element('c:spPr', {}, paintFill(paint), gapPx === 0 ? noLine : lineOf('paper', gapPx, tools))
  }
  const fill =
    pattern === 'outlined'
      ? paintFill('paper')
      : element(
          'a:pattFill',
          { prst: 'wdUpDiag' },
          element('a:fgClr', {}, element('a:schemeClr', { val: names[paint] })),
          element('a:bgClr', {}, element('a:schemeClr', { val: names.paper })),
        )
  return element('c:spPr', {}, fill, lineOf(paint, 3, tools))
}

interface Letters {
  readonly sizePx: number
  readonly paint: Paint
  readonly isBold?: boolean
}

const family = [
  element('a:latin', { typeface: '+mn-lt' }),
  element('a:ea', { typeface: '+mn-ea' }),
  element('a:cs', { typeface: '+mn-cs' }),
] as const

const lettersOf = ({ sizePx, isBold }: Letters, { scale }: ChartTools) => ({
  sz: Math.max(100, Math.round(sizePx * scale * 75)),
  b: isBold === true ? 1 : 0,
})

const colorOf = (paint: Paint, tools: ChartTools): Xml<'a:solidFill'> =>
  element('a:solidFill', {}, element('a:schemeClr', { val: colorName(paint, tools) }))

/** How the words of a part of the chart are set. */
export function textOf(letters: Letters, tools: ChartTools, body: Xml<'a:bodyPr'> = upright): Xml<'c:txPr'> {
  const style = element('a:defRPr', lettersOf(letters, tools), colorOf(letters.paint, tools), family)
  return element(
    'c:txPr',
    {},
    body,
    element('a:lstStyle'),
    element('a:p', {}, element('a:pPr', {}, style), element('a:endParaRPr', { lang: tools.lang })),
  )
}

/** Words as they are, that stand in no cell. */
export function wordsOf(
  text: string,
  letters: Letters,
  tools: ChartTools,
  body: Xml<'a:bodyPr'> = upright,
): Xml<'c:tx'> {
  const paragraph = wordsInside(text, letters, tools)
  return element('c:tx', {}, element('c:rich', {}, body, element('a:lstStyle'), paragraph))
}

/** The paragraph of such words. */
export function wordsInside(
  text: string,
  letters: Letters,
  tools: ChartTools,
  layout: { readonly algn?: 'ctr' } = {},
): Xml<'a:p'> {
  const properties = [colorOf(letters.paint, tools), family] as const
  const run = element(
    'a:r',
    {},
    element('a:rPr', { lang: tools.lang, ...lettersOf(letters, tools) }, properties),
    element('a:t', {}, text),
  )
  const style = element('a:defRPr', lettersOf(letters, tools), properties)
  return element('a:p', {}, element('a:pPr', layout, style), run)
}

/** Never turned, not even the title of an axis that goes up. */
const upright = element('a:bodyPr', { rot: 0, vert: 'horz' })
/** Labels of marks: short enough for one line, which some readers give a fifth of the chart only. */
export const unbroken = element('a:bodyPr', { rot: 0, vert: 'horz', wrap: 'none' })
/** Figures of an axis: PowerPoint would turn them where they are long. */
export const straight = element('a:bodyPr', { rot: 0, vert: 'horz', wrap: 'square' })

/** A length as a share of the whole, as text. */
export const shareOf = (px: number, wholePx: number): string =>
  String(Math.round((px / wholePx) * 100_000) / 100_000)

/** Where something stands, from the upper left corner, in shares of the whole; without a size, only its corner. */
export function placeOf(
  { left, top, right, bottom }: { left: number; top: number; right?: number; bottom?: number },
  { plan }: Pick<ChartTools, 'plan'>,
  target?: 'inner',
): Xml<'c:layout'> {
  const size =
    right === undefined || bottom === undefined
      ? []
      : [
          element('c:w', { val: shareOf(right - left, plan.widthPx) }),
          element('c:h', { val: shareOf(bottom - top, plan.heightPx) }),
        ]
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      target === undefined ? undefined : element('c:layoutTarget', { val: target }),
      element('c:xMode', { val: 'edge' }),
      element('c:yMode', { val: 'edge' }),
      element('c:x', { val: shareOf(left, plan.widthPx) }),
      element('c:y', { val: shareOf(top, plan.heightPx) }),
      size,
    ),
  )
}

/** How far a label is moved from its usual place. */
export function movedBy(dx: number, dy: number, { plan }: Pick<ChartTools, 'plan'>): Xml<'c:layout'> {
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      element('c:x', { val: shareOf(dx, plan.widthPx) }),
      element('c:y', { val: shareOf(dy, plan.heightPx) }),
    ),
  )
}
