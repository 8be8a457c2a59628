import { parseArticle } from '../../../src/1-article/parse-article.ts'
import { parseOutline } from '../../../src/2-outline/parse-outline.ts'
import { composeDeck } from '../../../src/3-deck/compose-deck.ts'
import type { Deck, TalkFile } from '../../../src/3-deck/model.ts'
import { drawCharts } from '../../../src/5-markdown/chart/draw-charts.ts'
import type { MarpDeck } from '../../../src/5-markdown/model.ts'
import { printDeck } from '../../../src/5-markdown/print-deck.ts'
import { measureFit } from '../../../src/6-theme/fit/measure-fit.ts'
import type { Measure } from '../../../src/6-theme/fit/model.ts'
import type { DressedDeck, DressedSlide, Theme, Verdict } from '../../../src/6-theme/model.ts'
import type { BrowserHandle } from '../../../src/browser/model.ts'
import { createReport } from '../../../src/diagnostics/collect-report.ts'
import { createSourceFile } from '../../../src/diagnostics/source-file.ts'
import { dressWithFonts } from '../../support/dress-with-fonts.ts'
import { tinyPng } from '../../support/tiny-images.ts'
import { loadCaseTheme } from './load-case-theme.ts'
import type { GrowingSlide } from './table-of-cases.ts'

export interface Asked {
  readonly slide: GrowingSlide
  readonly size: number
}

/** A slide as it was judged, and as it is shown at the density that it was given. */
export interface Judged extends Asked {
  readonly measure: Measure
  readonly verdict: Verdict
  readonly density: 'normal' | 'dense'
  readonly shown: DressedSlide
}

/** Slides of one theme and one format, on one page. */
export interface JudgedPage {
  readonly page: DressedDeck
  readonly judged: readonly Judged[]
}

const files = new Map<string, TalkFile>([
  ['tall.png', { kind: 'read', bytes: tinyPng(30, 90) }],
  ['wide.png', { kind: 'read', bytes: tinyPng(160, 90) }],
])

/** Takes growing slides, each at a size; measures them as the product does: a page for each theme and format. */
export async function judgeSlides(
  asked: readonly Asked[],
  browser: BrowserHandle,
): Promise<readonly JudgedPage[]> {
  const pages: JudgedPage[] = []
  for (const group of groupBy(asked, ({ slide }) => `${slide.theme} ${slide.format} ${slide.lang}`)) {
    pages.push(await judgePage(group, browser))
  }
  return pages
}

async function judgePage(asked: readonly Asked[], browser: BrowserHandle): Promise<JudgedPage> {
  const composed = asked.map(composeCase)
  const theme = await loadCaseTheme(asked[0]?.slide.theme ?? 'lectern')
  const page = await dressCases(composed, theme)
  const ids = composed.map(({ name }) => name)
  const measures = await measureFit(page, ids, browser)
  const settled = composed.map((one, index): ComposedCase => {
    return measures[index]?.dense === undefined ? one : { ...one, density: 'dense' }
  })
  const shown = await dressCases(settled, theme)
  const judged = asked.map((one, index): Judged => {
    const measure = measures[index]!
    const { normal, dense } = measure
    const slide = shown.slides.find(({ id }) => id === ids[index])!
    return {
      ...one,
      measure,
      verdict: dense ?? normal,
      density: dense === undefined ? 'normal' : 'dense',
      shown: slide,
    }
  })
  return { page: shown, judged }
}

interface ComposedCase {
  /** Unique on its page. */
  readonly name: string
  readonly deck: Deck
  readonly id: string
  readonly density?: 'dense'
}

/** Whether the slide can have that size: kinds have limits of their own. */
export function canBeComposed(asked: Asked): boolean {
  try {
    composeCase(asked, 0)
    return true
  } catch {
    return false
  }
}

function composeCase({ slide, size }: Asked, index: number): ComposedCase {
  const report = createReport()
  const outline = parseOutline(createSourceFile('outline.yaml', JSON.stringify(slide.outline(size))), report)
  const source = createSourceFile('article.txt', 'Mills\n\nThe tide turns mills. They are old.\n')
  const article = parseArticle(source, { name: 'article', format: 'text', lang: 'en' }, report)
  if (outline === undefined) throw new Error(`${slide.name}: the outline cannot be read`)
  const deck = composeDeck({ name: 'talk', outline, articles: [article], files, tables: new Map() }, report)
  const errors = report.diagnostics().filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Error(`${slide.name} ${size}: ${errors.map(({ message }) => message).join('; ')}`)
  const id = deck.slides.find((one) => one.id === 'case')?.id ?? 'title'
  return { name: `case-${index}`, deck, id }
}

/** All cases of one theme, format and language on one page: a deck has one language, by which its fonts are chosen. */
function dressCases(cases: readonly ComposedCase[], theme: Theme): Promise<DressedDeck> {
  const marp = joinDecks(cases.map((one) => printCase(one, theme)))
  return dressWithFonts(marp, theme, { lang: cases[0]!.deck.lang, title: 'Cases' })
}

/** The deck with the slide of the case alone, under the name of the case. */
function printCase({ name, deck, id, density }: ComposedCase, theme: Theme): MarpDeck {
  const slides = deck.slides.map((slide) =>
    slide.id === id && density !== undefined ? { ...slide, density } : slide,
  )
  const marp = printDeck({ ...deck, slides }, drawCharts(deck, theme.palette))
  const shown = marp.slides.filter((slide) => slide.id === id)
  const named = shown.map((slide) => ({ ...slide, id: name }))
  return { ...marp, slides: named }
}

/** The head of the first deck, and the slides of all. */
function joinDecks(decks: readonly MarpDeck[]): MarpDeck {
  const head = /^---\n[\s\S]*?\n---\n/.exec(decks[0]?.markdown ?? '')?.[0] ?? ''
  const slides = decks.flatMap((deck) => deck.slides)
  const assets = new Map(decks.flatMap((deck) => deck.assets.map((asset) => [asset.path, asset] as const)))
  return {
    markdown: `${head}\n${slides.map(({ markdown }) => markdown).join('\n\n---\n\n')}\n`,
    slides,
    assets: [...assets.values()],
  }
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups.values()]
}
