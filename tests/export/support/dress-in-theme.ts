import { createEngine } from '../../../marp.config.ts'
import type { Deck } from '../../../src/3-deck/model.ts'
import { drawCharts } from '../../../src/5-markdown/chart/draw-charts.ts'
import { printDeck } from '../../../src/5-markdown/print-deck.ts'
import { dressDeck } from '../../../src/6-theme/dress-deck.ts'
import { loadTheme } from '../../../src/6-theme/load-theme.ts'
import type { DressedDeck } from '../../../src/6-theme/model.ts'
import { createReport } from '../../../src/diagnostics/collect-report.ts'
import { readThemeFiles, type ThemeFiles } from '../../../src/io/read-theme-files.ts'
import { checkTalk, packageFolder } from '../../support/check-talk.ts'

export const themeNames = ['lectern', 'slate', 'plain'] as const

/** The talk that has every kind at its natural length. */
export async function readSpecimenDeck(): Promise<Deck> {
  const { result, told } = await checkTalk(`${packageFolder}tests/specimens`)
  if (result.deck === undefined) throw new Error(told)
  return result.deck
}

interface Change {
  /** A theme that lies beside the shipped ones. */
  readonly ownSheet?: string
  /** Rules that are added to the theme. */
  readonly css?: string
  /** Every slide one step down the scale. */
  readonly isDense?: boolean
}

/** Gives a deck in one of the shipped themes. */
export async function dressInTheme(deck: Deck, name: string, change: Change = {}): Promise<DressedDeck> {
  const report = createReport()
  const theme = await loadTheme(name, undefined, filesWith(name, change.ownSheet), report)
  if (theme === undefined) throw new Error(JSON.stringify(report.diagnostics()))
  const sheets = [...theme.sheets.slice(0, -1), `${theme.sheets.at(-1)}${change.css ?? ''}`]
  const named = { ...deck, theme: { ...deck.theme, name } }
  const marp = printDeck(named, drawCharts(named, theme.palette))
  const markdown =
    change.isDense === true ? marp.markdown.replace(/^_class: .*$/gm, '$& dense') : marp.markdown
  const head = { lang: deck.lang, title: deck.title.plain }
  return dressDeck({ ...marp, markdown }, { ...theme, sheets }, head, createEngine())
}

function filesWith(name: string, ownSheet: string | undefined): ThemeFiles {
  const shipped = readThemeFiles(`${packageFolder}themes`)
  if (ownSheet === undefined) return shipped
  const own = `${name}.css`
  return {
    list: async () => [...(await shipped.list()), own],
    read: async (path) => (path === own ? new TextEncoder().encode(ownSheet) : shipped.read(path)),
  }
}
