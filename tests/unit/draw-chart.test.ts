import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartSlide, Deck } from '../../src/3-deck/model.ts'
import { drawChart, drawCharts } from '../../src/5-markdown/chart/draw-charts.ts'
import { measureText } from '../../src/5-markdown/chart/measure-text.ts'
import type { Label, Room, Shape } from '../../src/5-markdown/chart/model.ts'
import { ownPalette } from '../../src/6-theme/read-palette.ts'
import { composeOutline } from '../support/compose-outline.ts'
import { parseHtml } from '../support/parse-html.ts'

const compose = (chart: object, lang = 'en'): Deck => {
  const slides = [{ title: 'A chart', chart, from: 'own' }]
  const { deck, diagnostics } = composeOutline(JSON.stringify({ title: 'Charts', lang, slides }))
  expect(diagnostics).toEqual([])
  return deck!
}
const chartOf = (deck: Deck): ChartSlide['chart'] => (deck.slides[1] as ChartSlide).chart

const wide: Room = { widthPx: 1120, heightPx: 424, labelPx: 26, tickPx: 24, lang: 'en' }
const narrow: Room = { widthPx: 832, heightPx: 346, labelPx: 24, tickPx: 22, lang: 'en' }

const words = fc.constantFrom(
  'Coal',
  'Wind',
  'Health and social work',
  'Others',
  'A',
  'Manufacturing of machines',
  '中文标题',
  'Straße',
)
const names = fc.oneof(
  fc.uniqueArray(words, { minLength: 2, maxLength: 6 }),
  fc
    .integer({ min: 2, max: 6 })
    .map((count) => Array.from({ length: count }, (_, year) => String(2015 + year))),
)
const figure = fc.oneof(
  fc.integer({ min: -999, max: 99_999 }).map(String),
  fc.integer({ min: 0, max: 100 }).map((value) => `${value}.5`),
)
const positive = fc.integer({ min: 1, max: 9999 }).map(String)

interface Wish {
  readonly type: string
  readonly most: number
  readonly value: fc.Arbitrary<string>
}
const anyChart = ({ type, most, value }: Wish): fc.Arbitrary<object> =>
  fc
    .tuple(names, fc.integer({ min: 1, max: most }), fc.constantFrom('%', 'GWh', '€', undefined))
    .chain(([rows, series, unit]) =>
      fc.record({
        type: fc.constant(type),
        header: fc.constant([
          'Name',
          ...['First', 'The second series', 'Third', 'Fourth one'].slice(0, series),
        ]),
        rows: fc.tuple(
          ...rows.map((name) =>
            fc.array(value, { minLength: series, maxLength: series }).map((cells) => [name, ...cells]),
          ),
        ),
        ...(unit === undefined ? {} : { unit: fc.constant(unit) }),
        ...(series > 1
          ? { highlight: fc.constantFrom('First', 'The second series') }
          : { highlight: fc.constant(rows[1]!) }),
      }),
    )
const dots = fc.record({
  type: fc.constant('scatter'),
  header: fc.constant(['Name', 'Across', 'Up']),
  rows: fc.array(fc.tuple(words, figure, figure), { minLength: 1, maxLength: 20 }),
})

const kinds: Readonly<Record<string, fc.Arbitrary<object>>> = {
  bar: anyChart({ type: 'bar', most: 3, value: figure }),
  stacked: anyChart({ type: 'stacked', most: 4, value: figure }),
  line: anyChart({ type: 'line', most: 4, value: figure }),
  area: anyChart({ type: 'area', most: 4, value: positive }),
  pie: anyChart({ type: 'pie', most: 1, value: positive }),
  donut: anyChart({ type: 'donut', most: 1, value: positive }),
  scatter: dots,
}

const labelsOf = (shapes: readonly Shape[]): readonly Label[] =>
  shapes.flatMap((shape) => (shape.kind === 'label' ? [shape] : []))

/** Letters reach about a third of the size up and down from their middle. */
function boxOf({ x, y, text, sizePx, anchor, isBold = false }: Label): {
  left: number
  right: number
  top: number
  bottom: number
} {
  const width = measureText(text, { sizePx, lang: 'en', isBold })
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - sizePx * 0.36, bottom: y + sizePx * 0.36 }
}

describe.each(Object.entries(kinds))('a chart of the type %s', (_type, any) => {
  it.each([
    ['wide', wide],
    ['narrow', narrow],
  ] as const)('has no words over others or outside its room (%s)', (_name, room) => {
    fc.assert(
      fc.property(any, (typed) => {
        const labels = labelsOf(drawChart(chartOf(compose(typed)), room)).filter(({ text }) => text !== '')
        const boxes = labels.map((label) => ({ label, ...boxOf(label) }))
        for (const box of boxes) {
          expect(box.left, box.label.text).toBeGreaterThan(-3)
          expect(box.right, box.label.text).toBeLessThan(room.widthPx + 3)
          expect(box.top, box.label.text).toBeGreaterThan(-3)
          expect(box.bottom, box.label.text).toBeLessThan(room.heightPx + 3)
          for (const other of boxes) {
            const isApart =
              other === box ||
              other.left >= box.right - 1 ||
              other.right <= box.left + 1 ||
              other.top >= box.bottom - 1 ||
              other.bottom <= box.top + 1
            expect(isApart, `${box.label.text} over ${other.label.text}`).toBe(true)
          }
        }
      }),
      { seed: 20261123, numRuns: 60 },
    )
  })

  it('is whole SVG that runs, loads and names nothing, with all of its data as text, and the same each time', () => {
    fc.assert(
      fc.property(any, fc.constantFrom('en', 'ar'), (typed, lang) => {
        const deck = compose(typed, lang)
        const draw = (): string =>
          new TextDecoder().decode([...drawCharts(deck, ownPalette).values()][0]?.bytes)
        const svg = draw()
        expect(draw()).toBe(svg)
        expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|\bid=|href|url\(|\bon\w+=/)
        const root = parseHtml(svg.replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>')).children[0]
        if (root === undefined || typeof root === 'string') throw new Error('no element')
        expect([root.name, root.attributes.role]).toEqual(['svg', 'img'])
        const { alt, data } = chartOf(deck)
        expect(root.attributes['aria-label']).toBe(alt)
        expect(alt.length).toBeLessThanOrEqual(250)
        for (const row of chartOf(deck).rows) for (const cell of row.cells) expect(data).toContain(cell.plain)
      }),
      { seed: 20261123, numRuns: 20 },
    )
  })
})

describe('a bar', () => {
  const bars = (chart: object): readonly Extract<Shape, { kind: 'box' }>[] =>
    drawChart(chartOf(compose(chart)), wide).flatMap((shape) => (shape.kind === 'box' ? [shape] : []))

  it('is as long as its number', () => {
    const [first, second, third] = bars({
      type: 'bar',
      header: ['Name', 'Value'],
      rows: [
        ['a', '50'],
        ['b', '100'],
        ['c', '-25'],
      ],
    })
    expect(first!.width / second!.width).toBeCloseTo(2, 2)
    expect(third!.width / second!.width).toBeCloseTo(0.5, 2)
    expect(third!.x + third!.width).toBeCloseTo(first!.x, 1)
  })

  it('is in accent where it matters, and in the third color beside that', () => {
    const chart = {
      type: 'bar',
      header: ['Name', 'Value'],
      rows: [
        ['a', '1'],
        ['b', '2'],
      ],
      highlight: 'a',
    }
    expect(bars(chart).map(({ fill }) => fill)).toEqual(['third', 'accent'])
  })
})

describe('words of authors', () => {
  it('stay text in the drawing', () => {
    const deck = compose({
      type: 'bar',
      header: ['Name', '<script>alert(1)</script>'],
      rows: [
        ['"/><img src=x onerror=alert(1)>', '1'],
        ['a & b', '2'],
      ],
      unit: '<b>',
    })
    const svg = new TextDecoder().decode([...drawCharts(deck, ownPalette).values()][0]?.bytes)
    expect(svg).not.toMatch(/<script|<img|<b>|onerror=a[^&]*>\s*</)
    expect(svg).toContain('&#60;script&#62;')
  })
})
