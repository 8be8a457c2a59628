import type { FontName, TextLook } from '../../../6-theme/model.ts'

/**
 * How presentations set a line of a font of Office, in em: `line` is what 100 % means, `below` how far above the lower edge of a
 * line the letters stand. Between what LibreOffice 7.4 was seen to do with the twins of these fonts (1.2 and 0.21 to 0.23 for
 * both) and what the fonts themselves say (Calibri 1.22 and 0.27, Georgia 1.14 and 0.22): half a pixel off in each.
 * `isExact`: the twin has the same widths and another height, so that a percentage would mean two things.
 */
const lines: Readonly<Record<string, { line: number; below: number; isExact?: true }>> = {
  Calibri: { line: 1.2, below: 0.245 },
  Georgia: { line: 1.2, below: 0.215, isExact: true },
  Consolas: { line: 1.2, below: 0.24, isExact: true },
}

/**
 * Letters that are set tighter than this share of their own line are display figures of one line: PowerPoint and LibreOffice
 * do not agree on where such a line begins, so it keeps its own height.
 */
const tight = 0.8

/** A font that nobody measured. */
const usual: FontName['metrics'] = { ascent: 0.95, descent: 0.25, gap: 0 }

export type LineSpacing =
  /** In thousandths of a percent of the font's own line: goes along when somebody changes the size. */
  { readonly kind: 'percent'; readonly value: number } | { readonly kind: 'points'; readonly value: number }

type Measured = Pick<FontName, 'office' | 'metrics'> | undefined

/** Takes how text is set, and in what font; gives the distance of its lines. */
export function lineSpacing(text: TextLook, font: Measured): LineSpacing {
  const { line, isExact } = lineOf(font)
  if (isTight(text, line)) return { kind: 'percent', value: 100_000 }
  if (isExact === true) return { kind: 'points', value: Math.round(text.linePx * 75) }
  return { kind: 'percent', value: Math.round((text.linePx / (text.sizePx * line)) * 1000) * 100 }
}

/**
 * How much lower the first line stands in a presentation: CSS shares what a line is higher than its letters above and below,
 * PowerPoint and LibreOffice put all of it above. Boxes go up by that.
 */
export function dropPx(text: TextLook, font: Measured): number {
  const { sizePx, linePx } = text
  const { line, below } = lineOf(font)
  const { ascent, descent } = font?.metrics ?? usual
  const height = isTight(text, line) ? sizePx * line : linePx
  return height - below * sizePx - (linePx + (ascent - descent) * sizePx) / 2
}

function lineOf(font: Measured): { line: number; below: number; isExact?: true } {
  const { ascent, descent, gap } = font?.metrics ?? usual
  return lines[font?.office ?? ''] ?? { line: ascent + descent + gap, below: descent }
}

function isTight({ linePx, sizePx }: TextLook, line: number): boolean {
  return linePx < sizePx * line * tight
}
