import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DressedDeck } from '../../src/6-theme/model.ts'
import { exportPdf } from '../../src/7-export/pdf/export-pdf.ts'
import { fixIdentity } from '../../src/7-export/pdf/fix-identity.ts'
import { readPdf } from '../../src/7-export/pdf/read-pdf.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { dressedFixture } from './support/dressed-fixture.ts'
import { readPdfPages } from './support/read-pdf-pages.ts'

async function print(dressed: DressedDeck, browser: BrowserHandle): Promise<Uint8Array> {
  const outcome = await exportPdf(dressed, browser)
  if (outcome.kind !== 'pdf') throw new Error(`page ${outcome.page} is blank`)
  return outcome.bytes
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

describe('the PDF', { timeout: 30_000 }, () => {
  let browser: BrowserHandle
  let dressed: DressedDeck
  let bytes: Uint8Array
  beforeAll(async () => {
    ;[browser, dressed] = await Promise.all([launchTestBrowser(), dressedFixture()])
    bytes = await print(dressed, browser)
  }, 30_000)
  afterAll(() => browser.close())

  it('has a page for each slide, in its size, with its words, bookmarks, links and structure', async () => {
    const pdf = await readPdfPages(bytes)
    expect(pdf.pages).toHaveLength(dressed.slides.length)
    for (const [index, page] of pdf.pages.entries()) {
      expect(page).toMatchObject({ width: 960, height: 540 })
      const { words, hasText } = dressed.slides[index]!
      const shown = page.text.replaceAll(/\s+/g, ' ')
      if (!hasText) expect(shown.trim()).toBe('')
      else expect(shown).toContain(words.split('\n')[0])
    }
    expect(pdf.bookmarks).toEqual(['Win-win cooperation'])
    expect(pdf.links).toEqual(['https://example.org/?a=1&b=2'])
    expect(pdf.roles).toEqual(
      expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Link']),
    )
    expect(pdf.info).toMatchObject({ Title: 'Win-win cooperation', CreationDate: "D:20000101000000+00'00'" })
  })

  it('is the same for another page, another browser and another second', async () => {
    const startMs = Date.now()
    const other = await launchTestBrowser()
    try {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, startMs + 1_100 - Date.now())))
      expect(isSame(await print(dressed, browser), bytes)).toBe(true)
      expect(isSame(await print(dressed, other), bytes)).toBe(true)
    } finally {
      await other.close()
    }
  })

  it('does not hang on what the browser counted before, and stays a true file', async () => {
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).toContain('(node00000001)')
    const counted = text
      .replaceAll(
        /\(node(\d{8})\)/g,
        (_, id: string) => `(node${String(Number(id) * 7 + 90).padStart(8, '0')})`,
      )
      .replaceAll("D:20000101000000+00'00'", "D:20261231235959-11'30'")
    expect(counted).not.toBe(text)
    expect(isSame(fixIdentity(readPdf(Buffer.from(counted, 'latin1'))), bytes)).toBe(true)
    const ids = [...text.matchAll(/\/Names \[([^\]]*)\]/g)].flatMap(
      ([, names = '']) => names.match(/node\d{8}/g) ?? [],
    )
    expect(ids).toEqual([...ids].sort())
  })

  it('is refused when a page lost its text, whatever the way', async () => {
    const lose = (css: string): DressedDeck => ({
      ...dressed,
      page: dressed.page.replace('</head>', `<style>${css}</style></head>`),
    })
    const hidden = lose('svg:nth-child(3) * { visibility: hidden !important }')
    expect(await exportPdf(hidden, browser)).toEqual({ kind: 'blank-page', page: 3 })
    // Half transparent text is drawn in a form of its own, and is text all the same.
    const faint = lose('svg:nth-child(3) section > * { opacity: 0.5 }')
    expect(await exportPdf(faint, browser)).toMatchObject({ kind: 'pdf' })
    const claim = dressed.slides.at(-1)!
    const foreign = claim.html
      .replace(/>The article gives[^<]*</, '>互利共赢<')
      .replace(/<footer>[\s\S]*?<\/footer>/, '')
    const withoutFont = { ...lose('svg:last-child section::after { display: none }') }
    const page = withoutFont.page.replace(claim.html, foreign)
    expect(await exportPdf({ ...withoutFont, page }, browser)).toEqual({ kind: 'blank-page', page: 6 })
  })

  it('is a bug when slides and pages differ in number', async () => {
    const page = dressed.page.replace(
      '</head>',
      '<style>svg:nth-child(2) { height: 2000px !important }</style></head>',
    )
    await expect(exportPdf({ ...dressed, page }, browser)).rejects.toThrow('6 slides came out as')
  })
})
