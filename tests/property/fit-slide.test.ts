import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoxPt, cutBox, fitSlide, moveBox, printNumber } from '../../src/7-export/pdf/place/fit-slide.ts'

const seed = 20261126

const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true })

const anyBox: fc.Arbitrary<BoxPt> = fc
  .tuple(between(-500, 500), between(-500, 500), between(1, 2000), between(1, 2000))
  .map(([left, bottom, width, height]) => ({ left, bottom, right: left + width, top: bottom + height }))

const isWithin = (inner: BoxPt, outer: BoxPt, hair = 1e-6): boolean =>
  inner.left >= outer.left - hair &&
  inner.bottom >= outer.bottom - hair &&
  inner.right <= outer.right + hair &&
  inner.top <= outer.top + hair

describe('a slide in its place', () => {
  it('covers it, from its upper left corner, and is no larger than it must be', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (page, place) => {
        const moved = moveBox(page, fitSlide(page, place))
        expect(isWithin(place, moved)).toBe(true)
        expect(moved.left).toBeCloseTo(place.left, 6)
        expect(moved.top).toBeCloseTo(place.top, 6)
        const over = Math.min(moved.right - place.right, place.bottom - moved.bottom)
        expect(over).toBeCloseTo(0, 6)
      }),
      { seed },
    )
  })

  it('keeps what is in it in its order and its shape', () => {
    fc.assert(
      fc.property(anyBox, anyBox, anyBox, (page, place, link) => {
        const fit = fitSlide(page, place)
        const moved = moveBox(link, fit)
        expect(moved.left).toBeLessThan(moved.right)
        expect(moved.bottom).toBeLessThan(moved.top)
        const shape = (box: BoxPt): number => (box.right - box.left) / (box.top - box.bottom)
        expect(shape(moved) / shape(link)).toBeCloseTo(1, 6)
        if (isWithin(link, page, 0)) expect(isWithin(moved, moveBox(page, fit))).toBe(true)
      }),
      { seed },
    )
  })

  it('shows of a box what both have, or nothing', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (box, within) => {
        const shown = cutBox(box, within)
        const meet =
          box.left < within.right &&
          within.left < box.right &&
          box.bottom < within.top &&
          within.bottom < box.top
        expect(shown !== undefined).toBe(meet)
        if (shown === undefined) return
        expect(isWithin(shown, box, 0) && isWithin(shown, within, 0)).toBe(true)
        expect(cutBox(within, box)).toEqual(shown)
      }),
      { seed },
    )
  })

  it('is written in numbers without an exponent', () => {
    fc.assert(
      fc.property(between(-10_000, 10_000), (number) => {
        const printed = printNumber(number)
        expect(printed).toMatch(/^-?\d+(\.\d{1,6})?$/)
        expect(Math.abs(Number(printed) - number)).toBeLessThan(1e-6)
      }),
      { seed },
    )
  })
})
