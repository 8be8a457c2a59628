import { importFrom } from '../file/import-objects.ts'
import type { PdfDocument, PdfDraft, PdfValue } from '../file/model.ts'
import { indexPages, type PageIndex } from './index-pages.ts'

/** A document that slides are taken from, while they are put into another one. */
export interface Source {
  readonly document: PdfDocument
  readonly index: PageIndex
  /** Copies a value with all that it refers to, once. */
  readonly take: (value: PdfValue) => PdfValue
  /** Says which page stands for one of the source. */
  readonly replacePage: (page: number, by: number) => void
}

/** Gives each document's source, made when the first of its slides comes. */
export function openSources(draft: PdfDraft): (document: PdfDocument) => Source {
  const sources = new Map<PdfDocument, Source>()
  return (document) => {
    const found = sources.get(document)
    if (found !== undefined) return found
    const known = new Map<number, number>()
    const take = importFrom(document, draft, known)
    const source: Source = {
      ...{ document, take, index: indexPages(document) },
      replacePage: (page, by) => known.set(page, by),
    }
    sources.set(document, source)
    return source
  }
}
