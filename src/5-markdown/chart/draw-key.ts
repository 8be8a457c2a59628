import type { Chart } from '../../3-deck/part-model.ts'
import type { ChartPlan, Dress } from '../model.ts'
import { dressSeries, dressWords, fillBox } from './dress-series.ts'
import { fitTexts } from './fit-text.ts'
import { measureText } from './measure-text.ts'
import type { Room, Shape } from './model.ts'
import { unitAbove } from './write-number.ts'

/** What stands above a plot, and how much of the height it takes. */
export interface Above {
  readonly shapes: readonly Shape[]
  readonly heightPx: number
  /** Where the names of several series stand. */
  readonly key?: NonNullable<ChartPlan['key']>
}

const swatch = { width: 28, height: 18 } as const
const gap = { inside: 10, between: 36, below: 14 } as const

/** Names the one series of a chart and its unit, quietly, from `x` on. */
export function drawNote(chart: Chart, x: number, room: Room): Above {
  const unit = unitAbove(chart)
  const name = chart.header.length === 2 ? (chart.header[1]?.plain.trim() ?? '') : ''
  const text = [name, unit === undefined || name.includes(unit) ? '' : name === '' ? unit : `(${unit})`]
  const words = text.filter(Boolean).join(' ')
  if (words === '') return { shapes: [], heightPx: 0 }
  const fitted = fitTexts([words], room.widthPx - x, () => 1, { ...room, labelPx: room.tickPx })
  const sizePx = fitted.sizePx
  const label: Shape = {
    kind: 'label',
    ...{ x, y: sizePx / 2, text: fitted.texts[0]?.lines[0] ?? '', sizePx },
    ...{ anchor: 'start', fill: 'quiet', of: 'note' },
  }
  return { shapes: [label], heightPx: sizePx + gap.below }
}

/** Names several series, each beside a swatch of its fill, in the order of the bars; for where they cannot be named at their marks. */
export function drawKey(chart: Chart, room: Room): Above {
  const dresses = dressSeries(chart)
  const names = chart.header.slice(1).map(({ plain }) => plain.trim())
  const most = room.widthPx / 2 - swatch.width - gap.inside - gap.between
  const fitted = fitTexts(names, most, () => 1, room)
  const { sizePx } = fitted
  const lineHeight = sizePx * 1.4
  const shapes: Shape[] = []
  let x = 0
  let y = lineHeight / 2
  const advance = (width: number): void => {
    if (x > 0 && x + width > room.widthPx) {
      x = 0
      y += lineHeight
    }
  }
  fitted.texts.forEach((text, index) => {
    const dress = dresses[index] as Dress
    const words = dressWords(dress)
    const width =
      swatch.width +
      gap.inside +
      measureText(text.lines[0] ?? '', { sizePx, lang: room.lang, isBold: words.isBold })
    advance(width)
    shapes.push(...fillBox({ x, y: y - swatch.height / 2, ...swatch }, dress))
    const place = { x: x + swatch.width + gap.inside, y, sizePx, anchor: 'start' } as const
    shapes.push({ kind: 'label', ...place, text: text.lines[0] ?? '', ...words })
    x += width + gap.between
  })
  const box = {
    left: 0,
    top: 0,
    right: y > lineHeight ? room.widthPx : x - gap.between,
    bottom: y + lineHeight / 2,
  }
  const unit = unitAbove(chart)
  if (unit !== undefined) {
    advance(measureText(`(${unit})`, { sizePx: room.tickPx, lang: room.lang }))
    const place = { x, y, sizePx: room.tickPx, anchor: 'start' } as const
    shapes.push({ kind: 'label', ...place, text: `(${unit})`, fill: 'quiet', of: 'note' })
  }
  return { shapes, heightPx: y + lineHeight / 2 + gap.below, key: { place: 'above', box, sizePx } }
}
