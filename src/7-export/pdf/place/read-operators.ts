import type { PdfDocument } from '../file/model.ts'
import { readStream } from '../file/pages.ts'
import { isReference, itemsOf, objectEntries } from '../file/values.ts'

/** The operators of a page, one character per byte; Chromium (147) writes them in one stream, other programs in several. */
export const readOperators = (document: PdfDocument, page: number): string =>
  itemsOf(document, objectEntries(document, page).get('Contents'))
    .filter(isReference)
    .map(({ number }) => readStream(document, number))
    .join('\n')
