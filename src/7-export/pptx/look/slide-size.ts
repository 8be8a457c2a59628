import type { LookBox } from '../../../6-theme/look-model.ts'

/** Lengths in a presentation are in EMU: 914,400 to the inch, so 9,525 to the CSS pixel. */
export interface SizeEmu {
  readonly width: number
  readonly height: number
}

export interface BoxEmu extends SizeEmu {
  readonly x: number
  readonly y: number
}

export const emu = (px: number): number => Math.round(px * 9_525)

/** In hundredths of a point, as sizes and distances of text are given: a CSS pixel is three quarters of a point. */
export const hundredths = (px: number): number => Math.round(px * 75)

/** 13.333 × 7.5 inches and 10 × 7.5 inches: what PowerPoint itself makes of the two formats. */
export const slideSizes: Readonly<Record<'16:9' | '4:3', SizeEmu>> = {
  '16:9': { width: emu(1280), height: emu(720) },
  '4:3': { width: emu(960), height: emu(720) },
}

/** No box is ever without extent: PowerPoint gives up such text. */
export function boxInEmu({ xPx, yPx, widthPx, heightPx }: LookBox): BoxEmu {
  return { x: emu(xPx), y: emu(yPx), width: emu(Math.max(widthPx, 0)), height: emu(Math.max(heightPx, 0)) }
}

/** An upright page for notes, and on it the slide above the words. */
export const notesSize: SizeEmu = { width: 6_858_000, height: 9_144_000 }

export function notesBoxes(slide: SizeEmu): { readonly picture: BoxEmu; readonly words: BoxEmu } {
  const margin = 685_800
  const width = notesSize.width - 2 * margin
  const picture = { x: margin, y: margin, width, height: Math.round((width * slide.height) / slide.width) }
  const top = picture.y + picture.height + margin / 2
  return { picture, words: { x: margin, y: top, width, height: notesSize.height - margin - top } }
}
