import type { Deck, SlideOf } from '../3-deck/model.ts'
import type { ChartPlan, Drawings } from '../5-markdown/model.ts'
import type { Theme } from '../6-theme/model.ts'
import { ownPalette } from '../6-theme/read-palette.ts'

/** What draws charts (25 ms) is loaded for decks that have charts. */
export async function drawDeck(deck: Deck, theme: Theme | undefined): Promise<Drawings> {
  if (!deck.slides.some(({ kind }) => kind === 'chart')) return new Map()
  const { drawCharts } = await import('../5-markdown/chart/draw-charts.ts')
  return drawCharts(deck, theme?.palette ?? ownPalette)
}

/** Gives what draws the charts of a talk's decks, once as long as they are the same. */
export function createDrawer(theme: Theme | undefined): (deck: Deck) => Promise<Drawings> {
  let last: { readonly deck: Deck; readonly drawings: Promise<Drawings> } | undefined
  return (deck) => {
    const drawings =
      last !== undefined && isDrawnAlike(deck, last.deck) ? last.drawings : drawDeck(deck, theme)
    last = { deck, drawings }
    return drawings
  }
}

/** Whether the charts of two decks are the same, with as much room. */
function isDrawnAlike(deck: Deck, other: Deck): boolean {
  const others = chartsOf(other)
  const charts = chartsOf(deck)
  return (
    charts.length === others.length &&
    charts.every(({ id, chart, sourceLine }, index) => {
      const there = others[index]
      return there?.id === id && there.chart === chart && there.sourceLine === sourceLine
    })
  )
}

function chartsOf({ slides }: Deck): readonly SlideOf<'chart'>[] {
  return slides.filter((slide) => slide.kind === 'chart')
}

/** How the charts are laid out, for formats that have charts of their own. */
export async function planDeckCharts(deck: Deck): Promise<ReadonlyMap<string, ChartPlan>> {
  if (!deck.slides.some(({ kind }) => kind === 'chart')) return new Map()
  const { planCharts } = await import('../5-markdown/chart/draw-charts.ts')
  return planCharts(deck)
}
