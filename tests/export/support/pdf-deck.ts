import type { DressedDeck } from '../../../src/6-theme/model.ts'
import { exportPdf } from '../../../src/7-export/pdf/export-pdf.ts'
import type { PdfDeck, PdfOutcome } from '../../../src/7-export/pdf/model.ts'
import { printSlides } from '../../../src/7-export/pdf/print-slides.ts'
import { createPrints } from '../../../src/7-export/pdf/prints.ts'
import type { BrowserHandle } from '../../../src/browser/model.ts'

const at = { file: 'outline.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }

/** A deck of these slides, as its PDF sees it: no sections, each slide named by its first words. */
export function pdfDeck(dressed: DressedDeck, adjust: Partial<PdfDeck> = {}): PdfDeck {
  return {
    title: { runs: [{ text: dressed.title }], plain: dressed.title, at },
    lang: dressed.lang,
    sections: [],
    print: { steps: 'fold' },
    slides: dressed.slides.map(({ id, words }) => ({ id, kind: 'points', name: words.split('\n')[0] ?? id })),
    ...adjust,
  }
}

export async function printPdf(
  dressed: DressedDeck,
  browser: BrowserHandle,
  adjust: Partial<PdfDeck> = {},
): Promise<PdfOutcome> {
  const deck = pdfDeck(dressed, adjust)
  const prints = createPrints(async () => undefined)
  const printed = await printSlides(dressed, { steps: deck.print.steps }, { browser, prints })
  return printed.kind === 'blank-page' ? printed : { kind: 'pdf', bytes: exportPdf(dressed, deck, printed) }
}
