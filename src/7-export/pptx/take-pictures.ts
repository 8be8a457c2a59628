import type { DressedDeck } from '../../6-theme/model.ts'
import type { BrowserHandle } from '../../browser/model.ts'

/** Sharp on a full HD projector. */
const pictureWidthPx = 1920

/** Gives a PNG of every slide, in order, 1920 pixels wide. */
export async function takePictures(
  dressed: DressedDeck,
  browser: BrowserHandle,
): Promise<readonly Uint8Array[]> {
  const { widthPx, heightPx } = dressed
  return browser.withPage(dressed.page, dressed, async (page) => {
    const pictures: Uint8Array[] = []
    for (const index of dressed.slides.keys()) {
      const box = { xPx: 0, yPx: index * heightPx, widthPx, heightPx }
      pictures.push(await page.picture(box, pictureWidthPx / widthPx))
    }
    return pictures
  })
}
