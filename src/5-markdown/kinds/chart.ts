import type { ChartSlide } from '../../3-deck/model.ts'
import type { Drawings } from '../model.ts'
import { printImage } from '../print-image.ts'
import { printLine } from '../print-runs.ts'

/** A picture of the chart, and its caption. */
export function printChart({ id, chart }: ChartSlide, drawings: Drawings): readonly string[] {
  const drawing = drawings.get(id)
  if (drawing === undefined) throw new Error(`the chart of the slide ${id} was not drawn`)
  const picture = printImage({ alt: chart.alt, path: drawing.path })
  return [picture, ...(chart.caption === undefined ? [] : [printLine(chart.caption.runs)])]
}
