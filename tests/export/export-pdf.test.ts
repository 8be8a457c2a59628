import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishDeck } from '../../src/6-theme/dress-deck.ts'
import type { DressedDeck } from '../../src/6-theme/model.ts'
import type { PdfDocument } from '../../src/7-export/pdf/file/model.ts'
import { readPdf } from '../../src/7-export/pdf/file/read-pdf.ts'
import { draftOf, finishPdf, mendTags } from '../../src/7-export/pdf/mend-pdf.ts'
import type { Pieces } from '../../src/7-export/pdf/pieces.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { composeWhole } from '../support/compose-whole.ts'
import { dressedFixture } from './support/dressed-fixture.ts'
import { pdfDeck, printPdf } from './support/pdf-deck.ts'
import { findPdfFaults } from './support/pdf-faults.ts'
import { readPdfPages } from './support/read-pdf-pages.ts'

async function print(dressed: DressedDeck, browser: BrowserHandle): Promise<Uint8Array> {
  const outcome = await printPdf(dressed, browser)
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
    expect(pdf.bookmarks).toEqual(dressed.slides.map(({ words }) => words.split('\n')[0]))
    expect(pdf.links).toEqual(['https://example.org/?a=1&b=2'])
    expect(pdf.roles).toEqual(
      expect.arrayContaining([
        'Sect',
        'H1',
        'H2',
        'L',
        'LI',
        'LBody',
        'Table',
        'TR',
        'TH',
        'TD',
        'Figure',
        'Link',
      ]),
    )
    expect(pdf.info).toMatchObject({ Title: 'Win-win cooperation', Creator: 'Lectern' })
    expect(pdf.info).not.toHaveProperty('CreationDate')
    expect(await findPdfFaults(bytes)).toEqual([])
  })

  it('says what the outline says of the talk, and has the bookmarks of a section inside of it', async () => {
    const plain = pdfDeck(dressed)
    const about = {
      author: 'Zoë (and others)',
      day: '2026-11-23',
      date: 'November 23, 2026',
    }
    const section = { number: 1, title: { ...plain.title, plain: 'Wörter' }, origin: plain.title.at }
    const cover = { ...plain.slides[0]!, kind: 'title', subtitle: { plain: 'A history' } } as const
    const others = plain.slides.slice(1).map((slide, index) => (index < 1 ? slide : { ...slide, section: 1 }))
    const slides = [cover, ...others]
    const outcome = await printPdf(dressed, browser, { ...about, sections: [section], slides })
    if (outcome.kind !== 'pdf') throw new Error('a page is blank')
    const pdf = await readPdfPages(outcome.bytes)
    expect(pdf.info).toMatchObject({
      ...{
        Title: 'Win-win cooperation',
        Author: 'Zoë (and others)',
        Subject: 'A history · November 23, 2026',
      },
      ...{ CreationDate: 'D:20261123000000Z', Language: 'en' },
    })
    const names = plain.slides.map(({ name }) => name)
    expect(pdf.bookmarks).toEqual([
      ...names.slice(0, 2),
      'Wörter',
      ...names.slice(2).map((name) => `  ${name}`),
    ])
  })

  it('has a page for each step where the outline spreads them, and one bookmark for the slide', async () => {
    const outcome = await printPdf(dressed, browser, { print: { steps: 'spread' } })
    if (outcome.kind !== 'pdf') throw new Error('a page is blank')
    const pdf = await readPdfPages(outcome.bytes)
    const shown = pdf.pages.map(({ text }) =>
      ['First', 'Second', 'Third', 'Speech', 'Paper'].filter((word) => text.includes(word)),
    )
    expect(shown.slice(0, 8)).toEqual([
      ...[[], [], ['First'], ['First', 'Second'], ['First', 'Second', 'Third']],
      ...[[], ['Speech'], ['Speech', 'Paper']],
    ])
    expect(pdf.pages).toHaveLength(dressed.slides.length + 5)
    expect(pdf.bookmarks).toHaveLength(dressed.slides.length)
    expect(await findPdfFaults(outcome.bytes)).toEqual([])
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

  it('does not hang on what the browser counted before, and can be read again', async () => {
    const printed = await browser.withPage(composeWhole(dressed), dressed, (page) => page.printPdf())
    const text = Buffer.from(printed).toString('latin1')
    expect(text).toMatch(/\(node\d{8}\)/)
    const counted = text
      .replaceAll(
        /\(node(\d{8})\)/g,
        // Larger, and the other way round: ids are given when somebody first asks for one.
        (_, id: string) => `(node${90_000_000 - Number(id) * 7})`,
      )
      .replaceAll(/D:\d{14}\+00'00'/g, "D:20261231235959-11'30'")
    const mendText = (latin1: string): Uint8Array => mend(readPdf(Buffer.from(latin1, 'latin1')))
    expect(counted).not.toBe(text)
    expect(isSame(mendText(counted), mendText(text))).toBe(true)
    const mended = Buffer.from(bytes).toString('latin1')
    const ids = [...mended.matchAll(/\/Names \[([^\]]*)\]/g)].flatMap(
      ([, names = '']) => names.match(/node\d{8}/g) ?? [],
    )
    expect(ids[0]).toBe('node00000001')
    expect(ids).toEqual([...ids].sort())
    expect(readPdf(bytes).objects.size).toBeGreaterThan(100)
  })

  it('is the same where marked pages are taken from an earlier run, and takes them', async () => {
    const printed = readPdf(await browser.withPage(composeWhole(dressed), dressed, (page) => page.printPdf()))
    const kept = new Map<string, Uint8Array>()
    const mendKnowing = (known: ReadonlyMap<string, Uint8Array>): Uint8Array =>
      mend(printed, { get: (key) => known.get(key), put: (key, piece) => kept.set(key, piece) })
    const first = mendKnowing(new Map())
    const known = new Map(kept)
    expect(known.size).toBeGreaterThanOrEqual(dressed.slides.length)
    kept.clear()
    expect(isSame(mendKnowing(known), first)).toBe(true)
    expect(kept.size).toBe(0)
    const others = new Map([...known.keys()].map((key) => [key, deflateSync('q Q')]))
    expect(isSame(mendKnowing(others), first)).toBe(false)
  })

  it('is refused when a page lost its text, whatever the way', async () => {
    const lose = (css: string): DressedDeck => withCss(dressed, css)
    const hidden = lose('svg:nth-child(3) * { visibility: hidden !important }')
    expect(await printPdf(hidden, browser)).toEqual({ kind: 'blank-page', page: 3 })
    // Half transparent text is drawn in a form of its own, and is text all the same.
    const faint = lose('svg:nth-child(3) section > * { opacity: 0.5 }')
    expect(await printPdf(faint, browser)).toMatchObject({ kind: 'pdf' })
    const claim = dressed.slides.at(-1)!
    const foreign = claim.html
      .replace(/>The article gives[^<]*</, '>互利共赢<')
      .replace(/<footer>[\s\S]*?<\/footer>/, '')
    const slides = dressed.slides.map((slide) => (slide === claim ? { ...slide, html: foreign } : slide))
    const withoutFont = withCss({ ...dressed, slides }, 'svg:last-child section::after { display: none }')
    expect(await printPdf(withoutFont, browser)).toEqual({ kind: 'blank-page', page: 6 })
  })

  it('is a bug when slides and pages differ in number', async () => {
    const tall = withCss(dressed, 'svg:nth-child(2) { height: 2000px !important }')
    await expect(printPdf(tall, browser)).rejects.toThrow('6 pages came out as')
  })
})

function mend(printed: PdfDocument, pieces?: Pieces): Uint8Array {
  const draft = draftOf(printed)
  mendTags(draft, pieces)
  return finishPdf(draft, {
    properties: { title: 'T', lang: 'en' },
    bookmarks: [],
    nameOfAnchor: () => undefined,
  })
}

const withCss = (deck: DressedDeck, css: string): DressedDeck =>
  finishDeck({ ...deck, css: `${deck.css}\n${css}` }, (own) => own)
