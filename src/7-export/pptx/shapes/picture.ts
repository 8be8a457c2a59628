import type { Picture } from '../../../3-deck/part-model.ts'
import type { BoxEmu } from '../look/slide-size.ts'
import type { Slot } from '../look/slots.ts'
import type { PlainPart } from '../package/package-part.ts'
import type { SlideContext } from '../slide-context.ts'
import { element, type Xml } from '../xml/element.ts'
import { placeholderOf } from './placeholder.ts'
import { decorative } from './shape-tree.ts'
import { type Crop, frameTurned, turnCrop, withoutTurn } from './turn-picture.ts'

/** What every version of PowerPoint shows. SVG needs one of these beside it. */
const shownTypes: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
}

/** A pixel of nothing: what stands for a picture that no version of PowerPoint shows, where nobody drew it. */
const nothing = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
    'base64',
  ),
)

/** Puts a picture into the package; gives the `a:blip` that shows it. The same picture is there once. */
export function embedPicture(
  picture: Pick<Picture, 'path' | 'bytes' | 'mediaType' | 'turn'>,
  { relate, add, rasters }: Pick<SlideContext, 'relate' | 'add' | 'rasters'>,
): Xml<'a:blip'> {
  const name = picture.path.slice(picture.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  const extension = shownTypes[picture.mediaType]
  if (extension !== undefined) {
    const { mediaType } = picture
    const file = put(`${name}.${extension}`, { mediaType, bytes: withoutTurn(picture) })
    return element('a:blip', { 'r:embed': file })
  }
  const raster = rasters.get(picture.path)
  const fallback = put(raster === undefined ? 'none.png' : `${name}.png`, {
    mediaType: 'image/png',
    bytes: raster ?? nothing,
  })
  if (picture.mediaType !== 'image/svg+xml') return element('a:blip', { 'r:embed': fallback })
  const drawing = put(`${name}.svg`, picture)
  return element(
    'a:blip',
    { 'r:embed': fallback },
    element(
      'a:extLst',
      {},
      element(
        'a:ext',
        { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
        element('asvg:svgBlip', {
          'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
          'r:embed': drawing,
        }),
      ),
    ),
  )

  function put(file: string, { mediaType, bytes }: Pick<Picture, 'mediaType' | 'bytes'>): string {
    const part: PlainPart = { path: `ppt/media/${file}`, contentType: mediaType, bytes, relations: [] }
    add(part)
    return relate({ type: 'image', path: part.path })
  }
}

/**
 * Which part of a picture fills a box, in thousandths of a percent from each side: less than all of it is cropped, as
 * `object-fit: cover` does; more than all of it leaves room at the sides, as PowerPoint's own "Fit" does.
 */
export function cropTo(
  { widthPx, heightPx, fit, turn }: Pick<Picture, 'widthPx' | 'heightPx' | 'fit' | 'turn'>,
  box: Pick<BoxEmu, 'width' | 'height'>,
  align: 'start' | 'center' = 'center',
): Xml<'a:srcRect'> | undefined {
  const wider = widthPx / heightPx / (box.width / box.height)
  const isSides = fit === 'cover' ? wider > 1 : wider < 1
  // Of the picture's own width (or height), what is shown.
  const shown = isSides ? 1 / wider : wider
  const spare = Math.round((1 - shown) * 100_000)
  if (Math.abs(spare) < 50) return undefined
  const isStart = align === 'start' && fit === 'contain'
  const first = isStart ? 0 : Math.round(spare / 2)
  const last = spare - first
  const crop: Crop = isSides ? { l: first, r: last } : { t: first, b: last }
  return element('a:srcRect', turn === undefined ? crop : turnCrop(crop, turn))
}

/**
 * A picture in its placeholder: the box is that of the layout, the crop makes the picture fit it. One that is turned to be shown has
 * a box of its own, as one that somebody turned in PowerPoint has.
 */
export function pictureInPlaceholder(
  picture: Picture,
  slot: Slot,
  align: 'start' | 'center',
  context: SlideContext,
): { readonly id: number; readonly xml: Xml<'p:pic'> } {
  const id = context.nextId()
  const alt = picture.alt.trim()
  const xml = element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      element(
        'p:cNvPr',
        { id, name: slot.name, descr: alt === '' ? undefined : alt },
        alt === '' ? decorative : undefined,
      ),
      element('p:cNvPicPr', {}, element('a:picLocks', { noGrp: 1, noChangeAspect: 1 })),
      element('p:nvPr', {}, placeholderOf(slot)),
    ),
    element(
      'p:blipFill',
      {},
      embedPicture(picture, context),
      cropTo(picture, slot.box, align),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element('p:spPr', {}, picture.turn === undefined ? undefined : frameTurned(slot.box, picture.turn)),
  )
  return { id, xml }
}
