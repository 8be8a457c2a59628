import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadLabels } from '../../src/5-markdown/chart/spread-labels.ts'

describe('labels along a line', () => {
  it('stay where they are wanted if nothing is in the way', () => {
    expect(
      spreadLabels(
        [
          { at: 80, sizePx: 20 },
          { at: 30, sizePx: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([80, 30])
  })

  it('share the way that they must give', () => {
    expect(
      spreadLabels(
        [
          { at: 50, sizePx: 20 },
          { at: 50, sizePx: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([40, 60])
    expect(
      spreadLabels(
        [
          { at: 99, sizePx: 20 },
          { at: 98, sizePx: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([90, 70])
  })

  it('never overlap, never leave the line, and keep their order', () => {
    const label = fc.record({
      at: fc.integer({ min: -50, max: 450 }),
      sizePx: fc.integer({ min: 10, max: 60 }),
    })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 9 }), (labels) => {
        const places = spreadLabels(labels, 0, 400)
        const needed = labels.reduce((sum, { sizePx }) => sum + sizePx, 0)
        const share = Math.min(1, 400 / needed)
        const boxes = labels.map(({ at, sizePx }, index) => {
          const half = (sizePx * share) / 2
          return { at, from: places[index]! - half, to: places[index]! + half }
        })
        for (const box of boxes) {
          expect(box.from).toBeGreaterThan(-0.001)
          expect(box.to).toBeLessThan(400.001)
          for (const other of boxes) {
            if (other === box) continue
            expect(other.from > box.to - 0.001 || other.to < box.from + 0.001).toBe(true)
            if (other.at > box.at) expect(other.from).toBeGreaterThan(box.from)
          }
        }
      }),
      { seed: 20261123 },
    )
  })
})
