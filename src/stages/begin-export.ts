import type { Deck } from '../3-deck/model.ts'
import { createPrints, type Sheets } from '../7-export/pdf/prints.ts'
import type { BrowserHandle, BrowserPage } from '../browser/model.ts'
import { printedFormats } from '../config.ts'
import type { Report } from '../diagnostics/model.ts'
import type { TalkPlace } from '../io/find-talks.ts'
import type { KeptPieces } from '../io/keep-pieces.ts'
import type { Run } from '../run.ts'
import type { Dresser } from './create-dresser.ts'
import { dressOnce } from './dress-talk.ts'
import type { ExportedTalk, SoundTalk, Writer } from './export-talk.ts'
import { createPapers } from './lay-papers.ts'
import type { PapersAhead } from './prepare-papers.ts'

/** An export of a talk that is not yet known to be sound. What it takes is loaded when it is asked for. */
export interface BegunExport {
  /** Has printed what stands around the slides on paper; the slides may yet change in density and number. */
  readonly printPapersAhead: (deck: Deck, dresser: Dresser) => Promise<void>
  /** Does what else can be done already. */
  readonly workAhead: (deck: Deck, dresser: Dresser) => Promise<void>
  /** Prints a page of slides on which all was found to fit, while it is open; absent where nothing is printed. */
  readonly printMeasured?: (sheets: Sheets, page: BrowserPage, browser: BrowserHandle) => Promise<void>
  /**
   * Makes the formats asked for of a deck without faults and writes what could be made; the rest is told (`export/*`). What the
   * addresses stand for is kept where nothing at all went wrong.
   */
  readonly finish: (talk: SoundTalk, report: Report) => Promise<ExportedTalk>
}

export function beginExport(output: NonNullable<Run['output']>, talk: TalkPlace, run: Run): BegunExport {
  const { formats } = output
  const isPrinted = formats.some((format) => printedFormats.includes(format))
  let kept: Promise<KeptPieces | undefined> | undefined
  // A megabyte to read, which formats that are not printed do without.
  const pieces = async (): Promise<KeptPieces | undefined> => {
    kept ??= isPrinted ? run.pieces?.(talk.outlinePath) : undefined
    return kept
  }
  const prints = createPrints(pieces)
  const layPapers = createPapers(run, pieces)
  const dress = dressOnce(formats, talk, run, layPapers)
  let loading: Promise<Writer> | undefined
  const writer = async (): Promise<Writer> => {
    loading ??= import('./export-talk.ts').then(({ createWriter }) =>
      createWriter(output, talk, { run, dress, pieces, prints }),
    )
    return loading
  }
  let papers: PapersAhead | undefined
  const printMeasured: BegunExport['printMeasured'] = async (...page) => {
    await prints.printOpen(...page)
    papers?.printOthers()
  }
  return {
    printPapersAhead: async (deck, dresser) => {
      if (!isPrinted) return
      const { preparePapers } = await import('./prepare-papers.ts')
      papers = preparePapers(deck, dresser, { formats, layPapers, prints, run })
      await papers.printFirst()
    },
    workAhead: async (deck, dresser) => {
      await papers?.layOthers()
      await (await writer()).workAhead(deck, dresser)
      papers?.printOthers()
    },
    finish: async (sound, report) => (await writer()).finish(sound, report),
    ...(isPrinted ? { printMeasured } : {}),
  }
}
