import { join } from 'node:path'
import { createEngine } from '../marp.config.ts'
import { parseArticle } from './1-article/parse-article.ts'
import { parseOutline } from './2-outline/parse-outline.ts'
import { composeDeck } from './3-deck/compose-deck.ts'
import type { Deck } from './3-deck/model.ts'
import { checkDeck } from './4-check/check-deck.ts'
import { measureCoverage } from './4-check/measure-coverage.ts'
import { measurePace } from './4-check/measure-pace.ts'
import type { MarpDeck } from './5-markdown/model.ts'
import { printDeck } from './5-markdown/print-deck.ts'
import { dressDeck } from './6-theme/dress-deck.ts'
import { embedAssets } from './6-theme/embed-assets.ts'
import { loadTheme } from './6-theme/load-theme.ts'
import type { Theme } from './6-theme/model.ts'
import { exportDeck } from './7-export/export-deck.ts'
import type { OutputFile } from './7-export/model.ts'
import { createReport } from './diagnostics/collect-report.ts'
import type { Report, SourceFile } from './diagnostics/model.ts'
import { showPath, type TalkPlace } from './io/find-talks.ts'
import { hashOf } from './io/manifest.ts'
import { readThemeFiles } from './io/read-theme-files.ts'
import { type WrittenFile, writeOutputs } from './io/write-outputs.ts'
import { type Place, readArticles, readOutline, readPictures } from './read-sources.ts'
import type { Run, TalkResult } from './run.ts'
import { createStopwatch } from './stopwatch.ts'

/**
 * Every stage in order, for one talk. All faults are told first; nothing is exported while there is an error.
 * Gives what became of the talk; rejects only for bugs.
 */
export async function runTalk(talk: TalkPlace, run: Run): Promise<TalkResult> {
  const report = createReport()
  const time = createStopwatch(talk.name, run.onStage)
  const place = { talk, workingFolder: run.workingFolder }
  const checked = await checkTalk(place, run, report)
  time('check')
  const result = {
    talk: talk.name,
    outline: showPath(talk.outlinePath, run.workingFolder),
    coverage: { passages: 0, cited: 0, uncited: [] },
    pace: { planned: 0, estimated: 0 },
    written: [],
    sources: new Map(checked.sources.map((source) => [source.file, source])),
    ...checked.result,
  }
  if (
    checked.deck === undefined ||
    checked.theme === undefined ||
    checked.marp === undefined ||
    report.hasErrors() ||
    run.output === undefined
  ) {
    return { ...result, diagnostics: report.diagnostics() }
  }
  const { deck, marp, theme } = checked
  const head = { lang: deck.lang, title: deck.title.plain }
  const dressed = dressDeck(marp, theme, head, createEngine())
  time('dress')
  const files = await exportDeck(
    {
      ...{ deck, marp, theme, dressed },
      embed: (html) => embedAssets(html, marp.assets),
      engineConfigPath: join(run.packageFolder, 'build/marp.config.js'),
      temporaryFolder: run.temporaryFolder,
      browser: run.browser,
      onFormat: (name, milliseconds) => run.onStage({ talk: talk.name, name, milliseconds }),
    },
    run.output.formats,
    report,
  )
  const outputFolder = join(run.output.folder, talk.name)
  const written = await writeTalk(outputFolder, files, marp, run, report)
  return {
    ...result,
    diagnostics: report.diagnostics(),
    written,
    outputFolder: showPath(outputFolder, run.workingFolder),
  }
}

/** Writes what was exported; tells what could not be written, and what was edited by hand since the last build. */
async function writeTalk(
  folder: string,
  files: readonly OutputFile[],
  marp: MarpDeck,
  run: Run,
  report: Report,
): Promise<readonly WrittenFile[]> {
  const hashes = Object.fromEntries(marp.slides.map((slide) => [slide.id, hashOf(slide.markdown)]))
  const outcome = await writeOutputs(folder, files, hashes)
  const shown = (path: string): string => showPath(join(folder, path), run.workingFolder)
  if (outcome.kind === 'failed') {
    const code = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(outcome.code)
      ? 'export/no-space'
      : 'export/not-writable'
    report.add(code, undefined, { file: shown(outcome.path), reason: outcome.reason })
    return []
  }
  for (const kept of outcome.kept) {
    report.add('export/edited-by-hand', undefined, { file: shown(kept.path), kept: shown(kept.keptAs) })
  }
  return outcome.files.map((file) => ({ ...file, path: shown(file.path) }))
}

interface Checked {
  readonly sources: readonly SourceFile[]
  readonly deck?: Deck
  readonly marp?: MarpDeck
  readonly theme?: Theme | undefined
  readonly result?: Pick<TalkResult, 'coverage' | 'pace'> & { readonly deck: Deck }
}

async function checkTalk(place: Place, run: Run, report: Report): Promise<Checked> {
  const outlineSource = await readOutline(place, report)
  const outline = outlineSource === undefined ? undefined : parseOutline(outlineSource, report)
  const articleSources = await readArticles(outline, place, report)
  const sources = [
    ...(outlineSource === undefined ? [] : [outlineSource]),
    ...articleSources.map(({ source }) => source),
  ]
  const articles = articleSources.map(({ name, format, source }) =>
    parseArticle(source, { name, format, lang: outline?.lang ?? 'en' }, report),
  )
  if (outline === undefined) return { sources }
  const files = await readPictures(outline, place)
  const deck = composeDeck({ name: place.talk.name, outline, articles, files }, report)
  checkDeck(deck, articles, report)
  const themeFiles = readThemeFiles(join(run.packageFolder, 'themes'))
  const theme = await loadTheme(deck.theme.name, deck.theme.at, themeFiles, report)
  const marp = printDeck(deck)
  const coverage = measureCoverage(deck, articles)
  return { sources, deck, marp, theme, result: { deck, coverage, pace: measurePace(deck) } }
}
