import { describe, expect, it } from 'vitest'
import type { RenderedDeck } from '../../src/6-theme/model.ts'
import { partSlides } from '../../src/6-theme/part-slides.ts'

function deckOf(count: number, css = '', linksTo: readonly number[] = []): RenderedDeck {
  const links = linksTo.map((place) => `<a href="#${place}">to</a>`).join('')
  const slides = Array.from({ length: count }, (_, index) => ({
    ...{ id: `s${index}`, words: '', hasText: true, comments: [] },
    html: `<svg id="x${index}">${links}</svg>`,
  }))
  return { lang: 'en', title: 'T', widthPx: 1280, heightPx: 720, css, slides }
}

const boundsOf = (deck: RenderedDeck): readonly string[] =>
  partSlides(deck).map(({ from, to }) => `${from}-${to}`)

describe('slides on pages of HTML', () => {
  it.each([
    [1, ['0-1']],
    [37, ['0-37']],
    [38, ['0-25', '25-38']],
    [62, ['0-25', '25-62']],
    [101, ['0-25', '25-50', '50-75', '75-101']],
  ])('%i of them', (count, bounds) => {
    expect(boundsOf(deckOf(count))).toEqual(bounds)
  })

  it('have each slide once, in order, and the same bytes where nothing changed', () => {
    const before = partSlides(deckOf(80))
    const deck = deckOf(80)
    const slides = deck.slides.map((slide, index) =>
      index === 30 ? { ...slide, html: '<svg>new</svg>' } : slide,
    )
    const after = partSlides({ ...deck, slides })
    expect(after.map(({ html }, index) => html === before[index]?.html)).toEqual([true, false, true])
    const ids = before.flatMap(({ html }) => [...html.matchAll(/id="x(\d+)"/g)].map(([, id]) => Number(id)))
    expect(ids).toEqual(deck.slides.map((_, index) => index))
  })

  it('have an anchor for what they link to elsewhere, and none for what is there', () => {
    const anchors = partSlides(deckOf(60, '', [3, 40])).map(({ html }) =>
      [...html.matchAll(/<a id="(\d+)">/g)].map(([, id]) => id),
    )
    expect(anchors).toEqual([['40'], ['3']])
  })

  it.each([
    [
      'a counter of ours, which each slide resets',
      'ol { counter-reset: item } li { counter-increment: item }',
      2,
    ],
    ['a counter of somebody', 'figure { counter-increment: figure }', 1],
    ['two at once', 'li { counter-increment: item 1 figure 2 }', 1],
    ['rules for some slides', 'svg[data-marpit-svg]:nth-child(2) { color: red }', 1],
    ['rules for some children of a slide', 'svg > foreignObject > section li:nth-child(2) { color: red }', 2],
  ])('are one where %s', (_what, css, parts) => {
    expect(partSlides(deckOf(60, css))).toHaveLength(parts)
  })
})
