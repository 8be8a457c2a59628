/// <reference lib="dom" />

import { deflateSync } from 'node:zlib'
import { footElements } from '../../../src/7-export/pdf/feet/foot-elements.ts'
import { footOpacity } from '../../../src/7-export/pdf/feet/foot-opacity.ts'
import type { SlideFeet } from '../../../src/7-export/pdf/feet/model.ts'
import { putFeetBack } from '../../../src/7-export/pdf/feet/put-feet-back.ts'
import { readBare } from '../../../src/7-export/pdf/feet/read-bare.ts'
import { setFeetApart } from '../../../src/7-export/pdf/feet/set-feet-apart.ts'
import type { PdfDocument, PdfDraft } from '../../../src/7-export/pdf/file/model.ts'
import { listPages } from '../../../src/7-export/pdf/file/pages.ts'
import { printPdf } from '../../../src/7-export/pdf/file/print-pdf.ts'
import { readPdf } from '../../../src/7-export/pdf/file/read-pdf.ts'
import { objectEntries } from '../../../src/7-export/pdf/file/values.ts'
import { nameLinks } from '../../../src/7-export/pdf/name-links.ts'
import { numberNodes } from '../../../src/7-export/pdf/number-nodes.ts'
import type { Pieces } from '../../../src/7-export/pdf/pieces.ts'
import { formulaMark } from '../../../src/7-export/pdf/tags/formula-mark.ts'
import { markForReaders } from '../../../src/7-export/pdf/tags/mark-for-readers.ts'
import { mendStructure } from '../../../src/7-export/pdf/tags/mend-structure.ts'
import { tagPages } from '../../../src/7-export/pdf/tags/tag-pages.ts'
import { writeProperties } from '../../../src/7-export/pdf/write-properties.ts'
import type { BrowserHandle } from '../../../src/browser/model.ts'
import { slideSize } from '../../browser/support/test-browser.ts'

export interface RawPrint {
  readonly document: PdfDocument
  /** Absent where nobody asked, or where they cannot be set apart. */
  readonly feet?: readonly SlideFeet[]
}

export interface PrintedWays {
  readonly plain: RawPrint
  /** With feet set apart. */
  readonly apart: RawPrint
  /** The same once more. */
  readonly again: RawPrint
  /** With feet hidden, as nobody can tell them from the rest. */
  readonly hidden: RawPrint
}

/** Prints slides as Chromium does, in these ways one after the other. */
export async function printWays(html: string, browser: BrowserHandle): Promise<PrintedWays> {
  return browser.withPage(html, slideSize, async (page) => {
    const print = async (): Promise<PdfDocument> => readPdf(await page.printPdf())
    const printApart = async (): Promise<RawPrint> => {
      const feet = await page.evaluate(setFeetApart, { footOpacity, footElements })
      return { document: await print(), ...(feet === undefined ? {} : { feet }) }
    }
    await page.evaluate(markForReaders, { formulaMark })
    const plain = { document: await print() }
    const [apart, again] = [await printApart(), await printApart()]
    await page.evaluate(hideFeet, undefined)
    return { plain, apart, again, hidden: { document: await print() } }
  })
}

/** Runs in the page. */
function hideFeet(): void {
  const sheet = new CSSStyleSheet()
  const feet = 'section > header, section > footer, section.sourced > p:last-of-type'
  sheet.insertRule(`:is(${feet}), section::after { visibility: hidden !important }`)
  document.adoptedStyleSheets.push(sheet)
}

/** The same made ready, as the product does. */
export interface ReadyPrint {
  readonly draft: PdfDraft
  readonly isSeparable: boolean
}

export function makeReady({ document, feet }: RawPrint, pieces?: Pieces): ReadyPrint {
  const draft: PdfDraft = { ...document, objects: new Map(document.objects) }
  numberNodes(draft)
  mendStructure(draft)
  const isSeparable = feet !== undefined && putFeetBack(draft, feet)
  tagPages(draft, pieces)
  nameLinks(draft, (anchor) => anchor)
  writeProperties(draft, { title: 'Slides', lang: 'en' })
  return { draft, isSeparable }
}

export const bytesOf = ({ draft }: ReadyPrint): Uint8Array => printPdf(draft)

/** The file with each page as it is without its feet; of each page, how many marked contents that leaves out. */
export function makeBare({ draft }: ReadyPrint): { bytes: Uint8Array; leftOut: number[] } {
  const objects = new Map(draft.objects)
  const leftOut = listPages(draft).map((page) => {
    const contents = objectEntries(draft, page).get('Contents')
    const bare = readBare(draft, page)
    if (bare === undefined || contents?.kind !== 'reference') throw new Error(`page ${page} has no bare one`)
    objects.set(contents.number, {
      ...objects.get(contents.number)!,
      stream: deflateSync(Buffer.from(bare.operators, 'latin1')),
    })
    return bare.leftOut.size
  })
  return { bytes: printPdf({ ...draft, objects }), leftOut }
}
