import type { SlideStyle } from './sheet/slide-style.ts'

/** Sentences fill a slide faster than the key words that most themes are made for. */
const mostPx = 30

/** What `em`, `rem` and `%` of a slide's own size are shares of: Marpit 3.2 sets no size around it. */
const pxPerUnit: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16, '%': 0.16 }

/** Takes what a foreign theme says of its slides; gives how large text shall be, in CSS pixels: as large as it says, to a limit. */
export function readTextSize(style: SlideStyle): number {
  const shorthand = style.valuesOf('slide', 'font').at(-1)
  const typed = style.valuesOf('slide', 'font-size').at(-1) ?? shorthand ?? ''
  const [, number, unit = ''] = /(?:^|\s)([\d.]+)(px|pt|em|rem|%)(?=[\s/]|$)/.exec(typed) ?? []
  const sizePx = Number(number) * (pxPerUnit[unit] ?? Number.NaN)
  return sizePx > 0 ? Math.min(mostPx, Math.round(sizePx * 10) / 10) : mostPx
}
