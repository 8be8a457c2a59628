import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { measureLikeness } from './measure-likeness.ts'

/** White, with black bars of 4 px every 16 px, moved by so many pixels, on the left half. */
function drawBars(moved: number, width = 128, height = 64): PNG {
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isBar = x < width / 2 && (y + moved) % 16 < 4
      png.data.fill(isBar ? 0 : 255, (y * width + x) * 4, (y * width + x) * 4 + 3)
      png.data[(y * width + x) * 4 + 3] = 255
    }
  }
  return png
}

it('is 1 for the same picture', () => {
  expect(measureLikeness(drawBars(0), drawBars(0))).toEqual({ ssim: 1, inkSsim: 1 })
})

it('falls the further things are moved, and more where only ink counts', () => {
  const [near, far] = [measureLikeness(drawBars(0), drawBars(1)), measureLikeness(drawBars(0), drawBars(5))]
  expect(near.ssim).toBeLessThan(1)
  expect(far.ssim).toBeLessThan(near.ssim)
  expect(near.inkSsim).toBeLessThan(near.ssim)
  expect(far.inkSsim).toBeLessThan(0.4)
})

it('refuses pictures of two sizes', () => {
  expect(() => measureLikeness(drawBars(0), drawBars(0, 64))).toThrow('differ in size')
})
