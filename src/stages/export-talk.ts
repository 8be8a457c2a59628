import { join } from 'node:path'
import type { Deck } from '../3-deck/model.ts'
import { printOwnModels } from '../3-deck/print-own-models.ts'
import { keepFormat } from '../5-markdown/keep-format.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import { embedAssets } from '../6-theme/embed-assets.ts'
import type { Theme } from '../6-theme/model.ts'
import { type ExportInput, exportDeck } from '../7-export/export-deck.ts'
import type { Report } from '../diagnostics/model.ts'
import type { TalkPlace } from '../io/find-talks.ts'
import type { WrittenFile } from '../io/write-outputs.ts'
import type { Run } from '../run.ts'
import { planDeckCharts } from './draw-deck.ts'
import { dressFormats } from './dress-formats.ts'
import { lookUpLooks } from './look-up-looks.ts'
import { readNotes } from './read-notes.ts'
import { writeTalk } from './write-talk.ts'

interface SoundTalk {
  readonly deck: Deck
  readonly marp: MarpDeck
  readonly theme: Theme
}

/** Makes the formats asked for of a deck without faults and writes what could be made; the rest is told (`export/*`). */
export async function exportTalk(
  { deck, marp, theme }: SoundTalk,
  output: NonNullable<Run['output']>,
  talk: TalkPlace,
  run: Run,
  report: Report,
): Promise<readonly WrittenFile[]> {
  const head = { lang: deck.lang, title: deck.title.plain }
  const start = performance.now()
  const dressed = await dressFormats(marp, theme, head, run)
  run.onStage({ talk: talk.name, name: 'dress', milliseconds: Math.round(performance.now() - start) })
  const presentation = output.formats.includes('pptx')
    ? await planPresentation({ deck, marp, theme }, run, report)
    : {}
  const input = { deck, marp, theme, ...dressed, ...presentation, ...exportTools(marp, talk, run) }
  const outputs = await exportDeck(input, output.formats, report)
  const folder = join(output.folder, talk.name)
  return writeTalk(folder, outputs, printOwnModels(deck), run.workingFolder, report)
}

/** What presentations are made from, besides the deck. */
async function planPresentation(
  { deck, marp, theme }: SoundTalk,
  run: Run,
  report: Report,
): Promise<Pick<ExportInput, 'presentation'>> {
  const looks = await lookUpLooks(deck, marp, theme, run, report)
  if (looks === undefined) return {}
  return { presentation: { looks, chartPlans: await planDeckCharts(deck), notes: readNotes(deck) } }
}

type ExportTools = Omit<
  ExportInput,
  'deck' | 'marp' | 'theme' | 'renderedFor' | 'dressedFor' | 'embedFonts' | 'presentation'
>

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
