import type { OutlineGrid } from '../2-outline/body-model.ts'
import type { OutlineSlide } from '../2-outline/model.ts'

/** Takes a slide and the CSV files of the talk; gives it with the rows of its file, so that they can be split as typed ones. */
export function fillTable(slide: OutlineSlide, tables: ReadonlyMap<string, OutlineGrid>): OutlineSlide {
  if (slide.kind !== 'table' || !('file' in slide.body)) return slide
  const { file, ...options } = slide.body
  const grid = tables.get(file.text)
  return grid === undefined ? slide : { ...slide, body: { ...options, ...grid } }
}
