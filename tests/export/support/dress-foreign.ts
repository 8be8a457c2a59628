import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Deck } from '../../../src/3-deck/model.ts'
import { drawCharts } from '../../../src/5-markdown/chart/draw-charts.ts'
import type { MarpDeck } from '../../../src/5-markdown/model.ts'
import { printDeck } from '../../../src/5-markdown/print-deck.ts'
import { loadTheme } from '../../../src/6-theme/load-theme.ts'
import type { DressedDeck, Theme } from '../../../src/6-theme/model.ts'
import { createReport } from '../../../src/diagnostics/collect-report.ts'
import { createEngine } from '../../../src/engine/create-engine.ts'
import { logReads } from '../../../src/io/log-reads.ts'
import { readThemeFiles } from '../../../src/io/read-theme-files.ts'
import { readTalkTheme } from '../../../src/stages/read-talk-theme.ts'
import { checkTalk } from '../../support/check-talk.ts'
import { dressWithFonts } from '../../support/dress-with-fonts.ts'
import { inTemporaryFolder } from './dressed-fixture.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface ForeignDeck {
  readonly theme: Theme
  readonly marp: MarpDeck
  readonly dressed: DressedDeck
  /** Faults and warnings of the theme, by their codes. */
  readonly told: readonly string[]
}

/** Checked once: the theme has no say in what stands on slides. */
let specimens: Promise<Deck> | undefined

async function readSpecimens(): Promise<Deck> {
  const { result } = await checkTalk(join(root, 'tests/specimens'))
  if (result.deck === undefined) throw new Error('the specimens cannot be read')
  return result.deck
}

/**
 * Dresses every kind of slide in a theme that is not Lectern's: one of Marp's, or `harbor.css`, which lies in the folder of
 * the talk as anyone would write it, with a font and a picture beside it. `adjust` changes the Markdown.
 */
export async function dressForeign(
  name: string,
  size: '16:9' | '4:3' = '16:9',
  adjust: (markdown: string) => string = (markdown) => markdown,
): Promise<ForeignDeck> {
  specimens ??= readSpecimens()
  const deck: Deck = { ...(await specimens), size }
  return inTemporaryFolder(async (folder) => {
    await addHarbor(folder)
    const report = createReport()
    const talk = { folder, name: 'talk', outlinePath: join(folder, 'outline.yaml') }
    const files = {
      ...readThemeFiles(join(root, 'themes')),
      marp: async (theme: string) => createEngine().themeSet.get(theme)?.css,
      talk: readTalkTheme({ talk, workingFolder: folder, files: logReads(folder) }, [], report),
    }
    const theme = await loadTheme(name, undefined, files, report)
    if (theme === undefined) throw new Error(JSON.stringify(report.diagnostics()))
    const printed = printDeck(deck, drawCharts(deck, theme.palette), theme)
    const marp = { ...printed, markdown: adjust(printed.markdown) }
    const head = { lang: deck.lang, title: deck.title.plain }
    const dressed = await dressWithFonts(marp, theme, head)
    return { theme, marp, dressed, told: report.diagnostics().map(({ code }) => code) }
  })
}

/** Puts a theme into the folder of a talk, with what it needs beside it. */
export async function addHarbor(folder: string): Promise<void> {
  await cp(join(root, 'tests/export/support/harbor'), folder, { recursive: true })
  await mkdir(join(folder, 'fonts'))
  await cp(join(root, 'themes/fonts/gelasio-latin-400-normal.woff2'), join(folder, 'fonts/headline.woff2'))
}
