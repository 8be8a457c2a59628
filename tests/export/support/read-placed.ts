import type { PdfDocument } from '../../../src/7-export/pdf/file/model.ts'
import { listPages, readStream } from '../../../src/7-export/pdf/file/pages.ts'
import { isReference, itemsOf, objectEntries } from '../../../src/7-export/pdf/file/values.ts'

/** A slide that a page draws, in the order of its operators. */
export interface PlacedSlide {
  /** The page, from 0. */
  readonly page: number
  /** Left, bottom, right, top of what is shown, in points. */
  readonly box: readonly [number, number, number, number]
  readonly scale: number
}

const place = /^q (?<clip>[\d.]+ [\d.]+ [\d.]+ [\d.]+) re W n (?<matrix>[-\d.]+(?: [-\d.]+){5}) cm$/gm

/** Reads where pages draw slides. */
export function readPlaced(document: PdfDocument): readonly PlacedSlide[] {
  return listPages(document).flatMap((page, index) => {
    const streams = itemsOf(document, objectEntries(document, page).get('Contents')).filter(isReference)
    const content = streams.map(({ number }) => readStream(document, number)).join('\n')
    return [...content.matchAll(place)].map(({ groups }) => {
      const [x = 0, y = 0, width = 0, height = 0] = (groups?.clip ?? '').split(' ').map(Number)
      return {
        page: index,
        box: [x, y, x + width, y + height] as const,
        scale: Number((groups?.matrix ?? '').split(' ')[0]),
      }
    })
  })
}
