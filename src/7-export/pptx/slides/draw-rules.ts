import { boxInEmu } from '../look/slide-size.ts'
import { solid } from '../look/write-color.ts'
import { drawForm } from '../shapes/drawing.ts'
import { sidesOf, writeLine } from '../shapes/write-fill.ts'
import type { SlideContext } from '../slide-context.ts'
import type { Filled } from './fill-part.ts'

/** Draws the lines at the sides of a part on the slide, where they stand with its words. */
export function drawRules(part: string, context: SlideContext): readonly Filled[] {
  const look = context.layout.look.parts[part]
  if (look === undefined) return []
  const shiftPx = context.shifts[part] ?? 0
  return sidesOf(look.box, look.borders).map(({ box, line }) => {
    const id = context.nextId()
    const fill = solid(line.color, context.palette)
    const none = writeLine(undefined, context.palette)
    const place = boxInEmu({ ...box, yPx: box.yPx + shiftPx })
    return { id, shape: drawForm({ box: place, name: 'Rule' }, fill, none, () => id) }
  })
}
