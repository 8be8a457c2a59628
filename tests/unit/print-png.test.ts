import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { printPng } from '../support/pictures/print-png.ts'
import type { Pixels } from '../support/pictures/take-pictures.ts'

const widthPx = 40
const heightPx = 30

function draw(colorAt: (x: number, y: number) => readonly [number, number, number]): Pixels {
  const data = new Uint8Array(widthPx * heightPx * 4)
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) data.set([...colorAt(x, y), 255], (y * widthPx + x) * 4)
  }
  return { widthPx, heightPx, data }
}

const readBack = (bytes: Uint8Array): Uint8Array => Uint8Array.from(PNG.sync.read(Buffer.from(bytes)).data)

describe('printPng', () => {
  it('gives a picture of up to 128 colors back as it was', () => {
    const few = draw((x, y) => [x * 3, (y % 3) * 100, 7])
    expect(readBack(printPng(few))).toEqual(few.data)
  })

  it('keeps the color of a ground, and the others within a few steps', () => {
    const many = draw((x, y) => (y < 20 ? [251, 250, 246] : [x * 6, y * 8, 255 - x * 6]))
    const back = readBack(printPng(many))
    expect(back.subarray(0, widthPx * 20 * 4)).toEqual(many.data.subarray(0, widthPx * 20 * 4))
    const offs = many.data.map((value, index) => Math.abs(value - (back[index] ?? 0)))
    expect(Math.max(...offs)).toBeLessThanOrEqual(8)
    expect(Math.max(...offs)).toBeGreaterThan(0)
  })

  it('gives the same bytes for the same pixels', () => {
    const picture = (): Pixels => draw((x, y) => [x * 6, y * 8, (x * y) % 256])
    expect(printPng(picture())).toEqual(printPng(picture()))
  })
})
