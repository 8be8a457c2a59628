import type { Color } from './model.ts'

/** Gives the contrast of two opaque colors, from 1 to 21, as WCAG 2.2 reckons it. */
export function contrast(a: Color, b: Color): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

export function luminance({ red, green, blue }: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Gives `part` (0 to 1) of the first color, the rest of the second. */
export function mix(a: Color, b: Color, part: number): Color {
  const blend = (one: number, other: number): number => one * part + other * (1 - part)
  return {
    red: blend(a.red, b.red),
    green: blend(a.green, b.green),
    blue: blend(a.blue, b.blue),
    alpha: blend(a.alpha, b.alpha),
  }
}

/** Gives a color as it is seen over an opaque ground. */
export function over(color: Color, ground: Color): Color {
  return { ...mix(color, ground, color.alpha), alpha: 1 }
}

/**
 * Gives the color that is nearest to `from` on the way to `to` and has the contrast `least` to `ground`; `to` itself where
 * none has.
 */
export function toContrast(from: Color, to: Color, ground: Color, least: number): Color {
  for (let step = 0; step < 50; step += 1) {
    const tried = rounded(mix(to, from, step / 50))
    if (contrast(tried, ground) >= least) return tried
  }
  return to
}

export function rounded({ red, green, blue, alpha }: Color): Color {
  return { red: Math.round(red), green: Math.round(green), blue: Math.round(blue), alpha }
}

export function printColor(color: Color): string {
  const { red, green, blue } = rounded(color)
  return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
