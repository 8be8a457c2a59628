import type { Picture, PictureTurn } from '../../../3-deck/part-model.ts'
import type { BoxEmu } from '../look/slide-size.ts'
import { element, type Xml } from '../xml/element.ts'
import { extent } from './shape-tree.ts'

type Side = 'l' | 't' | 'r' | 'b'

/** In thousandths of a percent from each side. */
export type Crop = { readonly [side in Side]?: number }

interface Turn {
  /** At which side the first row of pixels is shown, and at which the first column. */
  readonly rowAt: Side
  readonly columnAt: Side
  /** Mirrored from side to side first, then turned clockwise, as DrawingML has it. */
  readonly flipH?: 1
  readonly quarters: 0 | 1 | 2 | 3
}

/** The orientations of EXIF. */
const turns: Readonly<Record<PictureTurn['orientation'], Turn>> = {
  2: { rowAt: 't', columnAt: 'r', flipH: 1, quarters: 0 },
  3: { rowAt: 'b', columnAt: 'r', quarters: 2 },
  4: { rowAt: 'b', columnAt: 'l', flipH: 1, quarters: 2 },
  5: { rowAt: 'l', columnAt: 't', flipH: 1, quarters: 3 },
  6: { rowAt: 'r', columnAt: 't', quarters: 1 },
  7: { rowAt: 'r', columnAt: 'b', flipH: 1, quarters: 1 },
  8: { rowAt: 'l', columnAt: 'b', quarters: 3 },
}

const opposite: Readonly<Record<Side, Side>> = { l: 'r', t: 'b', r: 'l', b: 't' }

/** Office turns some pictures as their EXIF says and others not: it gets pixels as they lie, and the turn in words of its own. */
export function withoutTurn({ bytes, turn }: Pick<Picture, 'bytes' | 'turn'>): Uint8Array {
  if (turn === undefined) return bytes
  const plain = Uint8Array.from(bytes)
  plain[turn.byteAt] = 1
  return plain
}

/** The picture as its pixels lie, where nothing can turn it: on its side, but not distorted. */
export function asItLies(picture: Picture): Picture {
  const { turn, ...plain } = picture
  if (turn === undefined) return picture
  const { widthPx, heightPx } = plain
  const isOnSide = turns[turn.orientation].quarters % 2 === 1
  const size = isOnSide ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx }
  return { ...plain, ...size, bytes: withoutTurn(picture) }
}

/** Takes what is cropped of a picture as it is shown; gives what that is of the picture as its pixels lie. */
export function turnCrop(crop: Crop, { orientation }: PictureTurn): Crop {
  const { rowAt, columnAt } = turns[orientation]
  const sides = { l: columnAt, t: rowAt, r: opposite[columnAt], b: opposite[rowAt] }
  return { l: crop[sides.l], t: crop[sides.t], r: crop[sides.r], b: crop[sides.b] } as Crop
}

/** The box in which a picture is shown, before it is turned: around the same middle, and lying where it will stand. */
export function frameTurned(box: BoxEmu, { orientation }: PictureTurn): Xml<'a:xfrm'> {
  const { flipH, quarters } = turns[orientation]
  const [width, height] = quarters % 2 === 1 ? [box.height, box.width] : [box.width, box.height]
  const x = box.x + Math.round((box.width - width) / 2)
  const y = box.y + Math.round((box.height - height) / 2)
  const rot = quarters === 0 ? undefined : quarters * 90 * 60_000
  return element('a:xfrm', { rot, flipH }, ...extent({ x, y, width, height }))
}
