import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../marp.config.ts'
import type { Deck, Slide } from '../../src/3-deck/model.ts'
import { drawCharts } from '../../src/5-markdown/chart/draw-charts.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import { ownPalette } from '../../src/6-theme/read-palette.ts'
import { anyOutline } from '../support/any-outline.ts'
import { composeOutline } from '../support/compose-outline.ts'
import { hardLines } from '../support/hard-text.ts'
import { parseHtml } from '../support/parse-html.ts'
import { expectBlocks, readBlocks } from '../support/slide-texts.ts'

const engine = createEngine()
engine.themeSet.add('/* @theme lectern */ section { width: 1280px; height: 720px }')

interface Rendered {
  readonly html: readonly string[]
  readonly comments: readonly (readonly string[])[]
}

function render(outline: object): {
  readonly deck: Deck
  readonly rendered: Rendered
  readonly markdown: string
} {
  // JSON is YAML.
  const { deck } = composeOutline(JSON.stringify(outline))
  if (deck === undefined) throw new Error('the outline cannot be read')
  const { markdown } = printDeck(deck, drawCharts(deck, ownPalette))
  return { deck, markdown, rendered: engine.render(markdown, { htmlAsArray: true }) }
}

/** The words that stand at the foot: the talk's, and from a section on its own too. */
function footers(deck: Deck): readonly string[] {
  let footer = deck.title.plain
  return deck.slides.map((slide: Slide) => {
    if (slide.kind === 'section') footer = `${deck.title.plain} · ${slide.title.plain}`
    return footer
  })
}

describe('what an author types in any position', () => {
  it('is what the slide shows', () => {
    fc.assert(
      fc.property(anyOutline, (typed) => {
        const { deck, rendered } = render(typed)
        expect(rendered.html).toHaveLength(deck.slides.length)
        const feet = footers(deck)
        deck.slides.forEach((slide, index) => {
          const shown = readBlocks(parseHtml(rendered.html[index] ?? ''))
          expect(shown).toEqual(expectBlocks(slide, deck, feet[index] ?? ''))
        })
      }),
      { numRuns: 110, seed: 20261123 },
    )
  })

  it('as notes comes back from the engine as written', () => {
    const written = (notes: string): string => notes.replace(/\r\n?/g, '\n').trim()
    fc.assert(
      fc.property(fc.array(hardLines, { minLength: 10, maxLength: 10 }), (all) => {
        const { rendered } = render({
          title: 'Notes',
          lang: 'en',
          slides: all.map((notes) => ({ statement: 'One', notes })),
        })
        const expected = all.map((notes) => (written(notes) === '' ? [] : [written(notes)]))
        expect(rendered.comments.slice(1)).toEqual(expected)
      }),
      { numRuns: 150, seed: 20261123 },
    )
  })
})
