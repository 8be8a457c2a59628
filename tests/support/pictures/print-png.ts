import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'
import { reduceColors } from './reduce-colors.ts'
import type { Pixels } from './take-pictures.ts'

/**
 * Gives the picture as a PNG with a palette: a third of what Chromium writes. Compressed by fflate, since Node's own zlib
 * gives other bytes in other versions.
 */
export function printPng(pixels: Pixels): Uint8Array {
  const { widthPx, heightPx } = pixels
  const { palette, indices } = reduceColors(pixels)
  const rows = new Uint8Array((widthPx + 1) * heightPx)
  for (let row = 0; row < heightPx; row += 1) {
    // The first byte of a row says that it is not filtered.
    rows.set(indices.subarray(row * widthPx, (row + 1) * widthPx), row * (widthPx + 1) + 1)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(widthPx, 0)
  head.writeUInt32BE(heightPx, 4)
  head.set([8, 3], 8)
  const colors = palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(colors)),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const bytes = Buffer.alloc(named.length + 8)
  bytes.writeUInt32BE(content.length, 0)
  bytes.set(named, 4)
  bytes.writeUInt32BE(crc32(named), named.length + 4)
  return bytes
}
