import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deck } from '../3-deck/model.ts'
import { printOwnModels } from '../3-deck/print-own-models.ts'
import { keepFormat } from '../5-markdown/keep-format.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import type { Theme } from '../6-theme/model.ts'
import { exportDeck } from '../7-export/export-deck.ts'
import type { ExportInput, Presentation } from '../7-export/export-input.ts'
import { createPrints, type Prints, type Sheets } from '../7-export/pdf/prints.ts'
import { createPptxMemory, type PptxMemory } from '../7-export/pptx/pptx-memory.ts'
import type { BrowserHandle, BrowserPage } from '../browser/model.ts'
import { printedFormats } from '../config.ts'
import type { Report } from '../diagnostics/model.ts'
import type { TalkPlace } from '../io/find-talks.ts'
import type { KeptPieces } from '../io/keep-pieces.ts'
import { hashOf } from '../io/manifest.ts'
import type { WrittenFile } from '../io/write-outputs.ts'
import type { Grounds, KeptLock, Run } from '../run.ts'
import type { Dresser } from './create-dresser.ts'
import { planDeckCharts } from './draw-deck.ts'
import { type DressTalk, dressOnce } from './dress-talk.ts'
import { keepLock, type LockInputs } from './keep-lock.ts'
import { keepPresentation, type PresentationKeeper } from './keep-presentation.ts'
import { lookUpLooks } from './look-up-looks.ts'
import { type KnownNotes, readNotes } from './read-notes.ts'
import { workAhead } from './work-ahead.ts'
import { writeTalk } from './write-talk.ts'

interface SoundTalk {
  readonly deck: Deck
  readonly marp: MarpDeck
  readonly dresser: Dresser
  readonly locked: LockInputs
}

export interface ExportedTalk {
  readonly written: readonly WrittenFile[]
  readonly lock?: KeptLock
  readonly made?: Pick<Grounds, 'outputs' | 'slides'>
}

/** An export of a talk that is not yet known to be sound. */
export interface BegunExport {
  /** Does what can be done already; the slides may yet change in density and number. */
  readonly workAhead: (deck: Deck, dresser: Dresser) => Promise<void>
  /** Prints a page of slides on which all was found to fit, while it is open. */
  readonly printMeasured: (sheets: Sheets, page: BrowserPage, browser: BrowserHandle) => Promise<void>
  /**
   * Makes the formats asked for of a deck without faults and writes what could be made; the rest is told (`export/*`). What the
   * addresses stand for is kept where nothing at all went wrong.
   */
  readonly finish: (talk: SoundTalk, report: Report) => Promise<ExportedTalk>
}

export function beginExport(output: NonNullable<Run['output']>, talk: TalkPlace, run: Run): BegunExport {
  const notes: KnownNotes = new Map()
  const writesPresentation = output.formats.some((format) => format === 'pptx' || format === 'students')
  const store = writesPresentation ? run.presentations?.(talk.outlinePath) : undefined
  const presentations = store === undefined ? undefined : keepPresentation(store)
  const memory = createPptxMemory(presentations?.recall)
  const dress = dressOnce(output.formats, talk, run)
  const isPrinted = output.formats.some((format) => printedFormats.includes(format))
  let kept: Promise<KeptPieces | undefined> | undefined
  // A megabyte to read, which formats that are not printed do without.
  const pieces = async (): Promise<KeptPieces | undefined> => {
    kept ??= isPrinted ? run.pieces?.(talk.outlinePath) : undefined
    return kept
  }
  const prints = createPrints(pieces)
  return {
    workAhead: (deck, dresser) =>
      workAhead(deck, dresser, { formats: output.formats, notes, memory, dress, run, prints }),
    printMeasured: async (sheets, page, browser) => {
      if (isPrinted) await prints.printOpen(sheets, page, browser)
    },
    finish: (sound, report) =>
      exportTalk(
        sound,
        output,
        talk,
        {
          run,
          notes,
          memory,
          dress,
          pieces,
          prints,
          ...(presentations === undefined ? {} : { presentations }),
        },
        report,
      ),
  }
}

interface Begun {
  readonly run: Run
  readonly notes: KnownNotes
  readonly memory: PptxMemory
  readonly dress: DressTalk
  readonly pieces: () => Promise<KeptPieces | undefined>
  readonly prints: Prints
  readonly presentations?: PresentationKeeper
}

async function exportTalk(
  { deck, marp, dresser, locked }: SoundTalk,
  output: NonNullable<Run['output']>,
  talk: TalkPlace,
  { run, notes, memory, dress, pieces: readPieces, prints, presentations }: Begun,
  report: Report,
): Promise<ExportedTalk> {
  const { theme } = dresser
  const [{ students, dressed, paperFor }, pieces] = await Promise.all([
    dress({ deck, marp, dresser }),
    readPieces(),
  ])
  const hasPresentation = output.formats.some((format) => format === 'pptx' || format === 'students')
  let planned: ReturnType<typeof planPresentation> | undefined
  // When it is its turn: prints are begun before.
  const presentation: ExportInput['presentation'] = () => {
    planned ??= planPresentation({ deck, marp, theme, notes, memory }, run, report)
    return planned
  }
  const input = {
    ...{ deck, students, marp, theme, paperFor, prints },
    ...dressed,
    ...(hasPresentation ? { presentation } : {}),
    ...exportTools(marp, talk, run),
    ...(pieces === undefined ? {} : { pieces }),
  }
  const outputs = await exportDeck(input, output.formats, report)
  await pieces?.keep()
  const folder = join(output.folder, talk.name)
  const finishLock = await keepLock(deck, locked, { talk, workingFolder: run.workingFolder }, report)
  if (finishLock === undefined) return { written: [] }
  const slides = printOwnModels(deck).map(({ id, model }) => ({ id, hash: hashOf(model) }))
  const written = await writeTalk(folder, outputs, slides, run.workingFolder, report)
  const lock = await finishLock(!report.hasErrors())
  await presentations?.keep()
  return { written, ...(lock === undefined ? {} : { lock }), made: { outputs, slides } }
}

/** What presentations are made from, besides the deck. */
async function planPresentation(
  {
    deck,
    marp,
    theme,
    notes,
    memory,
  }: Pick<SoundTalk, 'deck' | 'marp'> & {
    readonly theme: Theme
    readonly notes: KnownNotes
    readonly memory: PptxMemory
  },
  run: Run,
  report: Report,
): Promise<Presentation | undefined> {
  const looks = await lookUpLooks(deck, marp, theme, run, report)
  if (looks === undefined) return undefined
  return {
    looks,
    chartPlans: await planDeckCharts(deck),
    memory,
    readNotes: (told) => readNotes(told, notes),
  }
}

type ExportTools = Omit<
  ExportInput,
  | 'deck'
  | 'students'
  | 'marp'
  | 'theme'
  | 'paperFor'
  | 'renderedFor'
  | 'dressedFor'
  | 'presentedFor'
  | 'embedFonts'
  | 'presentation'
  | 'pieces'
  | 'prints'
>

function exportTools(marp: MarpDeck, talk: TalkPlace, run: Run): ExportTools {
  return {
    marpFor: (format) => keepFormat(marp, format),
    presenter: () => readFile(join(run.packageFolder, 'build/presenter.html'), 'utf8').catch(() => ''),
    browser: run.browser,
    onFormat: (name, milliseconds) => run.onStage({ talk: talk.name, name, milliseconds }),
  }
}
