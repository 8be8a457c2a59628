import { setImmediate as aTurn } from 'node:timers/promises'
import { type NewFile, printNewTalk as printNewFiles } from './2-outline/print-new-talk.ts'
import { checkMath } from './3-deck/check-math.ts'
import { composeDeck } from './3-deck/compose-deck.ts'
import type { Deck } from './3-deck/model.ts'
import { hideAllowed } from './4-check/hide-allowed.ts'
import { measureTalk, nothingMeasured } from './4-check/measure-talk.ts'
import type { Measured } from './4-check/model.ts'
import { checkGlyphs } from './6-theme/fonts/check-glyphs.ts'
import { checkHandoutSize } from './7-export/pdf/paper/check-handout-size.ts'
import { createReport } from './diagnostics/collect-report.ts'
import { showPath, type TalkPlace } from './io/find-talks.ts'
import { logReads } from './io/log-reads.ts'
import type { Run, TalkResult } from './run.ts'
import { tellUnmeasured } from './stages/ask-browser.ts'
import { beginExport } from './stages/begin-export.ts'
import { createChecker } from './stages/create-checker.ts'
import { createDresser } from './stages/create-dresser.ts'
import type { ExportedTalk } from './stages/export-talk.ts'
import { fitDeck } from './stages/fit-deck.ts'
import { loadTalkTheme } from './stages/load-talk-theme.ts'
import { readTalk } from './stages/read-talk.ts'
import { withPage } from './stages/write-page.ts'
import { createStopwatch } from './stopwatch.ts'

/**
 * Every stage in order, for one talk. All faults are told first; nothing is exported while there is an error.
 * Gives what became of the talk; rejects only for bugs.
 */
export async function runTalk(talk: TalkPlace, run: Run): Promise<TalkResult> {
  const report = createReport()
  const time = createStopwatch(talk.name, run.onStage)
  const files = logReads(talk.folder)
  const place = { talk, workingFolder: run.workingFolder, files }
  const told = { talk: talk.name, outline: showPath(talk.outlinePath, run.workingFolder) }

  const { outline, articles, deckSources, lockSource, texts } = await readTalk(place, report)
  if (outline === undefined || deckSources === undefined) {
    const diagnostics = report.diagnostics()
    return withPage({ ...told, ...nothingMeasured, articles, sources: texts, written: [], diagnostics }, run)
  }

  // Between what takes long the browser that starts meanwhile is answered.
  await aTurn()
  const composed = composeDeck(deckSources, report)
  await aTurn()
  const { theme, sheets } = await loadTalkTheme(composed, place, run.packageFolder, report)
  const { output } = run
  const exporting = output === undefined ? undefined : beginExport(output, talk, run)
  const head = { lang: composed.lang, title: composed.title.plain }
  const dresser =
    theme === undefined ? undefined : createDresser(theme, head, run, run.slides?.(talk.outlinePath))
  const checker = createChecker(articles, texts)
  const workAhead = async (likely: Deck): Promise<void> => {
    if (dresser !== undefined && !report.hasErrors()) await exporting?.workAhead(likely, dresser)
  }
  const meanwhile = async (likely: Deck): Promise<void> => {
    await Promise.all([workAhead(likely), checker.ahead(composed)])
  }
  // As soon as anything can be printed: nothing else keeps the browser busy until slides are rendered.
  if (dresser !== undefined && !report.hasErrors()) await exporting?.printPapersAhead(composed, dresser)
  await checkMath(composed, report)
  await aTurn()
  if (theme !== undefined) await checkGlyphs(composed, theme, texts, report)
  time('check')
  const { printMeasured } = exporting ?? {}
  const fitting = { talk, run, report, meanwhile, ...(printMeasured === undefined ? {} : { printMeasured }) }
  const { deck, marp, verdicts, unmeasured } = await fitDeck(composed, deckSources, dresser, fitting)
  checker.tell(deck, report)
  if (theme !== undefined) checkHandoutSize(deck, theme, report)
  time('fit')
  const isSound = dresser !== undefined && !report.hasErrors()
  // The machine's fault: what needs no browser is made all the same.
  if (unmeasured !== undefined) tellUnmeasured(unmeasured, report)
  const locked = { articles, lock: deckSources.lock, lockSource }
  const finish = async (): Promise<ExportedTalk> =>
    isSound && exporting !== undefined
      ? exporting.finish({ deck, marp, dresser, locked }, report)
      : { written: [] }
  // While the browser prints.
  const measure = async (): Promise<Measured> => measureTalk(deck, articles)
  const [{ made, ...exported }, measured] = await Promise.all([finish(), aTurn().then(measure)])
  await dresser?.keep()
  const result = {
    ...told,
    ...measured,
    articles,
    sources: new Map([...texts, ...sheets]),
    deck,
    ...(verdicts === undefined ? {} : { verdicts }),
    ...exported,
    grounds: { ...made, reads: files.list() },
    diagnostics: hideAllowed(outline, report, { isMeasured: verdicts !== undefined }),
  }
  return withPage(result, run)
}

/** The other way in: the files that a new talk begins with. */
export function printNewTalk(name: string, schemaPath: string): readonly NewFile[] {
  return printNewFiles(name, schemaPath)
}
