import type { LayoutLook } from '../../../6-theme/look-model.ts'
import { boxInEmu } from '../look/slide-size.ts'
import { solid } from '../look/write-color.ts'
import type { Xml } from '../xml/element.ts'
import { type DrawingTools, drawForm, groupShapes } from './drawing.ts'
import { writeLine } from './write-fill.ts'

/** Shares of the way through the talk: where the slide's section begins and ends, and where the slide stands. */
export interface PlaceInDeck {
  readonly from: number
  readonly at: number
  readonly to: number
}

/** The bar that shows how far the talk is. What has the color of the ground is left out. */
export function drawProgress(
  progress: NonNullable<LayoutLook['progress']>,
  place: PlaceInDeck,
  tools: DrawingTools,
): readonly Xml<'p:grpSp'>[] {
  const { box } = progress
  let start = 0
  const bars = progress.segments.flatMap(({ until, color }) => {
    const end = until === 'end' ? 1 : Math.max(start, place[until])
    const from = start
    start = end
    if (end <= from || color.hex === tools.palette.ground) return []
    const part = { ...box, xPx: box.xPx + box.widthPx * from, widthPx: box.widthPx * (end - from) }
    return [
      drawForm(
        { box: boxInEmu(part), name: 'Bar' },
        solid(color, tools.palette),
        writeLine(undefined, tools.palette),
        tools.nextId,
      ),
    ]
  })
  return bars.length === 0 ? [] : [groupShapes('Progress', boxInEmu(box), bars, tools.nextId)]
}
