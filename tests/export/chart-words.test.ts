import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawCharts } from '../../src/5-markdown/chart/draw-charts.ts'
import { measureText } from '../../src/5-markdown/chart/measure-text.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { composeOutline } from '../support/compose-outline.ts'
import { dressWithFonts } from '../support/dress-with-fonts.ts'
import { shippedTheme } from './support/dressed-fixture.ts'
import { printPdf } from './support/pdf-deck.ts'
import { readPdfPages } from './support/read-pdf-pages.ts'

const names = [
  'WWW MMM @@@',
  'Häuser & Straßen',
  'Ökologie, Ærø, Łódź',
  'Промышленность',
  '€1,234.50 · “so”',
  'AVAVA To Ty',
  'iiiiiillllll',
]
const chart = {
  type: 'bar',
  header: ['Name', 'Value'],
  rows: names.map((name, index) => [name, String(1000 + index * 77)]),
  order: 'typed',
}

interface Piece {
  readonly str: string
  readonly width: number
  readonly transform: readonly number[]
}

async function readPieces(bytes: Uint8Array): Promise<readonly Piece[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false })
  try {
    const page = await (await task.promise).getPage(2)
    const { items } = await page.getTextContent()
    return items.flatMap((item) => ('str' in item ? [item as Piece] : []))
  } finally {
    await task.destroy()
  }
}

/** A font file of its own for each range of characters parts a line in pieces. */
function findRun(pieces: readonly Piece[], text: string): readonly Piece[] | undefined {
  const runs = pieces.map((_piece, start) => {
    const end = pieces.findIndex(
      (_, index) => index >= start && joined(pieces, start, index).length >= text.length,
    )
    return joined(pieces, start, end) === text ? pieces.slice(start, end + 1) : undefined
  })
  return runs.find((run) => run !== undefined)
}

const joined = (pieces: readonly Piece[], start: number, end: number): string =>
  pieces
    .slice(start, end + 1)
    .map(({ str }) => str)
    .join('')

describe('the words of a chart', { timeout: 30_000 }, () => {
  let browser: BrowserHandle
  let bytes: Uint8Array
  beforeAll(async () => {
    browser = await launchTestBrowser()
    const theme = await shippedTheme()
    const outline = { title: 'Charts', lang: 'en', slides: [{ title: 'A chart', chart, from: 'own' }] }
    const { deck } = composeOutline(JSON.stringify(outline))
    const marp = printDeck(deck!, drawCharts(deck!, theme.palette))
    const dressed = await dressWithFonts(marp, theme, { lang: 'en', title: 'Charts' }, 'cut')
    const outcome = await printPdf(dressed, browser)
    if (outcome.kind !== 'pdf') throw new Error('blank')
    bytes = outcome.bytes
  }, 30_000)
  afterAll(() => browser.close())

  it('are text of the page, in a figure', async () => {
    const { pages, roles } = await readPdfPages(bytes)
    for (const name of names) expect(pages[1]?.text).toContain(name)
    expect(roles).toContain('Figure')
  })

  it("need no more room in the theme's type than was reckoned without a browser", async () => {
    const pieces = await readPieces(bytes)
    for (const name of names) {
      const found = findRun(pieces, name)
      expect(found, name).toBeDefined()
      const [first] = found!
      const sizePx = Math.hypot(first!.transform[0]!, first!.transform[1]!)
      const width = found!.reduce((sum, piece) => sum + piece.width, 0)
      expect(width, name).toBeLessThanOrEqual(measureText(name, { sizePx, lang: 'en' }))
      expect(width, name).toBeGreaterThan(0.6 * measureText(name, { sizePx, lang: 'en' }))
    }
  })
})
