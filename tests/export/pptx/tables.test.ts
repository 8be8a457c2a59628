import { describe, expect, it } from 'vitest'
import type { Alignment } from '../../../src/3-deck/part-model.ts'
import type { LayoutLook, PartLook, SchemeColor } from '../../../src/6-theme/look-model.ts'
import type { StyleTools } from '../../../src/7-export/pptx/look/write-text-style.ts'
import { shareWidth } from '../../../src/7-export/pptx/table/share-width.ts'
import { findTableLook } from '../../../src/7-export/pptx/table/table-look.ts'
import { tableStyles } from '../../../src/7-export/pptx/table/table-styles.ts'
import { type CellWords, type Grid, writeTable } from '../../../src/7-export/pptx/table/write-table.ts'
import { breakLines } from '../../../src/7-export/pptx/text/balance-lines.ts'
import { textWidth, unbreakableWidths } from '../../../src/7-export/pptx/text/text-width.ts'
import { writeRuns } from '../../../src/7-export/pptx/text/write-runs.ts'
import { faultsOf } from './support/read-pptx.ts'
import { tinyContext, tinyPresentation } from './support/tiny-presentation.ts'

const colors: Readonly<Record<SchemeColor, string>> = {
  ...{
    bg1: '#fbfaf6',
    tx1: '#1b2430',
    bg2: '#f3f0e8',
    tx2: '#5a6270',
    accent1: '#9a3412',
    accent2: '#2f739b',
  },
  ...{
    accent3: '#8f8878',
    accent4: '#d9d3c7',
    accent5: '#7f290c',
    accent6: '#e9e4da',
    hlink: '#1b2430',
    folHlink: '#5a6270',
  },
}
const font = {
  css: 'Carlito',
  office: 'Calibri',
  isTwin: true,
  metrics: { ascent: 0.952, descent: 0.269, gap: 0 },
}
const tools: StyleTools = {
  fonts: { major: font, minor: font, mono: { ...font, office: 'Consolas' } },
  palette: { scheme: colors, ground: colors.bg1 },
  isRightToLeft: false,
}

const color = (scheme: SchemeColor) => ({ scheme, hex: colors[scheme] })
const part = (scheme: SchemeColor, isBold: boolean, more: Partial<PartLook> = {}): PartLook => ({
  box: { xPx: 80, yPx: 208, widthPx: 400, heightPx: 60 },
  padding: { top: 14, right: 40, bottom: 15, left: 0 },
  text: {
    ...{ font: 'minor', family: 'Carlito', sizePx: 26, linePx: 32.5, isItalic: false },
    ...{ isBold, color: color(scheme) },
  },
  borders: { bottom: { color: color('accent4'), widthPx: 1, style: 'solid' } },
  ...more,
})
const layout = (parts: LayoutLook['parts']): LayoutLook => ({
  background: { kind: 'solid', color: color('bg1') },
  body: { xPx: 80, yPx: 208, widthPx: 1120, heightPx: 384 },
  parts,
  decorations: [],
})
const plain = layout({
  'head-1': part('tx2', true),
  'head-2': part('tx2', true),
  'cell-1': part('tx1', false),
  'cell-2': part('tx1', false),
})
const named = layout({
  ...{ 'head-1': part('accent1', true), 'head-2': part('accent1', true), 'cell-2': part('tx1', false) },
  'cell-1': part('tx1', false, { strong: { ...part('tx1', true).text! } }),
})
const styles = tableStyles(
  [plain, layout({}), named, plain].map((look) => ({ look })),
  tools,
)

const words = (text: string, more: object = {}): CellWords => ({ runs: [{ text, ...more }] })
const align: readonly Alignment[] = ['left', 'right']
const grid: Grid = {
  head: [words('Bridge'), words('Main span')],
  rows: [
    [words('Akashi & <more>', { bold: true }), words('1,991 m')],
    [words('a link', { href: 'https://example.org/' }), undefined],
    [
      words('so many words that one line of such a column has no room for them by far, and they go on'),
      words('x'),
    ],
  ],
  ...{ align, layout: 'auto' },
}

function write(look: LayoutLook, isRightToLeft = false) {
  const context = tinyContext()
  const text = {
    ...tools,
    isRightToLeft,
    lang: context.lang,
    relate: context.relate,
    slidePath: () => undefined,
    math: () => undefined,
  }
  const table = findTableLook(look)!
  const { shape, heightPx } = writeTable(
    grid,
    {
      ...{
        look: table,
        styleId: styles.idOf.get(look)!,
        widthPx: 1120,
        ph: undefined,
        id: 2,
        name: 'Table',
        alt: 'Bridges: span',
      },
      box: { x: 762_000, y: 1_981_200, width: 1120 * 9525, height: 384 * 9525 },
    },
    { ...text, runs: (some, options) => writeRuns(some, text, options) },
  )
  return { ...context, shapes: [shape], xml: shape.xml, heightPx }
}

describe('tables of PowerPoint', () => {
  it('are found faultless by the Open XML SDK, with their styles', async () => {
    expect(
      await faultsOf(tinyPresentation([write(plain), write(named), write(plain, true)], [styles.part])),
    ).toEqual([])
  })

  it('have as many cells in each row as there are columns, all words, and their language', () => {
    const { xml } = write(plain)
    const rows = xml.split('<a:tr ').slice(1)
    expect(rows.map((row) => row.split('<a:tc>').length - 1)).toEqual([2, 2, 2, 2])
    expect([...xml.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text)).toEqual(
      expect.arrayContaining(['Bridge', 'Akashi &#38; &#60;more&#62;', '1,991 m', 'a link']),
    )
    expect(xml.match(/<a:(?:rPr|endParaRPr) (?!lang)/g)).toBeNull()
    expect(xml).toContain('algn="r"')
    expect(xml).toContain('<a:hlinkClick r:id="rId2"')
    expect(xml).toContain('descr="Bridges: span"')
  })

  it('take lines, colors and weights from a style, one for each look that tables have', () => {
    const xml = Buffer.from(styles.part.bytes).toString('utf8')
    expect([...xml.matchAll(/styleName="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Lectern',
      'Lectern 2',
    ])
    expect(xml).not.toContain('srgbClr')
    expect(write(plain).xml).not.toMatch(/schemeClr|srgbClr|<a:ln[LRTB ]|<a:latin/)
    expect(write(plain).xml).not.toContain('firstCol')
    expect(write(named).xml).toContain('firstRow="1" firstCol="1"')
    const [, plainId] = /<a:tableStyleId>([^<]*)/.exec(write(plain).xml)!
    const [, namedId] = /<a:tableStyleId>([^<]*)/.exec(write(named).xml)!
    expect(xml).toContain(`def="${plainId}"`)
    expect(namedId).not.toBe(plainId)
  })

  it('are as wide as their room, and rows as high as their words', () => {
    const { xml, heightPx } = write(plain)
    const widths = [...xml.matchAll(/gridCol w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1120 * 9525)
    const heights = [...xml.matchAll(/<a:tr h="(\d+)"/g)].map(
      ([, height]) => Math.round(Number(height) / 952.5) / 10,
    )
    // The names of the first of two columns get two fifths: the long ones break there.
    expect(heights.slice(0, 3)).toEqual([61.5, 61.5, 61.5])
    expect(heights[3]).toBe(29 + 3 * 32.5)
    expect(Math.abs(heights.reduce((sum, height) => sum + height, 0) - heightPx)).toBeLessThan(0.2)
  })

  it('run from right to left where the deck does', () => {
    expect(write(plain, true).xml).toMatch(/<a:tblPr [^>]*rtl="1"/)
  })
})

describe('widths of columns', () => {
  it.each([
    [
      'all lines fit: the rest by their lines',
      [
        { leastPx: 50, mostPx: 100 },
        { leastPx: 50, mostPx: 300 },
      ],
      800,
      [200, 600],
    ],
    [
      'not all fit: what can be spared is shared',
      [
        { leastPx: 50, mostPx: 100 },
        { leastPx: 50, mostPx: 950 },
      ],
      575,
      [75, 500],
    ],
    [
      'not even words fit',
      [
        { leastPx: 300, mostPx: 300 },
        { leastPx: 100, mostPx: 300 },
      ],
      200,
      [150, 50],
    ],
    [
      'a share is a share',
      [
        { leastPx: 50, mostPx: 100, share: 0.4 },
        { leastPx: 50, mostPx: 100 },
      ],
      1000,
      [400, 600],
    ],
    [
      'nothing in them',
      [
        { leastPx: 0, mostPx: 0 },
        { leastPx: 0, mostPx: 0 },
      ],
      100,
      [50, 50],
    ],
  ])('%s', (_case, needs, width, expected) => {
    const shared = shareWidth(needs, width)
    expect(shared.map((one) => Math.round(one))).toEqual(expected)
  })

  it('of words are those of the font', () => {
    expect(textWidth('Hello', 1000, { isBold: false, isMono: false })).toBe(623 + 498 + 229 + 229 + 527)
    expect(textWidth('Hi', 1000, { isBold: true, isMono: false })).toBe(631 + 246)
    expect(textWidth('ab', 1000, { isBold: false, isMono: true })).toBe(1200)
    expect(textWidth('é', 1000, { isBold: false, isMono: false })).toBe(498)
  })

  it('break at spaces and hyphens, not where the dress of a word changes', () => {
    const pieces = unbreakableWidths(
      [{ text: 'a b' }, { text: 'c', bold: true }, { text: ' well-known' }],
      1000,
      { isBold: false, isMono: false },
    )
    expect(pieces.map(({ px }) => px)).toEqual([
      479,
      525 + 418,
      textWidth('well-', 1000, { isBold: false, isMono: false }),
      textWidth('known', 1000, { isBold: false, isMono: false }),
    ])
    expect(breakLines(pieces, 2000).lines).toBe(3)
    expect(breakLines([], 10).lines).toBe(1)
  })
})
