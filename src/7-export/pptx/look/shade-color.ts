import type { ColorScheme, SchemeColor } from '../../../6-theme/look-model.ts'

/** A color as one of the scheme with its hue (in degrees), saturation and lightness (of 1) moved. */
export interface Shade {
  readonly name: SchemeColor
  readonly hueDeg: number
  readonly saturation: number
  readonly lightness: number
}

type Channels = readonly [red: number, green: number, blue: number]
type Hsl = readonly [hueDeg: number, saturation: number, lightness: number]

/** Of 255, in all three together: farther away it is another color, not a shade of one. */
const nearest = 70
/** Nor is it a shade where its hue is another, unless one of the two has hardly any, and the other not much. */
const otherHueDeg = 40
/** A color of the same hue is a shade of it, however light. */
const sameHueDeg = 8
const sameSaturation = 0.12

const names: readonly SchemeColor[] = [
  ...(['tx2', 'bg2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent6', 'tx1', 'bg1'] as const),
]

/** Takes `#rrggbb`; gives it as a shade of a color of the scheme, so that another scheme changes it; undefined where it is none. */
export function shadeOf(hex: string, scheme: ColorScheme): Shade | undefined {
  const wanted = channelsOf(hex)
  const [best] = names
    .map((name) => ({ name, base: channelsOf(scheme[name]) }))
    .map((one) => ({
      ...one,
      distance: Math.hypot(...wanted.map((value, at) => value - (one.base[at] ?? 0))),
    }))
    .filter(({ base, distance }) => {
      const [color, other] = [toHsl(wanted), toHsl(base)]
      return distance <= nearest ? !isOtherHue(color, other) : isSameHue(color, other)
    })
    .sort((a, b) => a.distance - b.distance)
  if (best === undefined) return undefined
  const [hue, saturation, lightness] = toHsl(wanted)
  const [baseHue, baseSaturation, baseLightness] = toHsl(best.base)
  return {
    name: best.name,
    hueDeg: Math.round(hue - baseHue),
    saturation: round(saturation - baseSaturation),
    lightness: round(lightness - baseLightness),
  }
}

const round = (share: number): number => Math.round(share * 1000) / 1000

function isOtherHue([hue, saturation]: Hsl, [baseHue, baseSaturation]: Hsl): boolean {
  const apart = Math.abs(((hue - baseHue + 540) % 360) - 180)
  const isGray = Math.min(saturation, baseSaturation) <= 0.15
  return isGray ? Math.abs(saturation - baseSaturation) > 0.2 : apart > otherHueDeg
}

function isSameHue([hue, saturation]: Hsl, [baseHue, baseSaturation]: Hsl): boolean {
  const isColored = saturation > 0.3 && baseSaturation > 0.3
  return (
    isColored &&
    Math.abs(hue - baseHue) <= sameHueDeg &&
    Math.abs(saturation - baseSaturation) <= sameSaturation
  )
}

function channelsOf(hex: string): Channels {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  return [channel(1), channel(3), channel(5)]
}

function toHsl(channels: Channels): Hsl {
  const [red, green, blue] = channels.map((value) => value / 255) as unknown as Channels
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const span = most - least
  const lightness = (most + least) / 2
  if (span === 0) return [0, 0, lightness]
  const saturation = span / (1 - Math.abs(2 * lightness - 1))
  const sector =
    most === red ? (green - blue) / span : most === green ? 2 + (blue - red) / span : 4 + (red - green) / span
  return [(sector * 60 + 360) % 360, saturation, lightness]
}
