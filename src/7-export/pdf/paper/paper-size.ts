import type { PrintSettings } from '../../../3-deck/model.ts'

export interface PaperSize {
  readonly widthMm: number
  readonly heightMm: number
}

/** Upright. */
export const paperSizes: Readonly<Record<PrintSettings['paper'], PaperSize>> = {
  A4: { widthMm: 210, heightMm: 297 },
  Letter: { widthMm: 215.9, heightMm: 279.4 },
}

/**
 * White on every side, more than any printer cuts off. The inner margin takes a punch; on the back of a sheet it is on the
 * other side.
 */
export const marginsMm = { inner: 18, outer: 12, top: 20, bottom: 16 } as const

export interface Sheet extends PaperSize {
  /** What is printed on. */
  readonly roomMm: PaperSize
}

export function layPaper(paper: PrintSettings['paper'], isLandscape: boolean): Sheet {
  const upright = paperSizes[paper]
  const { widthMm, heightMm } = isLandscape
    ? { widthMm: upright.heightMm, heightMm: upright.widthMm }
    : upright
  const { inner, outer, top, bottom } = marginsMm
  return {
    widthMm,
    heightMm,
    roomMm: { widthMm: widthMm - inner - outer, heightMm: heightMm - top - bottom },
  }
}

/** Pixels of CSS in a millimeter. */
export const pxPerMm = 96 / 25.4
