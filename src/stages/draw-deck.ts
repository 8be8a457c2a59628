import type { Deck } from '../3-deck/model.ts'
import type { ChartPlan, Drawings } from '../5-markdown/model.ts'
import type { Theme } from '../6-theme/model.ts'
import { ownPalette } from '../6-theme/read-palette.ts'

/** What draws charts (25 ms) is loaded for decks that have charts. */
export async function drawDeck(deck: Deck, theme: Theme | undefined): Promise<Drawings> {
  if (!deck.slides.some(({ kind }) => kind === 'chart')) return new Map()
  const { drawCharts } = await import('../5-markdown/chart/draw-charts.ts')
  return drawCharts(deck, theme?.palette ?? ownPalette)
}

/** How the charts are laid out, for formats that have charts of their own. */
export async function planDeckCharts(deck: Deck): Promise<ReadonlyMap<string, ChartPlan>> {
  if (!deck.slides.some(({ kind }) => kind === 'chart')) return new Map()
  const { planCharts } = await import('../5-markdown/chart/draw-charts.ts')
  return planCharts(deck)
}
