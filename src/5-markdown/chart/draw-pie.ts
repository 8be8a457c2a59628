import { arc, type PieArcDatum, pie } from 'd3-shape'
import type { Chart } from '../../3-deck/part-model.ts'
import { drawNote } from './draw-key.ts'
import { dressMark, dressWords, round } from './dress-series.ts'
import { fitTexts, leading, placeLines } from './fit-text.ts'
import { measureText } from './measure-text.ts'
import type { Drawing, Paint, Room, Shape } from './model.ts'
import { orderRows, type PlacedRow } from './order-rows.ts'
import { spreadLabels } from './spread-labels.ts'
import { writeValue } from './write-number.ts'

type Slice = PieArcDatum<PlacedRow>

/** Slices from twelve o'clock on, each named beside it with its value; a donut says in its middle what matters. */
export function drawPie(chart: Chart, room: Room): Drawing {
  const above = drawNote(chart, 0, room)
  const top = above.heightPx
  const radius = (room.heightPx - top) / 2 - 6
  const center = { x: room.widthPx / 2, y: top + radius + 3 }
  const start = startOf(chart)
  const slices = pie<PlacedRow>()
    .value(({ row }) => row.values[1] ?? 0)
    .sort(null)
    .startAngle(start)
    .endAngle(start + 2 * Math.PI)([...orderRows(chart)])
    .filter(({ value }) => value > 0)
  const inner = chart.type === 'donut' ? radius * 0.6 : 0
  const ring = arc<Slice>().digits(1).innerRadius(inner).outerRadius(radius)
  const middle = arc<Slice>().innerRadius(radius).outerRadius(radius)
  const sides = [slices.filter((slice) => side(slice) === 1), slices.filter((slice) => side(slice) === -1)]
  const shapes = [
    ...above.shapes,
    ...slices.map((slice, place): Shape => {
      const d = ring(slice) ?? ''
      const move = [center.x, center.y] as const
      return { kind: 'path', d, move, fill: paintOf(chart, slice, place), stroke: 'paper', strokePx: 3 }
    }),
    ...sides.flatMap((slices) => labelSide(slices, chart, { ...center, radius, top }, middle.centroid, room)),
    ...(chart.type === 'donut' ? labelMiddle(chart, center, inner, room) : []),
  ]
  return {
    shapes,
    frame: {
      ...{ rows: slices.map(({ data }) => data.index), isByRow: true },
      dresses: slices.map((slice, place) => ({
        ...{ paint: paintOf(chart, slice, place), pattern: 'solid' },
        isHighlighted: chart.highlight?.kind === 'row' && chart.highlight.row === slice.data.index,
      })),
      plot: {
        ...{ left: center.x - radius, right: center.x + radius },
        ...{ top: center.y - radius, bottom: center.y + radius },
      },
      startDeg: (start * 180) / Math.PI,
    },
  }
}

/** Where one slice is nearly all, it lies around the right, so that the small ones have the left for their names. */
function startOf(chart: Chart): number {
  const values = orderRows(chart).map(({ row }) => row.values[1] ?? 0)
  const share = (values[0] ?? 0) / values.reduce((sum, value) => sum + value, 0)
  return share > 0.6 ? Math.PI * (0.5 - share) : 0
}

const side = ({ startAngle, endAngle }: Slice): 1 | -1 =>
  Math.sin((startAngle + endAngle) / 2) >= 0 ? 1 : -1

/** Six at most (`limits`); what comes again lies far from the first. */
const fills: readonly Paint[] = ['accent', 'second', 'third', 'quiet', 'second', 'ink']

function paintOf(chart: Chart, { data }: Slice, place: number): Paint {
  if (chart.highlight?.kind !== 'row') return fills[place % fills.length] ?? 'third'
  return chart.highlight.row === data.index ? 'accent' : 'third'
}

interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly top: number
}

const lead = { out: 18, gap: 44 } as const

/** Name and value of the slices of one side, moved apart, each led to its slice. */
function labelSide(
  slices: readonly Slice[],
  chart: Chart,
  { x, y, radius, top }: Circle,
  centroid: (slice: Slice) => readonly [number, number],
  room: Room,
): readonly Shape[] {
  const space = room.widthPx / 2 - radius - lead.gap
  const values = slices.map(({ data }) => writeValue(data.row.cells[1]?.plain.trim() ?? '', chart, room.lang))
  const names = slices.map(({ data }) => data.row.cells[0]?.plain.trim() ?? '')
  const fitted = fitTexts(names, space, () => 2, room)
  const { sizePx } = fitted
  const line = sizePx * leading
  const ends = slices.map((slice) => centroid(slice))
  const heights = fitted.texts.map(({ lines }) => (lines.length + 1) * line + 8)
  const labels = ends.map(([, dy], index) => ({ at: y + dy * 1.06, sizePx: heights[index] ?? 0 }))
  const places = spreadLabels(labels, top, room.heightPx)
  return slices.flatMap((slice, index): readonly Shape[] => {
    const direction = side(slice)
    const [dx = 0, dy = 0] = ends[index] ?? []
    const text = fitted.texts[index] ?? { lines: [], widthPx: 0, isCut: false }
    const at = places[index] ?? y
    const words = dressWords(
      dressMark(chart, { paint: 'ink', pattern: 'solid', isHighlighted: false }, slice.data.index),
    )
    const edge = x + direction * (radius + lead.gap)
    const widthPx = Math.max(
      text.widthPx,
      measureText(values[index] ?? '', { sizePx, lang: room.lang, isBold: true }),
    )
    const anchor = direction === 1 ? 'start' : 'end'
    const points = [
      [x + dx * 0.98, y + dy * 0.98],
      [x + dx * 1.05, y + dy * 1.05],
      [x + direction * (radius + lead.out), at],
      [edge - direction * 8, at],
    ]
    const d = `M${points.map((point) => point.map(round).join(',')).join('L')}`
    const place = { x: edge, sizePx, anchor, ...words } as const
    const middle = at - line / 2
    return [
      { kind: 'path', d, stroke: 'third', strokePx: 1.5 },
      ...placeLines(text, { ...place, y: middle }),
      {
        kind: 'label',
        ...place,
        y: middle + ((text.lines.length + 1) / 2) * line,
        text: values[index] ?? '',
        isBold: true,
        of: {
          row: slice.data.index,
          column: 1,
          says: 'name and value',
          place: 'end',
          at: { x: edge + (direction * widthPx) / 2, y: at, widthPx },
        },
      },
    ]
  })
}

/** The value that matters, large, in the hole of a donut. */
function labelMiddle(
  chart: Chart,
  { x, y }: { readonly x: number; readonly y: number },
  inner: number,
  room: Room,
): readonly Shape[] {
  const row = chart.highlight?.kind === 'row' ? chart.rows[chart.highlight.row] : undefined
  if (row === undefined) return []
  const text = writeValue(row.cells[1]?.plain.trim() ?? '', chart, room.lang)
  const sizePx = [72, 56, 44, 32].find(
    (size) => measureText(text, { sizePx: size, lang: room.lang, isBold: true }) < inner * 1.7,
  )
  if (sizePx === undefined) return []
  return [{ kind: 'label', x, y, text, sizePx, anchor: 'middle', fill: 'accent', isBold: true, of: 'note' }]
}
