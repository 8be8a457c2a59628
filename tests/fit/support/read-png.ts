import { inflateSync } from 'node:zlib'

/** How dark each pixel is, from 0 (white) to 255. */
export interface InkPicture {
  readonly width: number
  readonly height: number
  readonly ink: Uint8Array
}

/** Reads a PNG as browsers write it (8 bits a channel, RGB or RGBA, not interlaced): by green alone, since pictures here are gray. */
export function readPng(png: Uint8Array): InkPicture {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth, color] = [bytes[24], bytes[25]]
  if (depth !== 8 || (color !== 2 && color !== 6)) throw new Error(`a PNG of depth ${depth}, color ${color}`)
  const perPixel = color === 2 ? 3 : 4
  const rows = unfilter(inflateSync(dataOf(bytes)), width * perPixel, height, perPixel)
  const ink = new Uint8Array(width * height)
  for (let index = 0; index < ink.length; index += 1) ink[index] = 255 - rows[index * perPixel + 1]!
  return { width, height, ink }
}

function dataOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return Buffer.concat(parts)
}

/** Each row begins with the number of its filter (PNG, section 9): what its bytes are told relative to. */
function unfilter(data: Uint8Array, rowBytes: number, height: number, perPixel: number): Uint8Array {
  let above = new Uint8Array(rowBytes)
  const out = new Uint8Array(rowBytes * height)
  for (let row = 0; row < height; row += 1) {
    const start = row * (rowBytes + 1)
    const line = out.subarray(row * rowBytes, (row + 1) * rowBytes)
    line.set(data.subarray(start + 1, start + 1 + rowBytes))
    filters[data[start] ?? 0]?.(line, above, perPixel)
    above = line
  }
  return out
}

type Undo = (line: Uint8Array, above: Uint8Array, perPixel: number) => void

/** By number; each in a loop of its own, since they go over every byte of every picture. */
const filters: readonly Undo[] = [
  () => {},
  (line, _above, step) => {
    for (let at = step; at < line.length; at += 1) line[at]! += line[at - step]!
  },
  (line, above) => {
    for (let at = 0; at < line.length; at += 1) line[at]! += above[at]!
  },
  (line, above, step) => {
    for (let at = 0; at < line.length; at += 1)
      line[at]! += ((at < step ? 0 : line[at - step]!) + above[at]!) >> 1
  },
  (line, above, step) => {
    for (let at = 0; at < step; at += 1) line[at]! += above[at]!
    for (let at = step; at < line.length; at += 1)
      line[at]! += paeth(line[at - step]!, above[at]!, above[at - step]!)
  },
]

function paeth(left: number, up: number, corner: number): number {
  const a = Math.abs(up - corner)
  const b = Math.abs(left - corner)
  const c = Math.abs(left + up - 2 * corner)
  return a <= b && a <= c ? left : b <= c ? up : corner
}
