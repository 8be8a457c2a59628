import type { Chart } from '../../../3-deck/part-model.ts'
import type { MarkLabel } from '../../../5-markdown/model.ts'
import { element, type Xml } from '../xml/element.ts'
import { type ChartCells, usualFormat } from './chart-cells.ts'
import { type ChartTools, lineOf, movedBy, textOf, unbroken, wordsOf } from './chart-style.ts'

/** How a series is drawn: as its chart says, but that lines to scale are dots joined by lines. */
export type Form = Chart['type'] | 'scaled'

/** Where labels may stand differs by the kind of chart: rings and areas have one place each, and no name for it. */
const places: Readonly<Record<Form, Partial<Readonly<Record<MarkLabel['place'], string>>>>> = {
  bar: { end: 'outEnd', inside: 'ctr' },
  stacked: { inside: 'ctr' },
  line: { right: 'r', left: 'l', above: 't', below: 'b' },
  scaled: { right: 'r', left: 'l', above: 't', below: 'b' },
  area: {},
  pie: { end: 'ctr' },
  donut: {},
  scatter: { right: 'r', left: 'l', above: 't', below: 'b' },
}

/** What all labels of one series have in common with the chart. */
export interface LabelledSeries {
  readonly chart: Chart
  readonly form: Form
  readonly cells: ChartCells
  /** Of the outline's table. */
  readonly column: number
}

/**
 * Gives the labels of a series: where most marks have one, all of them, so that rows that somebody adds have one, too, and those
 * that have none are taken out; where few have, those alone.
 */
export function labelsOf(series: LabelledSeries, tools: ChartTools): Xml<'c:dLbls'> {
  const { chart, cells, column } = series
  const marks = new Map(
    tools.plan.marks
      .filter((mark) => mark.column === column || mark.says === 'name')
      .map((mark) => [mark.row, mark]),
  )
  const filled = cells.typedRows
    .map((row, place) => ({ row, place }))
    .filter(({ place }) => cells.rows[place]?.[column]?.kind === 'number')
  const usual = usualOf(filled.flatMap(({ row }) => marks.get(row) ?? []))
  const format = usualFormat(cells.rows.map((row) => row[column]))
  const isForAll =
    usual !== undefined && usual.says !== 'series' && usual.says !== 'name' && marks.size * 2 > filled.length
  const own = filled.flatMap(({ row, place }) => {
    const mark = marks.get(row)
    if (mark === undefined) return isForAll ? [withoutLabel(place)] : []
    if (isForAll && isAlike(mark, usual) && formatAt(series, place) === format) return []
    return [labelOf(mark, place, series, tools)]
  })
  if (!isForAll) return element('c:dLbls', {}, own, shownParts('none'))
  return element(
    'c:dLbls',
    {},
    own,
    formatOf(format),
    textOf(lettersOf(usual), tools, unbroken),
    placeName(usual, series.form),
    shownParts(usual.says),
    usual.says === 'name and value' ? element('c:separator', {}, '\n') : undefined,
    chart.type === 'pie' ? leaders(tools) : undefined,
  )
}

function usualOf(marks: readonly MarkLabel[]): MarkLabel | undefined {
  return marks.find(({ isBold, says }) => !isBold && says === 'value') ?? marks[0]
}

function isAlike(a: MarkLabel, b: MarkLabel): boolean {
  const isMoved = a.movedPx !== undefined || a.at !== undefined
  return (
    !isMoved &&
    a.says === b.says &&
    a.place === b.place &&
    a.sizePx === b.sizePx &&
    a.paint === b.paint &&
    a.isBold === b.isBold
  )
}

/** With the unit and the decimals of the cell: said again, since LibreOffice does not look there. */
const formatOf = (formatCode: string): Xml<'c:numFmt'> => element('c:numFmt', { formatCode, sourceLinked: 0 })

function formatAt({ cells, column }: LabelledSeries, place: number): string {
  const cell = cells.rows[place]?.[column]
  return cell?.kind === 'number' ? cell.format : 'General'
}

/** Name and value are set alike: bold only where the mark matters. */
const lettersOf = (mark: MarkLabel): MarkLabel =>
  mark.says === 'name and value' ? { ...mark, isBold: mark.paint === 'accent' } : mark

const withoutLabel = (place: number): Xml<'c:dLbl'> =>
  element('c:dLbl', {}, element('c:idx', { val: place }), element('c:delete', { val: 1 }))

function labelOf(mark: MarkLabel, place: number, series: LabelledSeries, tools: ChartTools): Xml<'c:dLbl'> {
  const { chart, cells } = series
  const name = cells.rows[place]?.[0]
  return element(
    'c:dLbl',
    {},
    element('c:idx', { val: place }),
    layoutOf(mark, chart, tools),
    mark.says === 'name' && name?.kind === 'text' ? wordsOf(name.text, mark, tools, unbroken) : undefined,
    formatOf(formatAt(series, place)),
    textOf(lettersOf(mark), tools, mark.says === 'series' ? undefined : unbroken),
    placeName(mark, series.form),
    shownParts(mark.says),
    mark.says === 'name and value' ? element('c:separator', {}, '\n') : undefined,
    mark.says === 'value and series' ? element('c:separator', {}, ' ') : undefined,
  )
}

function placeName({ place }: MarkLabel, form: Form): Xml<'c:dLblPos'> | undefined {
  const name = places[form][place]
  return name === undefined ? undefined : element('c:dLblPos', { val: name })
}

/** Labels of pies and rings stand on them: they are moved to where the picture has them, and led there. */
function layoutOf(
  { at, movedPx, row }: MarkLabel,
  chart: Chart,
  tools: ChartTools,
): Xml<'c:layout'> | undefined {
  if (movedPx !== undefined) return Math.abs(movedPx) < 1 ? undefined : movedBy(0, movedPx, tools)
  if (at === undefined || (chart.type !== 'donut' && chart.type !== 'pie')) return undefined
  const middle = middleOfSlice(row, chart, tools)
  return movedBy(at.x - middle.x, at.y - middle.y, tools)
}

/** Half-way through the ring, or from the middle of the pie to its edge. */
function middleOfSlice(
  row: number,
  { rows, type }: Chart,
  { plan }: ChartTools,
): { readonly x: number; readonly y: number } {
  const values = plan.rows.map((index) => rows[index]?.values[1] ?? 0)
  const whole = values.reduce((sum, value) => sum + value, 0)
  const place = plan.rows.indexOf(row)
  const before = values.slice(0, place).reduce((sum, value) => sum + value, 0)
  const turn = (before + (values[place] ?? 0) / 2) / whole
  const angle = turn * 2 * Math.PI + ((plan.startDeg ?? 0) * Math.PI) / 180
  const { left, right, top, bottom } = plan.plot
  const radius = ((right - left) / 2) * ((1 + (type === 'donut' ? holeShare : 0)) / 2)
  return {
    x: (left + right) / 2 + Math.sin(angle) * radius,
    y: (top + bottom) / 2 - Math.cos(angle) * radius,
  }
}

export const holeShare = 0.6

const leaders = (tools: ChartTools): readonly Xml<'c:showLeaderLines' | 'c:leaderLines'>[] => [
  element('c:showLeaderLines', { val: 1 }),
  element('c:leaderLines', {}, element('c:spPr', {}, lineOf('third', 1.5, tools))),
]

type Shown = Xml<
  'c:showLegendKey' | 'c:showVal' | 'c:showCatName' | 'c:showSerName' | 'c:showPercent' | 'c:showBubbleSize'
>

/** PowerPoint repairs a chart whose labels do not say all six. */
function shownParts(says: MarkLabel['says'] | 'none'): readonly Shown[] {
  const shown = (...kinds: readonly (MarkLabel['says'] | 'none')[]) => ({ val: kinds.includes(says) ? 1 : 0 })
  return [
    element('c:showLegendKey', { val: 0 }),
    element('c:showVal', shown('value', 'value and series', 'name and value', 'name')),
    element('c:showCatName', shown('name and value')),
    element('c:showSerName', shown('series', 'value and series')),
    element('c:showPercent', { val: 0 }),
    element('c:showBubbleSize', { val: 0 }),
  ]
}
