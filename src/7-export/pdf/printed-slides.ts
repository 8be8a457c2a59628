import type { PdfDocument } from './file/model.ts'

/** A slide as it was printed, on a page of a document whose structure and tags are as they shall be. */
export interface PrintedSlide {
  readonly document: PdfDocument
  /** The number of the page's object. */
  readonly page: number
  /** The same without its feet, as small slides are shown; absent where nobody can tell them from the rest. */
  readonly bare?: BarePage
}

/** What of a page is left where its feet are left out. */
export interface BarePage {
  /** What paints the page, one character per byte. */
  readonly operators: string
  /** The numbers of marked contents (MCID) that are not in it. */
  readonly leftOut: ReadonlySet<number>
}
