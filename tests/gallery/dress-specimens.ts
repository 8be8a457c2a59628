import { readFileSync } from 'node:fs'
import { createEngine } from '../../marp.config.ts'
import type { Slide } from '../../src/3-deck/model.ts'
import { drawCharts } from '../../src/5-markdown/chart/draw-charts.ts'
import type { MarpDeck } from '../../src/5-markdown/model.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import { dressDeck } from '../../src/6-theme/dress-deck.ts'
import { loadTheme } from '../../src/6-theme/load-theme.ts'
import type { DressedDeck } from '../../src/6-theme/model.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import type { SourceRange } from '../../src/diagnostics/model.ts'
import { readThemeFiles } from '../../src/io/read-theme-files.ts'
import { checkTalk, packageFolder } from '../support/check-talk.ts'

const specimenFolder = `${packageFolder}tests/specimens`
const themeFiles = readThemeFiles(`${packageFolder}themes`)

export const densities = ['normal', 'dense'] as const
export type Density = (typeof densities)[number]

/** A slide of tests/specimens, which has every kind at its natural length. */
export interface Specimen {
  readonly id: string
  readonly kind: Slide['kind']
  /** What it is called: its title, or its words if it has none. */
  readonly name: string
  /** The lines of the outline that it is made from. */
  readonly typed: string
}

export interface Specimens {
  readonly slides: readonly Specimen[]
  /** What `lectern check` says of them. */
  readonly told: string
  /** Gives them as they look in one of the shipped themes. */
  readonly dress: (theme: string, density: Density) => Promise<DressedDeck>
}

/** Gives the names of the shipped themes: `lectern` first, which talks have unless they say so. */
export async function listThemes(): Promise<readonly string[]> {
  const files = (await themeFiles.list()).filter((file) => file.endsWith('.css'))
  const names = files.map((file) => file.slice(0, -'.css'.length)).sort()
  return ['lectern', ...names.filter((name) => name !== 'lectern')]
}

/** Reads the talk of the specimens. */
export async function readSpecimens(): Promise<Specimens> {
  const { result, told } = await checkTalk(specimenFolder)
  const { deck } = result
  if (deck === undefined) throw new Error(told)
  const lines = readFileSync(`${specimenFolder}/outline.yaml`, 'utf8').split('\n')
  const dress = async (name: string, density: Density): Promise<DressedDeck> => {
    const report = createReport()
    const theme = await loadTheme(name, undefined, themeFiles, report)
    if (theme === undefined) throw new Error(JSON.stringify(report.diagnostics()))
    const named = { ...deck, theme: { ...deck.theme, name } }
    const marp = printDeck(named, drawCharts(deck, theme.palette))
    const head = { lang: deck.lang, title: deck.title.plain }
    return dressDeck(density === 'dense' ? makeDense(marp) : marp, theme, head, createEngine())
  }
  const slides = deck.slides.map((slide) => ({
    id: slide.id,
    kind: slide.kind,
    name: slide.name,
    typed: slide.kind === 'title' ? '' : excerpt(lines, slide.origin),
  }))
  return { slides, told, dress }
}

/** The lines of an entry of `slides`, without the two spaces before all of them and without what follows it. */
function excerpt(lines: readonly string[], { line, endLine, endColumn }: SourceRange): string {
  const last = endColumn === 1 ? endLine - 1 : endLine
  const typed = lines.slice(line - 1, last).map((one) => one.slice(2))
  return typed.join('\n').trimEnd()
}

/** Every slide one step down the scale of type. */
function makeDense(marp: MarpDeck): MarpDeck {
  return { ...marp, markdown: marp.markdown.replace(/^_class: .*$/gm, '$& dense') }
}
