import { readFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import type { Pixels } from '../support/pictures/take-pictures.ts'

/**
 * Seen with the specimens in lectern: the palette of the references and edges that are smoothed otherwise make up to 11 of
 * 256 pixels differ; a title that moved by 2 of 1280 pixels 50 and more, another accent 32 and more.
 */
const tolerance = { threshold: 0.04, windowSize: 16, mostPixels: 20 } as const

/**
 * Compares a picture with its reference. Gives undefined where they look the same, else how many pixels of 16 × 16 differ
 * where most do, and a picture of the differences, in red.
 */
export function findDifference(
  reference: Pixels,
  taken: Pixels,
): { readonly pixels: number; readonly picture: Uint8Array } | undefined {
  const { widthPx, heightPx } = reference
  if (taken.widthPx !== widthPx || taken.heightPx !== heightPx)
    return { pixels: tolerance.windowSize ** 2, picture: pngOf(taken) }
  const drawn = new Uint8Array(reference.data.length)
  const pixels = pixelmatch(reference.data, taken.data, drawn, widthPx, heightPx, tolerance)
  if (pixels <= tolerance.mostPixels) return undefined
  return { pixels, picture: pngOf({ widthPx, heightPx, data: drawn }) }
}

/** Reads a PNG file. */
export function readPicture(path: string): Pixels {
  const { width, height, data } = PNG.sync.read(readFileSync(path))
  return { widthPx: width, heightPx: height, data }
}

function pngOf({ widthPx, heightPx, data }: Pixels): Uint8Array {
  const png = new PNG({ width: widthPx, height: heightPx })
  png.data = Buffer.from(data)
  return PNG.sync.write(png)
}
