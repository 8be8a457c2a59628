import { describe, expect, it } from 'vitest'
import { balanceLines, breakLines } from '../../../src/7-export/pptx/text/balance-lines.ts'
import { narrowBox } from '../../../src/7-export/pptx/text/narrow-box.ts'

const words = (...widths: readonly number[]) => widths.map((px) => ({ px, withSpacePx: px + 10 }))

describe('lines', () => {
  it.each([
    [
      'one line has no word after it',
      words(100, 100),
      300,
      { lines: 1, leastPx: 210, belowPx: Number.POSITIVE_INFINITY },
    ],
    [
      'the narrowest room with as many lines',
      words(100, 100, 100, 100),
      330,
      { lines: 2, leastPx: 210, belowPx: 320 },
    ],
    ['a word that is too long stands alone', words(500, 50), 300, { lines: 2, leastPx: 500, belowPx: 560 }],
  ])('balanced: %s', (_case, pieces, roomPx, wanted) => {
    expect(balanceLines(pieces, roomPx)).toEqual(wanted)
  })

  it('are left as they fall where there are more than six', () => {
    const many = words(...Array.from({ length: 15 }, () => 100))
    expect(balanceLines(many, 250)).toEqual(breakLines(many, 250))
  })
})

describe('a box is narrower', () => {
  const wanted = (roomPx: number, ...widths: readonly number[]) => ({
    broken: balanceLines(words(...widths), roomPx),
    roomPx,
  })
  it.each([
    ['not at all for a line that fits', [wanted(300, 100, 100)], false],
    ['not at all where words fall so anyway', [wanted(215, 100, 100, 100, 100)], false],
    ['so that three words and one become two and two', [wanted(330, 100, 100, 100, 100)], true],
    [
      'never so much that a line beside it breaks',
      [wanted(330, 100, 100, 100, 100), wanted(330, 325)],
      false,
    ],
  ])('%s', (_case, paragraphs, isNarrower) => {
    const by = narrowBox(paragraphs)
    expect(by > 0).toBe(isNarrower)
    for (const { broken, roomPx } of paragraphs) {
      expect(roomPx - by).toBeGreaterThanOrEqual(broken.leastPx)
      if (isNarrower) expect(roomPx - by).toBeLessThan(broken.belowPx)
    }
  })
})
