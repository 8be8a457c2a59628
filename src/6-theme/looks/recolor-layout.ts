import type { ColorLook, GroundLook, LayoutLook } from '../look-model.ts'
import { isColor, keyOf, stemOf } from './compare-grounds.ts'

/** Puts a layout on another ground: its colors as they were measured there for its kind of slide. */
export function recolorLayout(layout: LayoutLook, ground: GroundLook): LayoutLook {
  const colorsOf = (stem: string): Readonly<Record<string, ColorLook>> => ground.colors[stem] ?? {}
  const { progress } = layout
  return {
    ...layout,
    background: ground.background,
    parts: Object.fromEntries(
      Object.entries(layout.parts).map(
        ([name, part]) => [name, recolor(part, colorsOf(stemOf(name)))] as const,
      ),
    ),
    decorations: layout.decorations.map((one) => recolor(one, colorsOf('decorations'))),
    ...(progress === undefined ? {} : { progress: recolor(progress, colorsOf('progress')) }),
    ...(Object.keys(ground.code).length === 0 ? {} : { code: ground.code }),
  }
}

function recolor<T>(value: T, colors: Readonly<Record<string, ColorLook>>): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one: unknown) => recolor(one, colors)) as T
  if (isColor(value)) return (colors[keyOf(value)] ?? value) as T
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, recolor(one, colors)])) as T
}
