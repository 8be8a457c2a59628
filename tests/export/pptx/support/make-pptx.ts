import type { Deck } from '../../../../src/3-deck/model.ts'
import { drawCharts, planCharts } from '../../../../src/5-markdown/chart/draw-charts.ts'
import { printDeck } from '../../../../src/5-markdown/print-deck.ts'
import { dressDeck } from '../../../../src/6-theme/dress-deck.ts'
import type { Theme } from '../../../../src/6-theme/model.ts'
import { exportPptx } from '../../../../src/7-export/pptx/export-pptx.ts'
import type { PptxInput } from '../../../../src/7-export/pptx/pptx-input.ts'
import type { BrowserOutcome } from '../../../../src/browser/model.ts'
import { createReport } from '../../../../src/diagnostics/collect-report.ts'
import { createEngine } from '../../../../src/engine/create-engine.ts'
import { lookUpLooks } from '../../../../src/stages/look-up-looks.ts'
import { readNotes } from '../../../../src/stages/read-notes.ts'
import { packageFolder } from '../../../support/check-talk.ts'
import { fontTools } from '../../../support/dress-with-fonts.ts'
import { shippedTheme } from '../../support/dressed-fixture.ts'

const run = {
  workingFolder: packageFolder,
  packageFolder,
  // Shipped themes are looked up; what they would look like in Chinese or Arabic, nobody measures here.
  browser: async (): Promise<BrowserOutcome> => ({ kind: 'none', lookedFor: [] }),
  fonts: fontTools,
  onStage: () => {},
}

const themes = new Map<string, Promise<Theme>>()

/** Loaded once: most of what a small deck costs is its theme. */
function themeNamed(name: string): Promise<Theme> {
  const known = themes.get(name) ?? shippedTheme(name)
  themes.set(name, known)
  return known
}

/** Everything that a presentation is made from, as the pipeline puts it together. */
export async function pptxInput(deck: Deck, themeName = 'lectern'): Promise<PptxInput> {
  const theme = await themeNamed(themeName)
  const named = { ...deck, theme: { ...deck.theme, name: themeName } }
  const marp = printDeck(named, drawCharts(named, theme.palette), theme)
  const report = createReport()
  const looks = await lookUpLooks(named, marp, theme, run, report)
  if (looks === undefined) throw new Error(JSON.stringify(report.diagnostics()))
  const head = { lang: deck.lang, title: deck.title.plain }
  const rendered = dressDeck(marp, theme, head, createEngine())
  return {
    ...{ deck: named, slides: named.slides, looks },
    html: new Map(rendered.slides.map(({ id, html }) => [id, html])),
    material: { chartPlans: planCharts(named), notes: readNotes(named), rasters: new Map() },
  }
}

/** The presentation of a deck in one of the shipped themes. */
export async function makePptx(deck: Deck, themeName?: string): Promise<Uint8Array> {
  return exportPptx(await pptxInput(deck, themeName))
}
