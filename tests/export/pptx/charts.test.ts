import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ChartSlide, Deck } from '../../../src/3-deck/model.ts'
import type { Chart } from '../../../src/3-deck/part-model.ts'
import { planCharts } from '../../../src/5-markdown/chart/draw-charts.ts'
import type { ChartPlan } from '../../../src/5-markdown/model.ts'
import { formatOf } from '../../../src/7-export/pptx/chart/number-format.ts'
import { chartFrame } from '../../../src/7-export/pptx/chart/write-chart.ts'
import { chartMarginPx as margin } from '../../../src/7-export/pptx/look/calibrate.ts'
import { composeOutline } from '../../support/compose-outline.ts'
import { faultsOf } from './support/read-pptx.ts'
import { type TinySlide, tinyContext, tinyPresentation } from './support/tiny-presentation.ts'

interface Written extends TinySlide {
  readonly chart: Chart
  /** Texts of the chart's part and of the parts of its workbook. */
  readonly xml: string
  /** What stands in the hole of a ring. */
  readonly middle: string
  readonly plan: ChartPlan
  readonly workbook: Readonly<Record<string, string>>
  readonly workbookBytes: Uint8Array
}

const utf8 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

function writeCharts(deck: Deck): readonly Written[] {
  const plans = planCharts(deck)
  const isRightToLeft = deck.lang === 'ar'
  const slides = deck.slides.filter((slide): slide is ChartSlide => slide.kind === 'chart')
  return slides.map(({ id, chart }, index) => {
    const context = { ...tinyContext(), lang: deck.lang }
    const plan = plans.get(id)!
    const [width, height] = [plan.widthPx + 2 * margin.side, plan.heightPx + margin.top + margin.bottom]
    const box = { x: 762_000, y: 1_905_000, width: width * 9525, height: height * 9525 }
    const colors = { accent3: '#8f8878', bg1: '#fbfaf6', tx1: '#1b2430' }
    const place = { box, ph: undefined, id: 2, name: 'Chart', number: index + 1 }
    const shape = chartFrame(chart, plan, { ...place, colors, isRightToLeft }, context)
    const [part, workbook, middle] = context.parts
    const parts = Object.entries(unzipSync(workbook!.bytes)).map(([path, bytes]) => [path, utf8(bytes)])
    return {
      ...context,
      ...{
        shapes: [shape],
        chart,
        plan,
        xml: utf8(part?.bytes),
        middle: utf8(middle?.bytes),
        workbookBytes: workbook!.bytes,
      },
      workbook: Object.fromEntries(parts),
    }
  })
}

const cases = ['bars', 'dots', 'lines', 'piles', 'slices'].map((name) => {
  const { deck } = composeOutline(readFileSync(`tests/cases/chart-${name}/outline.yaml`, 'utf8'))
  return [name, writeCharts(deck!)] as const
})
const one = (chart: object, lang = 'en'): Written => {
  const slides = [{ title: 'A chart', chart, from: 'own' }]
  const { deck, diagnostics } = composeOutline(JSON.stringify({ title: 'Charts', lang, slides }))
  expect(diagnostics).toEqual([])
  return writeCharts(deck!)[0]!
}

const readable = (xml: string): string =>
  xml.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

/** The cells of the sheet, by their names. */
function cellsOf({ workbook }: Written): ReadonlyMap<string, string> {
  const sheet = workbook['xl/worksheets/sheet1.xml'] ?? ''
  const cells = sheet.matchAll(/<x:c r="(\w+)"[^>]*>(?:<x:v>([^<]*)|<x:is><x:t[^>]*>([^<]*))/g)
  return new Map([...cells].map(([, name = '', value, text]) => [name, readable(value ?? text ?? '')]))
}

/** What the chart remembers of each stretch of cells. */
function cachesOf({
  xml,
}: Written): readonly (readonly [reference: string, values: ReadonlyMap<number, string>])[] {
  return [...xml.matchAll(/<c:f>([^<]*)<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/g)].map(
    ([, reference = '', cache = '']) => {
      const points = cache.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)/g)
      return [
        reference,
        new Map([...points].map(([, index, value = '']) => [Number(index), readable(value)])),
      ]
    },
  )
}

describe('charts of PowerPoint', () => {
  it('are found faultless by the Open XML SDK, and so are their workbooks', async () => {
    const all = cases.flatMap(([, slides]) => slides)
    const numbered = all.map((slide, index) => renumber(slide, index + 1))
    expect(all.length).toBe(14)
    expect(await faultsOf(tinyPresentation(numbered))).toEqual([])
    const [bars, dots, lines] = cases.map(([, slides]) => slides[0]!)
    for (const { workbookBytes } of [bars!, dots!, lines!])
      expect(await faultsOf(workbookBytes, 'xlsx')).toEqual([])
  })

  it.each(cases)('hold in their workbooks every cell of the outline: %s', (_name, slides) => {
    for (const slide of slides) {
      const { header, rows } = slide.chart
      const cells = [...cellsOf(slide).values()]
      for (const { plain } of header) expect(cells).toContain(plain.trim())
      const names = rows.flatMap((row) => (slide.chart.firstSeries === 0 ? [] : [row.cells[0]!.plain.trim()]))
      for (const name of names) expect(cells).toContain(name)
      const numbers = rows.flatMap(({ values }) => values.flatMap((value) => value ?? []))
      for (const value of numbers) expect(cells).toContain(String(value))
      const filled = header.length + names.length + numbers.length
      expect(cells.length).toBe(filled)
    }
  })

  it.each(cases)('remember what their cells hold: %s', (_name, slides) => {
    for (const slide of slides) {
      const cells = cellsOf(slide)
      const caches = cachesOf(slide)
      expect(caches.length).toBeGreaterThan(2)
      for (const [reference, values] of caches) {
        const [, column = '', first = '', last = first] =
          /^Sheet1!\$([A-E])\$(\d+)(?::\$[A-E]\$(\d+))?$/.exec(reference)!
        const length = Number(last) - Number(first) + 1
        const held = Array.from({ length }, (_, index) => cells.get(`${column}${Number(first) + index}`))
        expect(Array.from({ length }, (_, index) => values.get(index))).toEqual(held)
      }
    }
  })

  it('have no color but those of the scheme, no font but the theme’s, and their data as alternative text', () => {
    for (const { chart, xml, shapes } of cases.flatMap(([, slides]) => slides)) {
      expect(xml).not.toContain('srgbClr')
      expect([...xml.matchAll(/typeface="([^"]*)"/g)].every(([, font]) => font?.startsWith('+mn'))).toBe(true)
      expect(readable(shapes[0]!.xml)).toContain(`descr="${chart.data}"`)
    }
  })

  it('say in the hole of a ring what the picture says there, in a box of the chart itself', async () => {
    const rows = [
      ['Tide', 30],
      ['Wind', 70],
    ]
    const ring = (more: object): Written =>
      one({ type: 'donut', header: ['Source', 'Share'], rows, unit: '%', ...more })
    const lit = ring({ highlight: 'tide' })
    expect(readable(lit.middle)).toContain('<a:t>30%</a:t>')
    expect(lit.middle).toContain('<a:schemeClr val="accent1"/>')
    expect(lit.xml).toContain('<c:userShapes r:id="rId2"/>')
    // The quiet word stays the title.
    expect(readable(/<c:title>.*<\/c:title>/.exec(lit.xml)?.[0] ?? '')).toContain('<a:t>Share</a:t>')
    const [x = 0, y = 0, toX = 0, toY = 0] = [...lit.middle.matchAll(/<cdr:[xy]>([^<]*)/g)].map(([, at]) =>
      Number(at),
    )
    const { plot, widthPx, heightPx } = lit.plan
    const [across, down] = [widthPx + 2 * margin.side, heightPx + margin.top + margin.bottom]
    expect(((x + toX) / 2) * across).toBeCloseTo(margin.side + (plot.left + plot.right) / 2, 0)
    expect(((y + toY) / 2) * down).toBeCloseTo(margin.top + (plot.top + plot.bottom) / 2, 0)
    expect(ring({}).middle).toBe('')
    expect(ring({ highlight: 'tide', type: 'pie' }).middle).toBe('')
    expect(await faultsOf(tinyPresentation([lit]))).toEqual([])
  })

  it('stand in the order of the picture', () => {
    const rows = [
      ['Wind', '3'],
      ['Others', '9'],
      ['Tide', '7.5'],
    ]
    const sorted = one({ type: 'bar', header: ['Source', 'Share'], rows, unit: '%', highlight: 'Tide' })
    expect([...cellsOf(sorted).values()]).toEqual([
      'Source',
      'Share',
      'Tide',
      '7.5',
      'Wind',
      '3',
      'Others',
      '9',
    ])
    expect(sorted.xml).toContain('<c:barDir val="bar"/>')
    expect(sorted.xml).toContain('<c:dPt><c:idx val="0"/>')
    const typed = one({ type: 'bar', header: ['Source', 'Share'], rows, order: 'typed' })
    expect([...cellsOf(typed).values()].slice(2)).toEqual(rows.flat())
    const years = one({
      type: 'bar',
      header: ['Year', 'Share'],
      rows: [
        ['2020', '1'],
        ['2019', '2'],
      ],
    })
    expect([...cellsOf(years).values()].slice(2)).toEqual(['2019', '2', '2020', '1'])
    expect(years.xml).toContain('<c:barDir val="col"/>')
  })

  it('leave gaps, and are to scale where moments are not at equal distances', () => {
    const uneven = one({
      ...{ type: 'line', header: ['Year', 'A', 'B'] },
      rows: [
        ['1900', '1', '2'],
        ['1910', '', '3'],
        ['1950', '4', '5'],
      ],
    })
    expect(uneven.xml).toContain('<c:scatterChart>')
    expect(cachesOf(uneven).map(([reference, values]) => [reference, [...values]])).toContainEqual([
      'Sheet1!$B$2:$B$4',
      [
        [0, '1'],
        [2, '4'],
      ],
    ])
    const days = one({
      type: 'area',
      header: ['Day', 'A'],
      rows: [
        ['2024-01-01', '1'],
        ['2024-01-02', '2'],
        ['2024-02-01', '3'],
      ],
    })
    expect(days.xml).toContain('<c:dateAx>')
    expect(cellsOf(days).get('A2')).toBe('45292')
    const even = one({
      type: 'line',
      header: ['Year', 'A'],
      rows: [
        ['1900', '1'],
        ['1910', '2'],
        ['1920', '4'],
      ],
    })
    expect(even.xml).toContain('<c:catAx>')
  })

  it('are the same each time', () => {
    const again = composeOutline(readFileSync('tests/cases/chart-lines/outline.yaml', 'utf8')).deck!
    const [first] = cases.flatMap(([name, slides]) => (name === 'lines' ? slides : []))
    expect(Buffer.compare(writeCharts(again)[0]!.workbookBytes, first!.workbookBytes)).toBe(0)
    expect(writeCharts(again)[0]!.xml).toBe(first!.xml)
  })
})

describe('formats of numbers', () => {
  const english = { lang: 'en', spelling: { decimal: '.', group: ',', zero: '0' } } as const
  const german = { lang: 'de', spelling: { decimal: ',', group: '.', zero: '0' } } as const
  it.each([
    ['31', 31, english, '0;"−"0'],
    ['1.50', 1.5, english, '0.00;"−"0.00'],
    ['1,500', 1500, english, '#,##0;"−"#,##0'],
    ['−1,500.5', -1500.5, english, '#,##0.0;"−"#,##0.0'],
    ['31%', 31, english, '0"%";"−"0"%"'],
    ['€5', 5, english, '"€"0;"−€"0'],
    ['+5', 5, english, '"+"0;"−"0'],
    ['1.500', 1500, german, '[$-407]#,##0;[$-407]"−"#,##0'],
    ['1,5\u00a0%', 1.5, german, '[$-407]0.0"\u00a0%";[$-407]"−"0.0"\u00a0%"'],
    [
      '12 345',
      12_345,
      { ...english, lang: 'fr', spelling: { decimal: ',', group: '\u00a0', zero: '0' } },
      '[$-40C]#,##0;[$-40C]"−"#,##0',
    ],
    ['٣١', 31, { lang: 'ar', spelling: { decimal: '.', group: ',', zero: '٠' } }, '0;"−"0'],
    ['1e5', 100_000, english, 'General'],
    ['', 0, english, 'General'],
  ] as const)('%s is spelled by its own', (text, value, spelling, format) => {
    expect(formatOf(text, value, spelling)).toBe(format)
  })
})

/** Charts of several decks in one file: each its own number. */
function renumber(slide: Written, number: number): TinySlide {
  const path = (old: string): string => old.replace(/\d+(?=\.xml$|\.xlsx$)/, String(number))
  const parts = slide.parts.map((part) => ({
    ...part,
    path: path(part.path),
    relations: part.relations.map((relation) =>
      'path' in relation ? { ...relation, path: path(relation.path) } : relation,
    ),
  }))
  const relations = slide.relations.map((relation) =>
    'path' in relation ? { ...relation, path: path(relation.path) } : relation,
  )
  return { shapes: slide.shapes, relations, parts }
}
