import { join } from 'node:path'
import { createEngine } from '../marp.config.ts'
import { parseArticle } from './1-article/parse-article.ts'
import { parseOutline } from './2-outline/parse-outline.ts'
import { checkMath } from './3-deck/check-math.ts'
import { composeDeck } from './3-deck/compose-deck.ts'
import { checkDeck } from './4-check/check-deck.ts'
import { measureCoverage } from './4-check/measure-coverage.ts'
import { measurePace } from './4-check/measure-pace.ts'
import type { MarpDeck } from './5-markdown/model.ts'
import { printDeck } from './5-markdown/print-deck.ts'
import { dressDeck } from './6-theme/dress-deck.ts'
import { embedAssets } from './6-theme/embed-assets.ts'
import { loadTheme } from './6-theme/load-theme.ts'
import { type ExportInput, exportDeck } from './7-export/export-deck.ts'
import { createReport } from './diagnostics/collect-report.ts'
import type { SourceFile } from './diagnostics/model.ts'
import { showPath, type TalkPlace } from './io/find-talks.ts'
import { readThemeFiles } from './io/read-theme-files.ts'
import { type Place, readArticles, readOutline, readTalkFiles } from './read-sources.ts'
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
  const outline = outlineSource === undefined ? undefined : parseOutline(outlineSource, report)
  const articleSources = await readArticles(outline, place, report)
  const articles = articleSources.map(({ name, format, source }) =>
    parseArticle(source, { name, format, lang: outline?.lang ?? 'en' }, report),
  )
  const told = tellTalk(place, [outlineSource, ...articleSources.map(({ source }) => source)])
  if (outline === undefined) return { ...told, ...nothing, diagnostics: report.diagnostics() }

  const files = await readTalkFiles(outline, place)
  const deck = composeDeck({ name: talk.name, outline, articles, files }, report)
  await checkMath(deck, report)
  checkDeck(deck, articles, report)
  const marp = printDeck(deck)
  const themeFiles = readThemeFiles(join(run.packageFolder, 'themes'))
  const theme = await loadTheme(deck.theme.name, deck.theme.at, themeFiles, report)
  time('check')
  const checked = {
    ...told,
    deck,
    coverage: measureCoverage(deck, articles),
    pace: measurePace(deck),
    written: [],
  }
  if (theme === undefined || report.hasErrors() || run.output === undefined) {
    return { ...checked, diagnostics: report.diagnostics() }
  }

  const head = { lang: deck.lang, title: deck.title.plain }
  const dressed = dressDeck(marp, theme, head, createEngine())
  time('dress')
  const input = { deck, marp, theme, dressed, ...exportTools(marp, talk, run) }
  const outputs = await exportDeck(input, run.output.formats, report)
  const outputFolder = join(run.output.folder, talk.name)
  const written = await writeTalk(outputFolder, outputs, marp, run.workingFolder, report)
  return { ...checked, written, diagnostics: report.diagnostics() }
}

/** What a talk comes to when its outline cannot be read at all. */
const nothing = {
  coverage: { passages: 0, cited: 0, uncited: [] },
  pace: { planned: 0, estimated: 0 },
  written: [],
} as const

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

type ExportTools = Omit<ExportInput, 'deck' | 'marp' | 'theme' | 'dressed'>

function exportTools(marp: MarpDeck, talk: TalkPlace, run: Run): ExportTools {
  return {
    embed: (html) => embedAssets(html, marp.assets),
    engineConfigPath: join(run.packageFolder, 'build/marp.config.js'),
    temporaryFolder: run.temporaryFolder,
    browser: run.browser,
    onFormat: (name, milliseconds) => run.onStage({ talk: talk.name, name, milliseconds }),
  }
}
