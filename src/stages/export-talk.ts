import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as aTurn } from 'node:timers/promises'
import type { Deck } from '../3-deck/model.ts'
import { printOwnModels } from '../3-deck/print-own-models.ts'
import { keepFormat } from '../5-markdown/keep-format.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import type { Theme } from '../6-theme/model.ts'
import { nameMade, shippedThemes } from '../6-theme/shipped-themes.ts'
import { exportDeck } from '../7-export/export-deck.ts'
import type { ExportInput, Files, Presentation } from '../7-export/export-input.ts'
import type { Prints } from '../7-export/pdf/prints.ts'
import { parseMade } from '../7-export/pptx/kept/made-layouts.ts'
import { createPptxMemory, type PptxMemory } from '../7-export/pptx/pptx-memory.ts'
import type { Report } from '../diagnostics/model.ts'
import type { SlideState } from '../io/compare-slides.ts'
import type { TalkPlace } from '../io/find-talks.ts'
import type { KeptPieces } from '../io/keep-pieces.ts'
import { hashOf } from '../io/manifest.ts'
import type { WrittenFile } from '../io/write-outputs.ts'
import type { Grounds, KeptLock, Run } from '../run.ts'
import type { Dresser } from './create-dresser.ts'
import { planDeckCharts } from './draw-deck.ts'
import type { DressTalk } from './dress-talk.ts'
import { composeLock, keepLock, type LockInputs, type LockText } from './keep-lock.ts'
import { keepPresentation, type PresentationKeeper } from './keep-presentation.ts'
import { lookUpLooks } from './look-up-looks.ts'
import { type KnownNotes, readNotes } from './read-notes.ts'
import { workAhead } from './work-ahead.ts'
import { writeTalk } from './write-talk.ts'

export interface SoundTalk {
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

/** What writes a talk, with what is worked out on the way. */
export interface Writer {
  readonly workAhead: (deck: Deck, dresser: Dresser) => Promise<void>
  readonly finish: (talk: SoundTalk, report: Report) => Promise<ExportedTalk>
}

interface Given {
  readonly run: Run
  readonly dress: DressTalk
  readonly pieces: () => Promise<KeptPieces | undefined>
  readonly prints: Prints
}

export function createWriter(output: NonNullable<Run['output']>, talk: TalkPlace, given: Given): Writer {
  const { run, dress } = given
  const { formats } = output
  const writesPresentation = formats.some((format) => format === 'pptx' || format === 'students')
  const store = writesPresentation ? run.presentations?.(talk.outlinePath) : undefined
  const presentations = store === undefined ? undefined : keepPresentation(store)
  const memory = createPptxMemory(presentations?.recall, readyLayouts(run))
  const notes: KnownNotes = new Map()
  const begun: Begun = {
    ...given,
    notes,
    memory,
    ...(presentations === undefined ? {} : { presentations }),
  }
  return {
    workAhead: (deck, dresser) => workAhead(deck, dresser, { formats, notes, memory, dress, run }),
    finish: (sound, report) => exportTalk(sound, output, talk, begun, report),
  }
}

/** What a theme of a talk's own is called is no name of a file. */
const readyLayouts =
  ({ readLayouts }: Run): PptxMemory['readyLayouts'] =>
  async ({ themeName, size }) =>
    parseMade(shippedThemes.has(themeName) ? await readLayouts?.(nameMade(themeName, size)) : undefined)

interface Begun extends Given {
  readonly notes: KnownNotes
  readonly memory: PptxMemory
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
  const [outputs, { slides, lockText }] = await Promise.all([
    exportDeck(input, output.formats, report),
    // While the browser prints.
    aTurn().then(() => ({ slides: hashSlides(deck), lockText: composeLock(deck, locked) })),
  ])
  run.onPrinted?.(outputs)
  const place = { talk, folder: join(output.folder, talk.name), workingFolder: run.workingFolder }
  const [exported] = await Promise.all([
    putInPlace({ outputs, slides, lockText }, locked, place, report),
    // What the next run finds holds whatever becomes of the files: a disk takes its time for both.
    pieces?.keep(),
    presentations?.keep(),
  ])
  return exported
}

interface MadeTalk {
  readonly outputs: Files
  readonly slides: readonly SlideState[]
  readonly lockText: LockText
}

/** Writes the files and the lock, all or none. */
async function putInPlace(
  { lockText, ...made }: MadeTalk,
  locked: LockInputs,
  { talk, folder, workingFolder }: { talk: TalkPlace; folder: string; workingFolder: string },
  report: Report,
): Promise<ExportedTalk> {
  const locking = keepLock(lockText, locked, { talk, workingFolder }, report)
  const isLocked = locking.then((finish) => finish !== undefined)
  const written = await writeTalk(folder, made.outputs, made.slides, workingFolder, report, isLocked)
  const finishLock = await locking
  if (finishLock === undefined) return { written: [] }
  const lock = await finishLock(!report.hasErrors())
  return { written, ...(lock === undefined ? {} : { lock }), made }
}

const hashSlides = (deck: Deck): readonly SlideState[] =>
  printOwnModels(deck).map(({ id, model }) => ({ id, hash: hashOf(model) }))

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
