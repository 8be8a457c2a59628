/** Lengths in a presentation are in EMU: 914,400 to the inch, so 9,525 to the CSS pixel. */
export interface SizeEmu {
  readonly width: number
  readonly height: number
}

export interface BoxEmu extends SizeEmu {
  readonly x: number
  readonly y: number
}

const emuPerPx = 9_525

/** 13.333 × 7.5 inches and 10 × 7.5 inches: what PowerPoint itself makes of the two formats. */
export const slideSizes: Readonly<Record<'16:9' | '4:3', SizeEmu>> = {
  '16:9': { width: 1280 * emuPerPx, height: 720 * emuPerPx },
  '4:3': { width: 960 * emuPerPx, height: 720 * emuPerPx },
}

/** A box given in CSS pixels of a slide that is 720 high; what is right of `right` pixels from the right edge stays free. */
export function boxOnSlide(
  slide: SizeEmu,
  px: { left: number; right: number; top: number; bottom: number },
): BoxEmu {
  return {
    x: px.left * emuPerPx,
    y: px.top * emuPerPx,
    width: slide.width - (px.left + px.right) * emuPerPx,
    height: slide.height - (px.top + px.bottom) * emuPerPx,
  }
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
