import type { Slide } from '../../3-deck/model.ts'
import type { Picture } from '../../3-deck/part-model.ts'
import type { BrowserHandle } from '../../browser/model.ts'

/** What PowerPoint of any version shows; of the others, SVG is shown by versions since 2016 and WebP by none. */
const shownByAll = new Set(['image/png', 'image/jpeg', 'image/gif'])

/** Sharp where the picture fills a full HD projector. */
const mostPx = 1920

/** Gives the pictures of slides that need another one beside them, each once. */
export function picturesToDraw(slides: readonly Slide[]): readonly Picture[] {
  const grounds = slides.flatMap(({ background }) =>
    background?.kind === 'picture' ? [background.picture] : [],
  )
  const pictures = slides.flatMap((slide) => [
    ...(slide.kind === 'image' ? [slide.image] : []),
    ...(slide.kind === 'columns'
      ? slide.columns.flatMap(({ content }) => (content.kind === 'image' ? [content.image] : []))
      : []),
  ])
  const needed = [
    // A picture on a slide is turned by its frame; a ground has none.
    ...grounds.filter(({ mediaType, turn }) => !shownByAll.has(mediaType) || turn !== undefined),
    ...pictures.filter(({ mediaType }) => !shownByAll.has(mediaType)),
  ]
  return [...new Map(needed.map((picture) => [picture.path, picture])).values()]
}

/** Takes pictures and the color behind them (`#rrggbb`); gives each as PNG, by its path. Rejects with `BrowserTrouble`. */
export async function drawRasters(
  pictures: readonly Picture[],
  ground: string,
  browser: BrowserHandle,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const boxes = placePictures(pictures)
  const images = boxes.map(
    ({ picture, widthPx, heightPx }) =>
      `<img alt="" width="${widthPx}" height="${heightPx}" src="data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}">`,
  )
  const style = `html, body { margin: 0; background: ${ground} } img { display: block }`
  const page = `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${style}</style>${images.join('')}`
  const widthPx = Math.max(...boxes.map((box) => box.widthPx))
  const heightPx = Math.max(...boxes.map((box) => box.yPx + box.heightPx))
  return browser.withPage(page, { widthPx, heightPx }, async (open) => {
    const drawn = new Map<string, Uint8Array>()
    for (const { picture, ...box } of boxes)
      drawn.set(picture.path, await open.picture({ xPx: 0, ...box }, 1))
    return drawn
  })
}

interface PlacedPicture {
  readonly picture: Picture
  readonly yPx: number
  readonly widthPx: number
  readonly heightPx: number
}

/** One below the other. Drawings are as sharp as one makes them, pixels no sharper than they are. */
function placePictures(pictures: readonly Picture[]): readonly PlacedPicture[] {
  let yPx = 0
  return pictures.map((picture) => {
    const most = mostPx / Math.max(picture.widthPx, picture.heightPx)
    const scale = picture.mediaType === 'image/svg+xml' ? most : Math.min(1, most)
    const widthPx = Math.max(1, Math.round(picture.widthPx * scale))
    const heightPx = Math.max(1, Math.round(picture.heightPx * scale))
    const placed = { picture, yPx, widthPx, heightPx }
    yPx += heightPx
    return placed
  })
}
