import type { PrintSettings } from '../../../3-deck/model.ts'
import { layPaper, type Sheet } from './paper-size.ts'

export type HandoutLayout = PrintSettings['handout'][number]

/** Slides in rows and columns, all of one size. */
export interface GridLayout {
  readonly sheet: Sheet
  readonly columns: number
  readonly rows: number
  readonly gapMm: number
  /** Below this width a slide's foot is left out, and number and title stand beside the slide. */
  readonly slideWidthMm: number
  readonly isSmall: boolean
  /** Rules to write on, beside each slide. */
  readonly hasLines: boolean
}

interface Grid {
  readonly isLandscape: boolean
  readonly columns: number
  readonly rows: number
  readonly hasLines?: true
}

/** Upright or across, whichever leaves the slides larger. */
const grids: { readonly [L in Exclude<HandoutLayout, 'beside'>]: Grid } = {
  '1': { isLandscape: true, columns: 1, rows: 1 },
  '2': { isLandscape: false, columns: 1, rows: 2 },
  '3': { isLandscape: false, columns: 1, rows: 3, hasLines: true },
  '4': { isLandscape: true, columns: 2, rows: 2 },
  '6': { isLandscape: false, columns: 2, rows: 3 },
  '9': { isLandscape: true, columns: 3, rows: 3 },
}

/** Beside text or rules; narrower, and the rules are too short to write on. */
export const besideWidthMm = 100

/** Number and title, below a small slide: two lines. */
const captionMm = 8

/** A slide of more than this shows its own foot. */
const smallMm = 100

interface SlideSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** Gives the sizes of a layout of so many slides a page. */
export function layGrid(
  layout: Exclude<HandoutLayout, 'beside'>,
  paper: PrintSettings['paper'],
  slide: SlideSize,
): GridLayout {
  const { isLandscape, columns, rows, hasLines = false } = grids[layout]
  const sheet = layPaper(paper, isLandscape)
  const gapMm = columns > 2 ? 4 : 6
  const cellWidthMm = hasLines ? besideWidthMm : (sheet.roomMm.widthMm - gapMm * (columns - 1)) / columns
  const cellHeightMm = (sheet.roomMm.heightMm - gapMm * (rows - 1)) / rows
  const shape = slide.widthPx / slide.heightPx
  const widthIn = (heightMm: number): number => Math.min(cellWidthMm, heightMm * shape)
  const whole = widthIn(cellHeightMm)
  const isSmall = whole <= smallMm || hasLines
  const slideWidthMm = isSmall ? widthIn(cellHeightMm - captionMm) : whole
  return { sheet, columns, rows, gapMm, slideWidthMm, isSmall, hasLines }
}

/** How wide the slides of a layout are, for those who want to know whether they can be read. */
export function slideWidthMm(layout: HandoutLayout, paper: PrintSettings['paper'], slide: SlideSize): number {
  return layout === 'beside' ? besideWidthMm : layGrid(layout, paper, slide).slideWidthMm
}
