import { kinds } from '../../src/2-outline/kinds/table-of-kinds.ts'
import type { Deck, Slide } from '../../src/3-deck/model.ts'
import { drawCharts } from '../../src/5-markdown/chart/draw-charts.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import { ownPalette } from '../../src/6-theme/read-palette.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { composeOutline } from './compose-outline.ts'
import { parseHtml } from './parse-html.ts'
import { type Block, expectBlocks, readBlocks } from './slide-texts.ts'

const engine = createEngine()
engine.themeSet.add('/* @theme lectern */ section { width: 1280px; height: 720px }')

/** An outline as generators give it. */
export interface TypedOutline {
  readonly slides: readonly object[]
}

export interface ShownOutline {
  readonly deck: Deck
  /** What each slide shows, and what its model says that it should. */
  readonly slides: readonly { readonly shown: readonly Block[]; readonly expected: readonly Block[] }[]
  /** The notes of each slide, as they come back from the engine. */
  readonly comments: readonly (readonly string[])[]
}

/** Takes an outline without a fault through all rooms and the engine. */
export function showOutline(outline: object): ShownOutline {
  // JSON is YAML.
  const { deck } = composeOutline(JSON.stringify(outline))
  if (deck === undefined) throw new Error('the outline cannot be read')
  const { html, comments } = engine.render(printDeck(deck, drawCharts(deck, ownPalette)).markdown, {
    htmlAsArray: true,
  })
  if (html.length !== deck.slides.length) throw new Error(`${html.length} slides of ${deck.slides.length}`)
  const feet = footers(deck)
  const slides = deck.slides.map((slide, index) => ({
    shown: readBlocks(parseHtml(html[index] ?? '')),
    expected: expectBlocks(slide, deck, feet[index] ?? ''),
  }))
  return { deck, slides, comments }
}

/** The words that stand at the foot: the talk's, and from a section on its own too. */
function footers(deck: Deck): readonly string[] {
  let footer = deck.title.plain
  return deck.slides.map((slide: Slide) => {
    if (slide.kind === 'section') footer = `${deck.title.plain} · ${slide.title.plain}`
    return footer
  })
}

/** Keys whose values are no words on the slide: settings, files, and notes, which are comments and proven by themselves. */
const noWords = [
  ...['file', 'lang', 'notes', 'handout', 'id', 'from', 'url'],
  ...['language', 'type', 'fit', 'align', 'only', 'allow', 'background'],
]

/**
 * Counts the strings of an outline by their position, which is the kind of the slide and the way of keys to them
 * (`points points[].text`). Only what is shown on slides, and so compared, is counted: no settings, no slides that are
 * skipped, nothing empty, no plain figures (those of charts are no random text).
 */
export function countStrings(outline: TypedOutline, counts: Map<string, number>): void {
  const visit = (value: unknown, position: string): void => {
    if (typeof value === 'string') {
      if (!/^\d*$/.test(value)) counts.set(position, (counts.get(position) ?? 0) + 1)
    } else if (Array.isArray(value)) for (const item of value) visit(item, `${position}[]`)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (noWords.includes(key)) continue
        visit(inner, position.endsWith(' ') ? `${position}${key}` : `${position}.${key}`)
      }
    }
  }
  const { slides, ...head } = outline
  visit(head, 'title ')
  for (const slide of slides.filter((one) => !('skip' in one && one.skip === true)))
    visit(slide, `${Object.keys(slide).find((key) => key in kinds) ?? '?'} `)
}
