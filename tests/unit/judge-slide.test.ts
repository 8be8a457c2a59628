import { describe, expect, it } from 'vitest'
import { judgeSlide } from '../../src/6-theme/fit/judge-slide.ts'
import type { Box, LaidBlock, LaidSlide } from '../../src/6-theme/fit/model.ts'

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

/** One line of text in a box of its own. */
const text = (words: string, at: Box, more: Partial<LaidBlock> = {}): LaidBlock => ({
  ...{ kind: 'text', text: words, box: at, lines: [at], fontPx: 28, zone: 'body' },
  ...more,
})
const slide = (blocks: readonly LaidBlock[], more: Partial<LaidSlide> = {}): LaidSlide => ({
  ...{ widthPx: 1280, heightPx: 720, area: box(80, 64, 1200, 632), isRightToLeft: false, itemBottoms: [] },
  ...more,
  blocks,
})
const told = (laid: LaidSlide): readonly string[] =>
  judgeSlide(laid).faults.map(({ kind, px, words }) => `${kind} ${px} ${words.text}`)

const inside = text('inside', box(80, 208, 600, 244))
const source = text('source', box(80, 608, 600, 632), { zone: 'foot', fontPx: 18 })

describe('a slide fits', () => {
  it.each([
    ['with words inside its body', slide([inside, source])],
    ['down to the last pixel', slide([text('last', box(80, 596, 600, 632.8))])],
    [
      'where tight lines reach out of their box a little',
      slide([text('g', box(80, 590, 600, 631), { lines: [box(80, 588, 600, 637)] })]),
    ],
    [
      'where a quotation mark hangs out before the text',
      slide([text('“Well', box(80, 208, 600, 244), { lines: [box(60, 208, 600, 244)] })]),
    ],
    [
      'where what the theme places stands below the body',
      slide([text('by', box(80, 640, 600, 680), { zone: 'placed' })]),
    ],
    ['with an empty slide', slide([])],
    [
      'where a picture holds its words',
      slide([
        { ...text('', box(80, 208, 1200, 632)), kind: 'picture' },
        text('label', box(90, 300, 200, 330), { drawing: 0 }),
      ]),
    ],
    [
      'where words leave a box that nobody sees, and the room is free',
      slide([text('long', box(80, 208, 600, 244), { lines: [box(80, 208, 640, 244)] })]),
    ],
    [
      'where a caption has a ground of its own over its picture',
      slide([
        { ...text('', box(80, 208, 1200, 632)), kind: 'picture' },
        text('caption', box(90, 590, 600, 626), { hasGround: true }),
      ]),
    ],
    [
      'where lines are set so tight that their boxes meet',
      slide([text('a', box(80, 208, 600, 250)), text('b', box(80, 232, 600, 270))]),
    ],
  ])('%s', (_name, laid) => {
    expect(judgeSlide(laid)).toMatchObject({ fits: true, faults: [] })
  })
})

describe('a slide does not fit', () => {
  it.each([
    ['below', slide([inside, text('below', box(80, 600, 600, 660))]), ['tall 25 below']],
    [
      'above, as what stands in the middle does',
      slide([text('middle', box(80, 20, 600, 700))]),
      ['tall 105 middle'],
    ],
    [
      'where the source line is pushed out',
      slide([
        inside,
        text('last', box(80, 580, 600, 620)),
        text('source', box(80, 630, 600, 654), { zone: 'source' }),
      ]),
      ['tall 19 last'],
    ],
    ['beside', slide([text('long', box(80, 208, 1240, 244))]), ['wide 38 long']],
    [
      'beside a box around it that is seen',
      slide([
        text('long', box(80, 208, 600, 244), {
          lines: [box(80, 208, 640, 244)],
          around: box(80, 208, 600, 244),
        }),
      ]),
      ['wide 38 long'],
    ],
    [
      'at the left, where lines begin at the right',
      slide([text('long', box(20, 208, 1200, 244))], { isRightToLeft: true }),
      ['wide 58 long'],
    ],
    [
      'where an element hides it',
      slide([text('hidden', box(80, 208, 600, 280), { cut: box(80, 208, 600, 230) })]),
      ['cut 35 hidden'],
    ],
    [
      'under other words',
      slide([text('one', box(80, 208, 600, 244)), text('two', box(300, 215, 700, 251))]),
      ['overlap 11 one'],
    ],
    [
      'under a picture',
      slide([text('one', box(80, 208, 600, 244)), { ...text('', box(300, 215, 700, 400)), kind: 'picture' }]),
      ['overlap 18 one'],
    ],
    [
      'at the edge of the slide',
      slide([text('by', box(80, 680, 600, 716), { zone: 'placed' })]),
      ['tall 12 by'],
    ],
  ])('%s', (_name, laid, faults) => {
    expect(told(laid)).toEqual(faults)
    expect(judgeSlide(laid).fits).toBe(false)
  })

  it('tells how many items have room', () => {
    const items = [300, 400, 500, 600, 700].map((bottom) =>
      text(`to ${bottom}`, box(80, bottom - 60, 600, bottom)),
    )
    const verdict = judgeSlide(slide(items, { itemBottoms: [300, 400, 500, 600, 700] }))
    expect(verdict).toMatchObject({ items: 5, itemsThatFit: 4 })
    expect(verdict.faults[0]?.words).toEqual({ text: 'to 700', nth: 0 })
  })
})

describe('what is told and changes nothing', () => {
  it.each([
    [
      'small letters',
      slide([text('fine print', box(80, 208, 600, 244), { fontPx: 15 })]),
      ['small 15 fine print'],
    ],
    [
      'a lonely word',
      slide([text('A title of four words', box(80, 64, 600, 160), { wordsOnLines: [4, 1] })]),
      ['lonely 0 A title of four words'],
    ],
    [
      'a long title',
      slide([
        text('Long', box(80, 64, 600, 200), {
          wordsOnLines: [3, 3, 3],
          lines: [64, 110, 156].map((top) => box(80, top, 600, top + 44)),
        }),
      ]),
      ['long 3 Long'],
    ],
  ])('%s', (_name, laid, faults) => {
    expect(told(laid)).toEqual(faults)
    expect(judgeSlide(laid).fits).toBe(true)
  })

  it('is not two words on two lines', () => {
    const title = text('Win-win cooperation', box(80, 64, 600, 160), { wordsOnLines: [1, 1] })
    expect(told(slide([title]))).toEqual([])
  })
})
