import type { FontName, TextLook } from '../../../6-theme/look-model.ts'

/**
 * How LibreOffice 7.4 sets a line of a font of Office, in em: `line` is what 100 % means, `below` how far above the lower edge of
 * such a line the letters stand. Seen with text boxes of four sizes and twelve spacings, the same to 0.003 em for all three fonts.
 * The fonts themselves say 1.22 and 0.27 (Calibri), 1.14 and 0.22 (Georgia): PowerPoint was not measured.
 * `isExact`: the twin has the same widths and another height, so that a percentage would mean two things.
 */
const lines: Readonly<Record<string, { line: number; below: number; isExact?: true }>> = {
  Calibri: { line: 1.2, below: 0.2 },
  Georgia: { line: 1.2, below: 0.2, isExact: true },
  Consolas: { line: 1.2, below: 0.2, isExact: true },
}

/** Of a line that is set tighter than 100 %, LibreOffice gives the letters this share above their base line, whatever the font. */
const shareAbove = 0.8

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
  const { ascent, descent } = font?.metrics ?? usual
  return firstBasePx(text, font) - (text.linePx + (ascent - descent) * text.sizePx) / 2 + roundedPx
}

/** Chromium sets base lines on whole pixels, mostly on the one above: seen on the real talk, from 18 to 44 px. */
const roundedPx = 0.3

/** From the upper edge of a box to the base line of its first line, in a presentation. */
export function firstBasePx(text: TextLook, font: Measured): number {
  const { sizePx, linePx } = text
  const { line, below } = lineOf(font)
  if (isTight(text, line)) return (line - below) * sizePx
  const isShrunk = lineSpacing(text, font).kind === 'percent' && linePx < line * sizePx
  return isShrunk ? shareAbove * linePx : linePx - below * sizePx
}

function lineOf(font: Measured): { line: number; below: number; isExact?: true } {
  const { ascent, descent, gap } = font?.metrics ?? usual
  return lines[font?.office ?? ''] ?? { line: ascent + descent + gap, below: descent }
}

function isTight({ linePx, sizePx }: TextLook, line: number): boolean {
  return linePx < sizePx * line * tight
}

/**
 * Georgia's figures are old-style, and neither PowerPoint nor LibreOffice can switch to lining ones, as CSS does: 0, 1 and 2 are as
 * high as an x, and those with a tail hang below the line. A large figure that is drawn, not read, is made larger, or rises; in em.
 */
const oldStyle: Readonly<Record<string, FigurePlace>> = {
  ...{ 0: { share: 1.185, rise: 0, right: 0 }, 1: { share: 1.185, rise: 0, right: 0.062 } },
  ...{ 2: { share: 1.185, rise: 0, right: 0 }, 3: { share: 1, rise: 0.176, right: 0 } },
  ...{ 4: { share: 1, rise: 0.176, right: 0 }, 5: { share: 1, rise: 0.176, right: 0 } },
  ...{ 7: { share: 1, rise: 0.176, right: 0 }, 9: { share: 1, rise: 0.176, right: 0 } },
}

interface FigurePlace {
  readonly share: number
  readonly rise: number
  readonly right: number
}

/** Gives how a drawn figure is set, in the middle of its box, so that it stands where a lining one would; undefined where it does. */
export function placeFigure(figure: string, font: Measured): FigurePlace | undefined {
  return font?.office === 'Georgia' ? oldStyle[figure] : undefined
}

/** In cells of tables LibreOffice sets words higher than in boxes, by what they hang on: seen with 26 and 32 px. */
export const cellLiftPx = { top: 1.7, middle: 1.9, bottom: 2.2 } as const

/** Lines between rows are drawn on the edge of the cells, half in each; in CSS they belong to the upper one. */
export const ruleRisePx = 0.5

/**
 * Words that a chart has as a title stand this far from the corner of their box, in em: as LibreOffice 7.4 was seen to set them, to
 * their middle from above. PowerPoint was not measured.
 */
export const chartTitleInset = { side: 0.18, middle: 0.9 } as const

/** How much larger a chart is than its picture: as much as those titles need. */
export const chartMarginPx = { side: 8, top: 12, bottom: 12 } as const
