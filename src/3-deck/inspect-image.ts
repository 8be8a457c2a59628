import { createHash } from 'node:crypto'
import { imageSize } from 'image-size'
import { isWhole } from './image-structure.ts'
import type { PictureTurn } from './part-model.ts'
import { readTurn } from './read-turn.ts'

export interface InspectedImage {
  /** Named by content, so that the same picture has one name and a changed one another. */
  readonly path: string
  readonly mediaType: string
  readonly widthPx: number
  readonly heightPx: number
  readonly turn?: PictureTurn
}

type Inspection =
  | { readonly kind: 'image'; readonly image: InspectedImage }
  | { readonly kind: 'refused'; readonly reason: string }

const mostPixels = 40_000_000
const mostBytes = 25_000_000

const types: {
  readonly [type: string]: { readonly mediaType: string; readonly extension: keyof typeof isWhole }
} = {
  png: { mediaType: 'image/png', extension: 'png' },
  jpg: { mediaType: 'image/jpeg', extension: 'jpg' },
  gif: { mediaType: 'image/gif', extension: 'gif' },
  webp: { mediaType: 'image/webp', extension: 'webp' },
  svg: { mediaType: 'image/svg+xml', extension: 'svg' },
}

/** Takes the bytes of a picture; gives its type by its bytes (not its name) and its size, or why it is refused. */
export function inspectImage(bytes: Uint8Array): Inspection {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > mostBytes)
    return refused(`it has ${Math.round(bytes.length / 1e6)} MB; the limit is 25 MB`)
  const size = readSize(buffer)
  if (size === undefined) return refused('its bytes are no picture that browsers show')
  const type = types[size.type ?? '']
  if (type === undefined) return refused(`it is of the type ${size.type}`)
  if (!isWhole[type.extension](buffer)) return refused('it is broken or cut short')
  if (size.width * size.height > mostPixels)
    return refused(`it is ${size.width} × ${size.height}; the limit is 40 megapixels`)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const turn = type.extension === 'jpg' ? readTurn(buffer) : undefined
  // Orientations 5 to 8 of EXIF turn the picture by a quarter.
  const isTurned = turn !== undefined && turn.orientation >= 5
  return {
    kind: 'image',
    image: {
      path: `assets/${hash}.${type.extension}`,
      mediaType: type.mediaType,
      widthPx: isTurned ? size.height : size.width,
      heightPx: isTurned ? size.width : size.height,
      ...(turn === undefined ? {} : { turn }),
    },
  }
}

function readSize(buffer: Buffer): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(buffer)
  } catch {
    return undefined
  }
}

function refused(reason: string): Inspection {
  return { kind: 'refused', reason }
}
