import type { PdfDocument, PdfValue } from '../file/model.ts'
import { itemsOf, list, resolve, word } from '../file/values.ts'

/** A box on a page in points, y upwards. */
export interface BoxPt {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** What is done to a slide's page so that it fills its place: made smaller by one factor, then moved. */
export interface Fit {
  readonly scale: number
  readonly xPt: number
  readonly yPt: number
}

/**
 * Gives the fit by which a page covers its place: the larger one of both ratios, since the place is rounded to pixels. Their left
 * and upper edges meet, as those of a picture in its box do.
 */
export function fitSlide(page: BoxPt, place: BoxPt): Fit {
  const scale = Math.max(
    (place.right - place.left) / (page.right - page.left),
    (place.top - place.bottom) / (page.top - page.bottom),
  )
  return { scale, xPt: place.left - page.left * scale, yPt: place.top - page.top * scale }
}

/** Where a box of the slide's page is then. */
export const moveBox = ({ left, bottom, right, top }: BoxPt, { scale, xPt, yPt }: Fit): BoxPt => ({
  left: left * scale + xPt,
  bottom: bottom * scale + yPt,
  right: right * scale + xPt,
  top: top * scale + yPt,
})

/** What of a box is within another one; nothing where that is empty. */
export function cutBox(box: BoxPt, within: BoxPt): BoxPt | undefined {
  const left = Math.max(box.left, within.left)
  const bottom = Math.max(box.bottom, within.bottom)
  const right = Math.min(box.right, within.right)
  const top = Math.min(box.top, within.top)
  return left < right && bottom < top ? { left, bottom, right, top } : undefined
}

/** Reads a rectangle of a PDF, whichever corners it names. */
export function readBox(document: PdfDocument, value: PdfValue | undefined): BoxPt {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = readNumbers(document, value)
  return {
    left: Math.min(x1, x2),
    bottom: Math.min(y1, y2),
    right: Math.max(x1, x2),
    top: Math.max(y1, y2),
  }
}

/** Reads a list of numbers. */
export function readNumbers(document: PdfDocument, value: PdfValue | undefined): readonly number[] {
  return itemsOf(document, value).map((item) => {
    const found = resolve(document, item)
    return found?.kind === 'word' ? Number(found.word) : 0
  })
}

/** Writes numbers as a list. */
export const writeNumbers = (numbers: readonly number[]): PdfValue =>
  list(numbers.map((number) => word(printNumber(number))))

/** A number as PDF has them, no finer than any printer; JavaScript would write an exponent for less than a millionth only. */
export const printNumber = (number: number): string => String(Math.round(number * 1e6) / 1e6)
