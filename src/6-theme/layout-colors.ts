import type { Palette } from '../5-markdown/model.ts'
import { contrast, luminance } from './color/contrast.ts'
import { parseColor } from './color/parse-color.ts'

/**
 * Takes the colors of a foreign theme; gives the custom properties that the layouts take (themes/layouts), with those of
 * them that a style sheet cannot find out: which is the darker one, and what can be read on the third fill.
 */
export function layoutColors(palette: Palette): Readonly<Record<string, string>> {
  const { paper, ink, third } = palette
  const [dark = ink, light = paper] = [paper, ink].sort((a, b) => lightOf(a) - lightOf(b))
  const [onThird = paper] = [paper, ink, '#ffffff', '#000000'].sort(
    (a, b) => apart(b, third) - apart(a, third),
  )
  const all = { ...palette, dark, light, 'on-third': onThird }
  return Object.fromEntries(Object.entries(all).map(([name, color]) => [`palette-${name}`, color]))
}

function lightOf(color: string): number {
  const parsed = parseColor(color)
  return parsed === undefined ? 0 : luminance(parsed)
}

function apart(a: string, b: string): number {
  const [one, other] = [parseColor(a), parseColor(b)]
  return one === undefined || other === undefined ? 1 : contrast(one, other)
}
