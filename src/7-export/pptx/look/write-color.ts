import type { ColorLook, ColorScheme, SchemeColor } from '../../../6-theme/look-model.ts'
import { element, type Xml } from '../xml/element.ts'
import { shadeOf } from './shade-color.ts'

/** The colors that a look is written with, and the ground that it stands on. */
export interface Palette {
  readonly scheme: ColorScheme
  /** `#rrggbb`. */
  readonly ground: string
}

type ColorXml = Xml<'a:schemeClr' | 'a:srgbClr'>

/**
 * Gives a color by its name in the scheme, so that another scheme recolors all. A color that is none of them, as decoration
 * is, is one of them seen through (nearer than eyes can tell), or a shade of the nearest; as measured only where it is far from all
 * of them, as colors of code are, and what makes pictures dark or light enough for words.
 */
export function writeColor(color: ColorLook, palette: Palette): ColorXml {
  if (color.scheme !== undefined) return named(color.scheme, color.opacity)
  const blended = color.opacity === undefined ? blend(color.hex, palette) : undefined
  if (blended !== undefined) return named(blended.name, blended.opacity)
  return (
    shaded(color, palette) ??
    element('a:srgbClr', { val: color.hex.slice(1).toUpperCase() }, alpha(color.opacity))
  )
}

function shaded({ hex, opacity }: ColorLook, { scheme }: Palette): ColorXml | undefined {
  // Black and white are what they are, whatever the theme: shadows, scrims, words on pictures.
  const shade = hex === '#000000' || hex === '#ffffff' ? undefined : shadeOf(hex, scheme)
  if (shade === undefined) return undefined
  const moved = <Name extends 'a:hueOff' | 'a:satOff' | 'a:lumOff'>(name: Name, val: number) =>
    val === 0 ? undefined : element(name, { val })
  return element(
    'a:schemeClr',
    { val: shade.name },
    moved('a:hueOff', shade.hueDeg * 60_000),
    moved('a:satOff', Math.round(shade.saturation * 100_000)),
    moved('a:lumOff', Math.round(shade.lightness * 100_000)),
    alpha(opacity),
  )
}

export const solid = (color: ColorLook, palette: Palette): Xml<'a:solidFill'> =>
  element('a:solidFill', {}, writeColor(color, palette))

/** A color of the scheme as it is. */
export const schemeFill = (val: SchemeColor | 'phClr'): Xml<'a:solidFill'> =>
  element('a:solidFill', {}, element('a:schemeClr', { val }))

function named(val: SchemeColor, opacity?: number): ColorXml {
  return element('a:schemeClr', { val }, alpha(opacity))
}

function alpha(opacity: number | undefined): Xml<'a:alpha'> | undefined {
  return opacity === undefined || opacity >= 1
    ? undefined
    : element('a:alpha', { val: Math.round(opacity * 100_000) })
}

/** Those that quiet grounds and rules are mixed from, the likely ones first. */
const mixed: readonly SchemeColor[] = ['accent4', 'accent3', 'tx2', 'bg2', 'tx1', 'accent1', 'accent2']
/** Of 255 in any of red, green and blue. */
const unseen = 4

function blend(hex: string, { scheme, ground }: Palette): { name: SchemeColor; opacity: number } | undefined {
  const wanted = channels(hex)
  const below = channels(ground)
  for (const name of mixed) {
    const above = channels(scheme[name])
    const span = above.map((value, index) => value - (below[index] ?? 0))
    const length = span.reduce((sum, value) => sum + value * value, 0)
    if (length === 0) continue
    const dot = span.reduce(
      (sum, value, index) => sum + value * ((wanted[index] ?? 0) - (below[index] ?? 0)),
      0,
    )
    const opacity = Math.round((dot / length) * 100) / 100
    if (opacity < 0.02 || opacity > 1) continue
    const isNear = wanted.every(
      (value, index) => Math.abs((below[index] ?? 0) + (span[index] ?? 0) * opacity - value) <= unseen,
    )
    if (isNear) return { name, opacity }
  }
  return undefined
}

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}
