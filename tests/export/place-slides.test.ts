import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PdfDocument, PdfDraft } from '../../src/7-export/pdf/file/model.ts'
import { listPages, readStream } from '../../src/7-export/pdf/file/pages.ts'
import { readPdf } from '../../src/7-export/pdf/file/read-pdf.ts'
import {
  entriesOf,
  isReference,
  itemsOf,
  objectEntries,
  readText,
} from '../../src/7-export/pdf/file/values.ts'
import { draftOf, finishPdf, mendPaper, mendTags } from '../../src/7-export/pdf/mend-pdf.ts'
import { placeSlides } from '../../src/7-export/pdf/place/place-slides.ts'
import { hrefOfSlide } from '../../src/7-export/pdf/place/slide-href.ts'
import type { PrintedSlide } from '../../src/7-export/pdf/printed-slides.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { findPdfFaults } from './support/pdf-faults.ts'
import { paperHtml, silentPaperHtml, slidesHtml } from './support/placed-pages.ts'
import { type PageMarks, readMarks } from './support/read-marks.ts'
import { readPdfPages } from './support/read-pdf-pages.ts'
import { readPlaced } from './support/read-placed.ts'
import { findStructureFaults, writeStructure } from './support/structure-tree.ts'

/** Mends a document as Chromium printed it. */
function mend(document: PdfDocument): Uint8Array {
  const draft = draftOf(document)
  mendTags(draft)
  return finish(draft)
}

const finish = (draft: PdfDraft): Uint8Array =>
  finishPdf(draft, {
    properties: { title: 'T', lang: 'en' },
    bookmarks: [],
    nameOfAnchor: (anchor) => `Slide ${anchor}`,
  })

/** Where slides come, out of order; the one with feet that can be told is shown without. */
const order = [
  { index: 1, isBare: false },
  { index: 3, isBare: true },
  { index: 0, isBare: false },
  { index: 2, isBare: false },
]

describe('printed slides on paper', { timeout: 30_000 }, () => {
  let browser: BrowserHandle
  let printed: Uint8Array
  let paper: PdfDocument
  let slides: readonly PrintedSlide[]
  const print = (html: string): Promise<Uint8Array> =>
    browser.withPage(html, { widthPx: 1280, heightPx: 720 }, (page) => page.printPdf())

  beforeAll(async () => {
    browser = await launchTestBrowser()
    const [ofSlides, ofPaper] = await Promise.all([
      print(slidesHtml),
      print(paperHtml(order.map(hrefOfSlide))),
    ])
    paper = readPdf(ofPaper)
    printed = mend(readPdf(ofSlides))
    const slideMarks = await readMarks(printed)
    const document = readPdf(printed)
    const pages = listPages(document)
    slides = pages.map((page, index) => ({ document, page, ...bareOf(document, page, slideMarks[index]!) }))
  }, 30_000)
  afterAll(() => browser.close())

  const place = async (
    shown = slides,
    into = paper,
  ): Promise<{ readonly bytes: Uint8Array; readonly faults: readonly string[] }> => {
    const draft = draftOf(into)
    mendPaper(draft)
    await placeSlides(draft, shown)
    return { bytes: finish(draft), faults: findStructureFaults(draft) }
  }

  const structureOf = async (bytes: Uint8Array): Promise<string> => {
    const marks = await readMarks(bytes)
    return writeStructure(readPdf(bytes), ({ page }, mark) => marks[page]?.get(mark) ?? '').join('\n')
  }

  it('have their tags where they are, in the order in which they are read', async () => {
    expect(await structureOf((await place()).bytes)).toBe(readTree)
  })

  it('are there once, with a structure that is whole and what PDF/UA asks for', async () => {
    const { bytes, faults } = await place()
    expect(faults).toEqual([])
    expect(findStructureFaults(readPdf(bytes))).toEqual([])
    expect(await findPdfFaults(bytes)).toEqual([])
    const text = (await readPdfPages(bytes)).pages.map((page) => page.text).join('\n')
    for (const word of [...slideWords, 'Words 1', 'Words 4', 'Own cell'])
      expect([word, text.split(word).length - 1]).toEqual([word, 1])
    for (const word of ['Source', 'Pine']) expect(text).not.toContain(word)
  })

  it('fill their boxes, and so do their links', async () => {
    const document = readPdf((await place()).bytes)
    const placed = readPlaced(document)
    expect(placed.map(({ page }) => page)).toEqual([0, 0, 1, 1])
    const pages = listPages(paper)
    const boxes = pages.flatMap((page) => rectsOf(paper, page, 'slide.invalid'))
    expect(boxes).toHaveLength(order.length)
    for (const [index, { box, scale }] of placed.entries()) {
      const [left = 0, bottom = 0, right = 0, top = 0] = boxes[index]!
      expect(near(box, [left, bottom, right, top])).toBe(true)
      // The whole width is there, and at most a pixel of its height is not.
      expect(Math.abs(960 * scale - (right - left))).toBeLessThan(0.75)
      expect(540 * scale - (top - bottom)).toBeGreaterThan(-0.001)
      expect(540 * scale - (top - bottom)).toBeLessThan(0.75)
    }
    const { box, scale } = placed[0]!
    for (const address of ['fir', 'foot']) {
      const [link] = rectsOf(document, listPages(document)[0]!, address)
      const [from] = rectsOf(slides[1]!.document, slides[1]!.page, address)
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = from!
      const moved = [
        box[0] + x1 * scale,
        box[3] - (540 - y1) * scale,
        box[0] + x2 * scale,
        box[3] - (540 - y2) * scale,
      ]
      expect(near(link!, moved)).toBe(true)
    }
  })

  it('have links that lead where they led, to slides of the paper too, and none in what is left out', async () => {
    const { links, jumps } = await readPdfPages((await place()).bytes)
    const own = order.map((_, index) => `https://example.org/${index + 1}`)
    expect([...links].sort()).toEqual([...own, 'https://example.org/fir', 'https://example.org/foot'].sort())
    // The paper's fourth group is on its second page.
    expect(jumps).toEqual([[1, 2]])
  })

  it('bring fonts and the like once, from however many documents, and the same bytes each time', async () => {
    const once = (await place()).bytes
    expect(Buffer.compare((await place()).bytes, once)).toBe(0)
    const again = readPdf(printed)
    const apart = slides.map((slide, index) => (index % 2 === 0 ? slide : { ...slide, document: again }))
    const fonts = (bytes: Uint8Array): number =>
      Buffer.from(bytes).toString('latin1').split('/FontFile2').length - 1
    const ofPaper = fonts(mend(paper))
    const ofSlides = fonts(printed)
    expect(fonts(once)).toBe(ofPaper + ofSlides)
    const mixed = await place(apart)
    expect(mixed.faults).toEqual([])
    expect(fonts(mixed.bytes)).toBeLessThanOrEqual(ofPaper + 2 * ofSlides)
    expect(await structureOf(mixed.bytes)).toBe(readTree)
  })

  it('bring their structure to a paper that has none of its own', async () => {
    const silent = readPdf(await print(silentPaperHtml(order.map(hrefOfSlide))))
    expect(objectEntries(silent, silent.root).has('StructTreeRoot')).toBe(false)
    const { bytes, faults } = await place(slides, silent)
    expect(faults).toEqual([])
    expect(await findPdfFaults(bytes)).toEqual([])
    const own = /^ {2}Table\n(?: {4}.*\n)* {2}P .*\n|^ {4}P\n {6}"Words.*\n(?: {6}.*\n?)*/gm
    expect(
      (await structureOf(bytes))
        .split('\n')
        .filter((line) => !line.includes('node'))
        .join('\n'),
    ).toBe(
      readTree
        .replace(own, '')
        .split('\n')
        .filter((line) => !line.includes('node'))
        .join('\n')
        .trimEnd(),
    )
  })

  it('are bugs where they were not printed, or not without feet', async () => {
    await expect(place(slides.slice(0, 3))).rejects.toThrow('slide 3 was not printed')
    const whole = slides.map(({ document, page }) => ({ document, page }))
    await expect(place(whole)).rejects.toThrow('slide 3 was not printed without feet')
  })
})

const slideWords = [
  ...['Aspen title', 'Birch', 'Cedar list', 'Dogwood one', 'Elder inner', 'Fir link', 'Ginkgo jump', 'Hazel'],
  ...[
    'Iroko table',
    'Juniper',
    'Kapok',
    'Larch',
    'Quince faint',
    'Own faint',
    'Maple kinds',
    'nutmeg = 1',
    'o=2',
  ],
]

/** The paper as it is read: its own table, then each slide before its words. */
const readTree = `Document
  Table
    TR
      TH node00000001 "Own head"
    TR
      TD of node00000001 "Own cell"
  P "Own faint"
  Sect
    Sect
      H2 "Cedar list"
      L
        LI
          Lbl
          LBody
            "Dogwood one"
            L
              LI
                Lbl
                LBody "Elder inner"
        LI
          Lbl
          LBody
            Link
              "Fir link"
              -> https://example.org/fir
        LI
          Lbl
          LBody
            Link
              "Ginkgo jump"
              -> /4
      "Hazel"
    P
      "Words 1"
      Link
        "link"
        -> https://example.org/1
  Sect
    Sect
      H2 "Maple kinds"
      Code "nutmeg = 1"
      P
        "so"
        Formula (o = 2) "o=2"
      Figure (An olive)
    P
      "Words 2"
      Link
        "link"
        -> https://example.org/2
  Sect
    Sect
      H1 "Aspen title"
      P
        "By"
        Strong "Birch"
    P
      "Words 3"
      Link
        "link"
        -> https://example.org/3
  Sect
    Sect
      H2 "Iroko table"
      Table
        TR
          TH node00000002 "Juniper"
          TH node00000003 "Kapok"
        TR
          TD of node00000002 "Larch"
          TD of node00000003
      P "Quince faint"
    P
      "Words 4"
      Link
        "link"
        -> https://example.org/4`

const near = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((value, index) => Math.abs(value - (b[index] ?? Number.NaN)) < 0.01)

/** Where the links of a page are whose address has these letters. */
function rectsOf(document: PdfDocument, page: number, letters: string): readonly (readonly number[])[] {
  return itemsOf(document, objectEntries(document, page).get('Annots')).flatMap((annotation) => {
    const entries = entriesOf(document, annotation)
    const address = readText(entriesOf(document, entries.get('A')).get('URI')) ?? ''
    const rect = itemsOf(document, entries.get('Rect')).map((item) =>
      item.kind === 'word' ? Number(item.word) : 0,
    )
    return address.includes(letters) ? [rect] : []
  })
}

/** A slide without the paragraph that begins with Source, as long as that is on it. */
function bareOf(document: PdfDocument, page: number, marks: PageMarks): Pick<PrintedSlide, 'bare'> {
  const foot = [...marks].filter(([, words]) => /^(?:Source:|Pine)$/.test(words.trim())).map(([mark]) => mark)
  if (foot.length === 0) return {}
  const [contents] = itemsOf(document, objectEntries(document, page).get('Contents')).filter(isReference)
  const content = readStream(document, contents?.number ?? 0)
  const rest = foot.reduce(
    (all, mark) =>
      all.replace(new RegExp(`/\\w+ <</MCID ${mark} >>BDC([\\s\\S]*?)\\nEMC`), (_, painted: string) =>
        painted.replace(/BT[\s\S]*?ET|[\d.]+ [\d.]+ [\d.]+ [\d.]+ re\nf/g, ''),
      ),
    content,
  )
  return { bare: { operators: rest, leftOut: new Set(foot) } }
}
