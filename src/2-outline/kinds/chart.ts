import type { OutlineChart, OutlineChartOptions, OutlineGrid, OutlineGridFile } from '../body-model.ts'
import { type FieldsOf, map, optional, required } from '../shapes/collections.ts'
import { gridFields, gridFileFields, typedOrFile } from '../shapes/grid.ts'
import { oneOf, text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

const types = ['bar', 'stacked', 'line', 'area', 'pie', 'donut', 'scatter'] as const

const type: FieldsOf<Pick<OutlineChartOptions, 'type'>> = {
  type: required(oneOf(types), 'how the numbers are drawn'),
}

const options: FieldsOf<Omit<OutlineChartOptions, 'type'>> = {
  unit: optional(text, 'what the numbers count: %, €, GWh'),
  highlight: optional(text, 'the one that matters: a head of a column, or the first cell of a row'),
  order: optional(oneOf(['value', 'typed']), 'bars and slices: by `value` (unless told), or as `typed`'),
  caption: optional(text, 'words below the chart'),
}

export const chart: Shape<OutlineChart> = typedOrFile(
  map<OutlineGrid & OutlineChartOptions>('a chart', { ...type, ...gridFields, ...options }),
  map<OutlineGridFile & OutlineChartOptions>('a chart from a file', {
    ...type,
    ...gridFileFields,
    ...options,
  }),
)
