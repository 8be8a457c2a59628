import { join } from 'node:path'
import type { createEngine } from '../marp.config.ts'
import { parseArticle } from './1-article/parse-article.ts'
import { findIncludes } from './2-outline/includes/find-includes.ts'
import { parseOutline } from './2-outline/parse-outline.ts'
import { type NewFile, printNewTalk as printNewFiles } from './2-outline/print-new-talk.ts'
import { checkMath } from './3-deck/check-math.ts'
import { composeDeck, type DeckSources } from './3-deck/compose-deck.ts'
import type { Deck } from './3-deck/model.ts'
import { printOwnModels } from './3-deck/print-own-models.ts'
import { checkDeck } from './4-check/check-deck.ts'
import { hideAllowed } from './4-check/hide-allowed.ts'
import { measureCoverage } from './4-check/measure-coverage.ts'
import { measurePace } from './4-check/measure-pace.ts'
import { keepFormat } from './5-markdown/keep-format.ts'
import type { Drawings, MarpDeck } from './5-markdown/model.ts'
import { printDeck } from './5-markdown/print-deck.ts'
import { dressDeck, finishDeck } from './6-theme/dress-deck.ts'
import { embedAssets } from './6-theme/embed-assets.ts'
import { keySlides } from './6-theme/fit/key-slides.ts'
import { lookUpFit } from './6-theme/fit/look-up-fit.ts'
import { measureFit } from './6-theme/fit/measure-fit.ts'
import { rememberMeasures } from './6-theme/fit/remember-measures.ts'
import { reportFit } from './6-theme/fit/report-fit.ts'
import { type Measures, settleFit } from './6-theme/fit/settle-fit.ts'
import { checkGlyphs } from './6-theme/fonts/check-glyphs.ts'
import { loadTheme } from './6-theme/load-theme.ts'
import type { DressedDeck, RenderedDeck, Theme, Verdict } from './6-theme/model.ts'
import { ownPalette } from './6-theme/read-palette.ts'
import { type ExportInput, exportDeck } from './7-export/export-deck.ts'
import { askBrowser, tellUnmeasured, type Unmeasured } from './ask-browser.ts'
import { createReport } from './diagnostics/collect-report.ts'
import type { Report, SourceFile } from './diagnostics/model.ts'
import { digestFiles } from './io/digest-files.ts'
import { showPath, type TalkPlace } from './io/find-talks.ts'
import { readThemeFiles } from './io/read-theme-files.ts'
import {
  type DataSource,
  type Place,
  readArticles,
  readDataFiles,
  readOutline,
  readTalkFiles,
} from './read-sources.ts'
import { readSurroundings, sourcesIn } from './read-surroundings.ts'
import { readTalkTheme } from './read-talk-theme.ts'
import type { Run, TalkResult } from './run.ts'
import { createStopwatch } from './stopwatch.ts'
import { writeTalk } from './write-talk.ts'

/**
 * Every stage in order, for one talk. All faults are told first; nothing is exported while there is an error.
 * Gives what became of the talk; rejects only for bugs.
 */
export async function runTalk(talk: TalkPlace, run: Run): Promise<TalkResult> {
  const report = createReport()
  const time = createStopwatch(talk.name, run.onStage)
  const place = { talk, workingFolder: run.workingFolder }

  const outlineSource = await readOutline(place, report)
  const around = await readSurroundings(outlineSource, findIncludes, place, report)
  const outline = outlineSource === undefined ? undefined : parseOutline(outlineSource, report, around)
  const articleSources = await readArticles(outline, place, report)
  const articles = articleSources.map(({ name, format, source }) =>
    parseArticle(source, { name, format, lang: outline?.lang ?? 'en' }, report),
  )
  const dataSources = outline === undefined ? [] : await readDataFiles(outline, place, report)
  const told = tellTalk(place, [
    outlineSource,
    ...sourcesIn(around),
    ...[...articleSources, ...dataSources].map(({ source }) => source),
  ])
  if (outline === undefined) return { ...told, ...nothing, diagnostics: report.diagnostics() }

  const files = await readTalkFiles(outline, place)
  const tables = await parseTables(dataSources, report)
  const sources = { name: talk.name, outline, articles, files, tables }
  const composed = composeDeck(sources, report)
  await checkMath(composed, report)
  const sheets: SourceFile[] = []
  const themeFiles = {
    ...readThemeFiles(join(run.packageFolder, 'themes')),
    marp: readMarpTheme,
    talk: readTalkTheme(place, sheets, report),
  }
  const theme = await loadTheme(composed.theme.name, composed.theme.at, themeFiles, report)
  if (theme !== undefined) await checkGlyphs(composed, theme, told.sources, report)
  time('check')
  const { deck, marp, verdicts, unmeasured } = await fitDeck(composed, sources, theme, { talk, run, report })
  checkDeck(deck, articles, told.sources, report)
  time('fit')
  const checked = {
    ...told,
    sources: new Map([...told.sources, ...sheets.map((sheet) => [sheet.file, sheet] as const)]),
    deck,
    ...(verdicts === undefined ? {} : { verdicts }),
    coverage: measureCoverage(deck, articles),
    pace: measurePace(deck),
    written: [],
  }
  const isMeasured = { isMeasured: verdicts !== undefined }
  const isSound = theme !== undefined && !report.hasErrors()
  // The machine's fault: what needs no browser is made all the same.
  if (unmeasured !== undefined) tellUnmeasured(unmeasured, report)
  if (!isSound || run.output === undefined) {
    return { ...checked, diagnostics: hideAllowed(outline, report, isMeasured) }
  }

  const head = { lang: deck.lang, title: deck.title.plain }
  const dressed = await dressFormats(marp, theme, head, run)
  time('dress')
  const input = { deck, marp, theme, ...dressed, ...exportTools(marp, talk, run) }
  const outputs = await exportDeck(input, run.output.formats, report)
  const outputFolder = join(run.output.folder, talk.name)
  const written = await writeTalk(outputFolder, outputs, printOwnModels(deck), run.workingFolder, report)
  return { ...checked, written, diagnostics: hideAllowed(outline, report, isMeasured) }
}

/** The engine takes 300 ms to load: a check of an unchanged talk does without. */
const loadEngine = async (): Promise<typeof createEngine> => (await import('../marp.config.ts')).createEngine

let themesOfMarp: Promise<ReturnType<typeof createEngine>['themeSet']> | undefined

const readMarpTheme = async (name: string): Promise<string | undefined> => {
  themesOfMarp ??= loadEngine().then((create) => create().themeSet)
  return (await themesOfMarp).get(name)?.css
}

const loadFonts = async () => (await import('./6-theme/fonts/prepare-fonts.ts')).prepareFonts

interface FittedDeck {
  readonly deck: Deck
  readonly marp: MarpDeck
  /** Absent where nothing was measured. */
  readonly verdicts?: ReadonlyMap<string, Verdict>
  /** Why not; absent where nobody asked. */
  readonly unmeasured?: Unmeasured
}

interface Fitting {
  readonly talk: TalkPlace
  readonly run: Run
  readonly report: Report
}

/** Gives the deck with the density and the parts that each slide needs to fit, and tells what does not. */
async function fitDeck(
  composed: Deck,
  sources: DeckSources,
  theme: Theme | undefined,
  { talk, run, report }: Fitting,
): Promise<FittedDeck> {
  const print = async (deck: Deck): Promise<MarpDeck> => printDeck(deck, await drawDeck(deck, theme), theme)
  if (theme === undefined || run.fit === undefined) return { deck: composed, marp: await print(composed) }
  if (run.fit.isForbidden)
    return { deck: composed, marp: await print(composed), unmeasured: { kind: 'none' } }
  const tool = await digestFiles(run.packageFolder, measuringCode)
  const memory = await rememberMeasures(run.fit.store(talk.outlinePath))
  let unmeasured: Unmeasured | undefined
  const measure = async (deck: Deck): Promise<Measures> => {
    const marp = await print(deck)
    return lookUpFit(keySlides(marp, deck, theme, tool), memory, async (ids) => {
      const head = { lang: deck.lang, title: deck.title.plain }
      const asked = await askBrowser(run.browser, async (browser) => {
        const [createEngine, prepareFonts] = await Promise.all([loadEngine(), loadFonts()])
        const rendered = dressDeck(marp, theme, head, createEngine())
        // Whole fonts have the same measures as cut ones, and cost nothing to make.
        const request = { decks: [rendered], fonts: theme.fonts, lang: deck.lang, form: 'whole' } as const
        return measureFit(finishDeck(rendered, await prepareFonts(request, run.fonts)), ids, browser)
      })
      if (asked.kind === 'done') return asked.result
      unmeasured = asked
      return undefined
    })
  }
  // What composing finds was told the first time.
  const recompose = (parts: ReadonlyMap<string, number>): Deck =>
    composeDeck({ ...sources, parts }, createReport())
  const settled = await settleFit(composed, { measure, recompose })
  if (settled.verdicts !== undefined) reportFit(settled.deck.slides, settled.verdicts, report)
  return { ...settled, marp: await print(settled.deck), ...(unmeasured === undefined ? {} : { unmeasured }) }
}

/** What a measure depends on besides slide and theme. */
const measuringCode = [
  ...['package.json', 'build/marp.config.js', 'build/src/6-theme', 'build/src/6-theme/fit'],
  // What the engine adds to themes of others.
  'themes/layouts',
]

/**
 * Dresses the deck as each format shows it, formats that show the same slides once, with the fonts of all that is shown.
 * The deck as Markdown needs no fonts.
 */
async function dressFormats(
  marp: MarpDeck,
  theme: Theme,
  head: { readonly lang: string; readonly title: string },
  run: Run,
): Promise<Pick<ExportInput, 'dressedFor' | 'embedFonts'>> {
  const [createEngine, prepareFonts] = await Promise.all([loadEngine(), loadFonts()])
  const rendered = new Map<string, RenderedDeck>()
  const render = (format: string): RenderedDeck => {
    const kept = keepFormat(marp, format)
    const ids = kept.slides.map(({ id }) => id).join(' ')
    const known = rendered.get(ids) ?? dressDeck(kept, theme, head, createEngine())
    rendered.set(ids, known)
    return known
  }
  const formats = (run.output?.formats ?? []).filter((format) => format !== 'md')
  const decks = [...new Set(formats.map(render))]
  const request = { decks, fonts: theme.fonts, lang: head.lang, form: 'cut' } as const
  const embedFonts = await prepareFonts(request, run.fonts)
  const finished = new Map<RenderedDeck, DressedDeck>()
  const dressedFor = (format: string): DressedDeck => {
    const deck = render(format)
    const known = finished.get(deck) ?? finishDeck(deck, embedFonts)
    finished.set(deck, known)
    return known
  }
  return { dressedFor, embedFonts }
}

type Tables = DeckSources['tables']

/** What a talk comes to when its outline cannot be read at all. */
const nothing = {
  coverage: { passages: 0, cited: 0, uncited: [] },
  pace: { planned: 0, estimated: 0 },
  written: [],
} as const

/** The parser of CSV (15 ms) is loaded for talks that have CSV. */
async function parseTables(sources: readonly DataSource[], report: Report): Promise<Tables> {
  if (sources.length === 0) return new Map()
  const { parseCsv } = await import('./2-outline/parse-csv.ts')
  return new Map(
    sources.flatMap(({ name, source }) => {
      const table = parseCsv(source, report)
      return table === undefined ? [] : [[name, table] as const]
    }),
  )
}

/** What draws charts (25 ms) is loaded for decks that have charts. */
async function drawDeck(deck: Deck, theme: Theme | undefined): Promise<Drawings> {
  if (!deck.slides.some(({ kind }) => kind === 'chart')) return new Map()
  const { drawCharts } = await import('./5-markdown/chart/draw-charts.ts')
  return drawCharts(deck, theme?.palette ?? ownPalette)
}

function tellTalk(
  { talk, workingFolder }: Place,
  sources: readonly (SourceFile | undefined)[],
): Pick<TalkResult, 'talk' | 'outline' | 'sources'> {
  const read = sources.flatMap((source) => source ?? [])
  return {
    talk: talk.name,
    outline: showPath(talk.outlinePath, workingFolder),
    sources: new Map(read.map((source) => [source.file, source])),
  }
}

type ExportTools = Omit<ExportInput, 'deck' | 'marp' | 'theme' | 'dressedFor' | 'embedFonts'>

function exportTools(marp: MarpDeck, talk: TalkPlace, run: Run): ExportTools {
  return {
    marpFor: (format) => keepFormat(marp, format),
    embed: (html) => embedAssets(html, marp.assets),
    engineConfigPath: join(run.packageFolder, 'build/marp.config.js'),
    temporaryFolder: run.temporaryFolder,
    browser: run.browser,
    onFormat: (name, milliseconds) => run.onStage({ talk: talk.name, name, milliseconds }),
  }
}

/** The other way in: the files that a new talk begins with. */
export function printNewTalk(name: string, schemaPath: string): readonly NewFile[] {
  return printNewFiles(name, schemaPath)
}
