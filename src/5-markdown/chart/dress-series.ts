import type { Chart } from '../../3-deck/part-model.ts'
import type { Dress } from '../model.ts'
import type { Paint, Shape } from './model.ts'

const dress = (paint: Paint, pattern: Dress['pattern'] = 'solid', dash?: string): Dress => ({
  paint,
  pattern,
  isHighlighted: false,
  ...(dash === undefined ? {} : { dash }),
})

/** Side by side, where none matters more than the others. */
const equals = [
  dress('accent'),
  dress('second', 'solid', '2 9'),
  dress('third', 'hatched', '16 8'),
  dress('quiet', 'outlined', '16 6 2 6'),
] as const
/** Beside the one that matters. */
const quieter = [
  dress('third'),
  dress('third', 'hatched', '16 8'),
  dress('third', 'outlined', '2 9'),
  dress('quiet', 'solid', '16 6 2 6'),
] as const
/** In piles every part says its value, which no hatching lets one read. */
const piledEquals = [dress('accent'), dress('second'), dress('third', 'outlined'), dress('quiet')] as const
const piledQuieter = [dress('third'), dress('third', 'outlined'), dress('quiet'), dress('ink')] as const
const highlighted: Dress = { ...dress('accent'), isHighlighted: true }

/** Gives how each series looks, by its place among the series. */
export function dressSeries(chart: Chart): readonly Dress[] {
  const { highlight } = chart
  const count = chart.header.length - 1
  const isPiled = chart.type === 'stacked' || chart.type === 'area'
  const others = isPiled ? piledQuieter : quieter
  if (highlight?.kind !== 'series') {
    const all = highlight !== undefined ? others : isPiled ? piledEquals : equals
    return Array.from({ length: count }, (_, index) => all[index % all.length] ?? all[0])
  }
  const place = highlight.column - 1
  return Array.from({ length: count }, (_, index) =>
    index === place
      ? highlighted
      : (others[(index > place ? index - 1 : index) % others.length] ?? others[0]),
  )
}

/** How a single mark looks: a highlighted row goes before its series. */
export function dressMark(chart: Chart, series: Dress, row: number): Dress {
  return chart.highlight?.kind === 'row' && chart.highlight.row === row ? highlighted : series
}

/** What is written about a mark: in accent and bold where it matters. */
export function dressWords(mark: Dress): { readonly fill: Paint; readonly isBold: boolean } {
  return mark.isHighlighted ? { fill: 'accent', isBold: true } : { fill: 'ink', isBold: false }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const lineEveryPx = 9

/** A filled box. Hatching is drawn line by line: patterns of SVG need ids, and a page has many charts. */
export function fillBox(place: Place, { paint, pattern }: Dress): readonly Shape[] {
  if (pattern === 'solid') return [{ kind: 'box', ...place, fill: paint }]
  const inner = { x: place.x + 1.5, y: place.y + 1.5, width: place.width - 3, height: place.height - 3 }
  if (inner.width <= 0 || inner.height <= 0) return [{ kind: 'box', ...place, fill: paint }]
  const outline: Shape = { kind: 'box', ...inner, fill: 'paper', stroke: paint }
  if (pattern === 'outlined') return [outline]
  return [outline, { kind: 'path', d: hatch(inner), stroke: paint, strokePx: 3 }]
}

/** Lines from lower left to upper right, cut at the edges. */
function hatch({ x, y, width, height }: Place): string {
  const lines: string[] = []
  for (let along = lineEveryPx; along < width + height; along += lineEveryPx) {
    const [x1, y1] = along <= height ? [x, y + along] : [x + along - height, y + height]
    const [x2, y2] = along <= width ? [x + along, y] : [x + width, y + along - width]
    lines.push(`M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}`)
  }
  return lines.join('')
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
