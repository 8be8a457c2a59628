import type { FontName, TextLook } from '../../../6-theme/model.ts'

/**
 * How high a line of a font of Office is by itself, in em, where its twin in the style sheets has the same widths and another
 * height: there a percentage would mean two things, and the distance of lines is written in points.
 */
const otherHeights: Readonly<Record<string, number>> = { Georgia: 1.136, Consolas: 1.171 }
/** As a share of a line; less is not seen. */
const sameHeight = 0.02

/** A font that nobody measured. */
const usual: FontName['metrics'] = { ascent: 0.95, descent: 0.25, gap: 0 }

export type LineSpacing =
  /** In thousandths of a percent of the font's own line: goes along when somebody changes the size. */
  { readonly kind: 'percent'; readonly value: number } | { readonly kind: 'points'; readonly value: number }

type Measured = Pick<FontName, 'office' | 'metrics'> | undefined

/** Takes how text is set, and in what font; gives the distance of its lines. */
export function lineSpacing({ sizePx, linePx }: TextLook, font: Measured): LineSpacing {
  const height = heightOf(font?.metrics ?? usual)
  const other = otherHeights[font?.office ?? '']
  if (other !== undefined && Math.abs(other / height - 1) > sameHeight)
    return { kind: 'points', value: Math.round(linePx * 75) }
  return { kind: 'percent', value: Math.round((linePx / (sizePx * height)) * 1000) * 100 }
}

/**
 * How much lower the first line stands in a presentation: CSS shares what a line is higher than its letters above and below,
 * PowerPoint and LibreOffice put all of it above. Boxes go up by that.
 */
export function dropPx({ sizePx, linePx }: TextLook, font: Measured): number {
  const { ascent, descent } = font?.metrics ?? usual
  return (linePx - sizePx * (ascent + descent)) / 2
}

function heightOf({ ascent, descent, gap }: FontName['metrics']): number {
  return ascent + descent + gap
}
