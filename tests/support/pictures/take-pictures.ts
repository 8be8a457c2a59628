import { PNG } from 'pngjs'
import type { DressedDeck } from '../../../src/6-theme/model.ts'
import type { BrowserHandle } from '../../../src/browser/model.ts'
import { composeWhole } from '../compose-whole.ts'

/** Pixels of a picture from the top left, row by row, each as red, green, blue and opacity. */
export interface Pixels {
  readonly widthPx: number
  readonly heightPx: number
  readonly data: Uint8Array
}

/** A slide is 1280 pixels wide; a picture of it half of that. */
const scale = 0.5

/**
 * The page itself is made small: where Chromium 147 makes the picture smaller (`scale` below 1), curves come out in one of
 * two ways from one run to the next.
 */
const smallPage = `<style>body > div.marpit { transform: scale(${scale}); transform-origin: 0 0 }</style></head>`

/** Chromium cuts pictures off at 16384 pixels. */
const slidesAtOnce = 40

/**
 * Takes a picture of each slide of the deck, or of those that are named by their positions, from one page: many slides
 * on one sheet, which is then cut, since a picture of its own takes a slide five times as long.
 */
export async function takePictures(
  deck: DressedDeck,
  browser: BrowserHandle,
  range: { readonly from: number; readonly to: number } = { from: 0, to: deck.slides.length },
): Promise<readonly Pixels[]> {
  const widthPx = deck.widthPx * scale
  const heightPx = deck.heightPx * scale
  const html = composeWhole(deck).replace('</head>', smallPage)
  const sheets = await browser.withPage(html, deck, async (page) => {
    const taken: Uint8Array[] = []
    for (let from = range.from; from < range.to; from += slidesAtOnce) {
      const count = Math.min(slidesAtOnce, range.to - from)
      taken.push(await page.picture({ xPx: 0, yPx: from * heightPx, widthPx, heightPx: count * heightPx }, 1))
    }
    return taken
  })
  return sheets.flatMap((sheet) => cutSheet(sheet, heightPx))
}

function cutSheet(bytes: Uint8Array, heightPx: number): readonly Pixels[] {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
  const size = width * heightPx * 4
  return Array.from({ length: height / heightPx }, (_, index) => ({
    widthPx: width,
    heightPx,
    data: Uint8Array.prototype.slice.call(data, index * size, (index + 1) * size),
  }))
}
