import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PdfDocument, PdfDraft, PdfValue } from '../../../src/7-export/pdf/file/model.ts'
import { listPages } from '../../../src/7-export/pdf/file/pages.ts'
import { printPdf } from '../../../src/7-export/pdf/file/print-pdf.ts'
import { readPdf } from '../../../src/7-export/pdf/file/read-pdf.ts'
import { change, entriesOf, itemsOf, nameOf, objectEntries } from '../../../src/7-export/pdf/file/values.ts'
import { joinDocuments } from '../../../src/7-export/pdf/join/join-documents.ts'
import { mergeFonts } from '../../../src/7-export/pdf/join/merge-fonts.ts'
import { draftOf, finishPdf, mendTags } from '../../../src/7-export/pdf/mend-pdf.ts'
import { readPrinted } from '../../../src/7-export/pdf/read-printed.ts'
import { formulaMark } from '../../../src/7-export/pdf/tags/formula-mark.ts'
import { markForReaders } from '../../../src/7-export/pdf/tags/mark-for-readers.ts'
import type { BrowserHandle } from '../../../src/browser/model.ts'
import {
  launchTestBrowser,
  longFontUrl,
  shortFontUrl,
  slideSize,
} from '../../browser/support/test-browser.ts'
import { findPdfFaults } from '../support/pdf-faults.ts'
import { readPdfPages } from '../support/read-pdf-pages.ts'
import { listFonts } from './support/list-fonts.ts'

const css = `@font-face { font-family: Plain; src: url(${longFontUrl()}) }
@font-face { font-family: Fine; src: url(${shortFontUrl()}) }
@page { size: 1280px 720px; margin: 0 } body { margin: 0; font: 30px Plain }
section { height: 720px; overflow: hidden; break-inside: avoid } h1, b { font-family: Fine; font-weight: 400 }
h1 { background: linear-gradient(90deg, #fff, #fc0) }`

/** Two pixels by two. */
const picture =
  '<img alt="Flag" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8Dwn4GBgYGJgYGBgQEAHAQCAVp5jWUAAAAASUVORK5CYII=">'

const slides: readonly string[] = [
  `<h1>Quay and harbor</h1><ul><li>One <a href="#2">next</a></li><li>Two <a href="#5">last</a></li></ul>${picture}`,
  '<h1>Jetty</h1><table><tr><th>Town</th><th>Ships</th></tr><tr><th>Bruges</th><td>12</td></tr></table>',
  '<h1>Zéro</h1><p>Field: <math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>, <b>waffle</b></p>',
  '<h1>Quay 2</h1><table><tr><th>Year</th><td>1356</td></tr><tr><th>Law</th><td>none</td></tr></table>',
  `<h1>Vexing</h1><p>Back to <a href="#1">the first</a>, or <a href="https://example.org/">out</a> (kjßæ)</p>${picture}`,
]

/** The page of some slides, with places that nobody sees for those that they link to and that are not there. */
function compose(from: number, to: number): string {
  const some = slides
    .slice(from, to)
    .map((html, index) => `<section id="${from + index + 1}">${html}</section>`)
  const missing = slides.flatMap((_, index) =>
    index >= from && index < to ? [] : `<a id="${index + 1}"></a>`,
  )
  const title = '<title>Harbors</title>'
  return `<!DOCTYPE html><html lang="en"><head>${title}<style>${css}</style></head><body>${some.join('')}<nav hidden>${missing.join('')}</nav></body></html>`
}

const anchors = new Map(slides.map((_, index) => [String(index + 1), index]))

const finish = (joined: PdfDraft): Uint8Array =>
  finishPdf(joined, {
    properties: { title: 'Harbors', lang: 'en' },
    bookmarks: [],
    nameOfAnchor: (anchor) => `slide ${anchor}`,
  })

describe('printed documents that are joined', { timeout: 30_000 }, () => {
  let browser: BrowserHandle
  const printed = new Map<string, PdfDocument>()
  const part = (from: number, to: number): PdfDocument => printed.get(`${from} ${to}`)!
  const wholes: readonly (readonly (readonly [number, number])[])[] = [
    [[0, 5]],
    [
      [0, 2],
      [2, 5],
    ],
    [
      [0, 2],
      [2, 3],
      [3, 5],
    ],
  ]
  beforeAll(async () => {
    browser = await launchTestBrowser()
    const bounds = new Set(wholes.flat().map(([from, to]) => `${from} ${to}`))
    await Promise.all(
      [...bounds].map(async (key) => {
        const [from = 0, to = 0] = key.split(' ').map(Number)
        const bytes = await browser.withPage(compose(from, to), slideSize, async (page) => {
          await page.evaluate(markForReaders, { formulaMark })
          return page.printPdf()
        })
        const outcome = readPrinted({ bytes, accept: () => {} }, { texts: Array(to - from).fill(true) })
        if (outcome.kind !== 'printed') throw new Error(`page ${outcome.page} of ${key} is blank`)
        const draft = draftOf(outcome.document)
        mendTags(draft)
        printed.set(key, draft)
      }),
    )
  }, 30_000)
  afterAll(() => browser.close())

  const join = (bounds: (typeof wholes)[number]): PdfDraft => {
    const joined = joinDocuments(
      bounds.map(([from, to]) => part(from, to)),
      anchors,
    )
    mergeFonts(joined)
    return joined
  }

  it('are one with the pages, words, links and tags of the same slides printed at once', async () => {
    const [one, ...others] = await Promise.all(wholes.map((bounds) => readPdfPages(finish(join(bounds)))))
    expect(one?.pages).toHaveLength(slides.length)
    expect(one?.jumps).toEqual([
      [1, 2],
      [1, 5],
      [5, 1],
    ])
    expect(one?.links).toEqual(['https://example.org/'])
    for (const other of others) expect(other).toEqual(one)
  })

  it('have nothing that PDF/UA would not have, and nothing that refers to what is not there', async () => {
    for (const bounds of wholes) {
      const bytes = finish(join(bounds))
      expect(await findPdfFaults(bytes)).toEqual([])
      expect(findLooseEnds(readPdf(bytes))).toEqual([])
      expect(Buffer.compare(bytes, finish(join(bounds)))).toBe(0)
    }
  })

  it('have the ids of cells counted through, by which headers are named', () => {
    const [one, ...others] = wholes.map((bounds) => {
      const document = readPdf(finish(join(bounds)))
      const root = entriesOf(document, objectEntries(document, document.root).get('StructTreeRoot'))
      const named = itemsOf(document, entriesOf(document, root.get('IDTree')).get('Names'))
      const ids = named.filter((_, index) => index % 2 === 0)
      const cells = named.filter((_, index) => index % 2 === 1)
      expect(cells.map((cell) => entriesOf(document, cell).get('ID'))).toEqual(ids)
      const all = [...document.objects.keys()].sort((a, b) => a - b)
      const headers = all.flatMap((number) =>
        itemsOf(document, objectEntries(document, number).get('A')).flatMap((about) =>
          itemsOf(document, entriesOf(document, about).get('Headers')),
        ),
      )
      expect(ids).toEqual(expect.arrayContaining(headers))
      return { ids, headers }
    })
    expect(one?.ids[0]).toEqual({ kind: 'string', bytes: 'node00000001' })
    expect(one?.headers.length).toBeGreaterThan(2)
    for (const other of others) expect(other).toEqual(one)
  })

  it('are as they were where there is one alone', () => {
    const alone = part(2, 3)
    const draft = draftOf(alone)
    change(draft, draft.root, { Outlines: undefined })
    const joined = joinDocuments([alone])
    mergeFonts(joined)
    expect(Buffer.compare(printPdf(joined), printPdf(draft))).toBe(0)
  })

  it('have each font once, with every glyph that a part has, as it is there', () => {
    const parts = wholes[2]!.map(([from, to]) => part(from, to))
    const joined = joinDocuments(parts, anchors)
    const before = printPdf(joined)
    mergeFonts(joined)
    const after = printPdf(joined)
    expect(after.length).toBeLessThan(before.length)
    const fonts = listFonts(readPdf(after))
    const whole = ({ name }: { readonly name: string }): string => name.replace(/^[A-Z]{6}\+/, '')
    expect(fonts.map(whole)).toEqual([...new Set(fonts.map(whole))])
    for (const before of parts.flatMap((one) => listFonts(readPdf(printPdf(one))))) {
      const font = fonts.find((other) => whole(other) === whole(before))
      expect([...(font?.glyphs ?? [])]).toEqual(expect.arrayContaining([...before.glyphs]))
      expect([...(font?.texts ?? [])]).toEqual(expect.arrayContaining([...before.texts]))
      expect([...(font?.widths ?? [])]).toEqual(expect.arrayContaining([...before.widths]))
    }
  })

  it('have a picture once that several parts show', () => {
    for (const bounds of wholes) {
      const document = readPdf(finish(join(bounds)))
      const pictures = [...document.objects.values()].filter(
        ({ value }) => value.kind === 'dictionary' && nameOf(value.entries.get('Subtype')) === 'Image',
      )
      expect(pictures).toHaveLength(1)
    }
  })

  it('have the same bytes for a font, however its glyphs were spread', () => {
    const [two, three] = wholes.slice(1).map((bounds) => listFonts(readPdf(printPdf(join(bounds)))))
    const files = (fonts: typeof two): readonly string[] =>
      (fonts ?? []).map(({ file }) => file.toString('base64')).sort()
    expect(files(two).filter((file) => files(three).includes(file)).length).toBeGreaterThanOrEqual(2)
  })
})

/** What refers to an object that is not there, pages and links that the structure does not know, elements of another page. */
function findLooseEnds(document: PdfDocument): readonly string[] {
  const loose: string[] = []
  const look = (value: PdfValue, from: number): void => {
    if (value.kind === 'word' && value.word === 'null') loose.push(`object ${from} holds null`)
    if (value.kind === 'reference' && !document.objects.has(value.number))
      loose.push(`object ${from} refers to ${value.number}`)
    if (value.kind === 'list') for (const item of value.items) look(item, from)
    if (value.kind === 'dictionary') for (const item of value.entries.values()) look(item, from)
  }
  for (const [number, { value }] of document.objects) look(value, number)
  const root = entriesOf(document, objectEntries(document, document.root).get('StructTreeRoot'))
  const numbers = itemsOf(document, entriesOf(document, root.get('ParentTree')).get('Nums'))
  const elements = new Map<number, readonly PdfValue[]>()
  let last = -1
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const key = numberIn(numbers[index])
    if (key <= last) loose.push(`key ${key} comes after ${last}`)
    last = key
    elements.set(key, itemsOf(document, numbers[index + 1]))
  }
  for (const page of listPages(document)) {
    const entries = objectEntries(document, page)
    const found = elements.get(numberIn(entries.get('StructParents'))) ?? []
    if (found.length === 0) loose.push(`page ${page} has no elements`)
    for (const element of found) {
      const own = entriesOf(document, element).get('Pg')
      if (own?.kind === 'reference' && own.number !== page)
        loose.push(`an element of page ${page} is of ${own.number}`)
    }
    for (const link of itemsOf(document, entries.get('Annots'))) {
      const key = numberIn(entriesOf(document, link).get('StructParent'))
      const kids = (elements.get(key) ?? []).flatMap((element) =>
        itemsOf(document, entriesOf(document, element).get('K')),
      )
      const target = kids.map((kid) => entriesOf(document, kid).get('Obj'))
      if (!target.some((one) => JSON.stringify(one) === JSON.stringify(link)))
        loose.push(`a link has no element`)
    }
  }
  return loose
}

const numberIn = (value: PdfValue | undefined): number => (value?.kind === 'word' ? Number(value.word) : -1)
