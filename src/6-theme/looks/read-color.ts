import type { Color } from '../color/model.ts'
import { parseColor } from '../color/parse-color.ts'
import type { ColorLook, ColorScheme, SchemeColor } from '../look-model.ts'

/** Takes a computed color, `rgb(…)` or (of mixed ones) `color(srgb …)`; undefined where there is nothing to be seen. */
export function readColor(value: string, scheme: ColorScheme | undefined): ColorLook | undefined {
  const color = parseComputed(value)
  if (color === undefined || color.alpha === 0) return undefined
  const hex = printHex(color)
  const names = Object.entries(scheme ?? {}) as readonly [SchemeColor, string][]
  const name = names.find(([, other]) => other === hex)?.[0]
  const opacity = Math.round(color.alpha * 1000) / 1000
  return {
    hex,
    ...(name === undefined ? {} : { scheme: name }),
    ...(opacity === 1 ? {} : { opacity }),
  }
}

export function parseComputed(value: string): Color | undefined {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(value)
  if (mixed === null) return parseColor(value)
  const [red = 0, green = 0, blue = 0] = mixed.slice(1, 4).map((share) => Number(share) * 255)
  return { red, green, blue, alpha: Number(mixed[4] ?? 1) }
}

export function printHex({ red, green, blue }: Color): string {
  const pair = (value: number): string =>
    Math.round(Math.max(0, Math.min(255, value)))
      .toString(16)
      .padStart(2, '0')
  return `#${pair(red)}${pair(green)}${pair(blue)}`
}
