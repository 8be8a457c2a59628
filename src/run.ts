import type { Article } from './1-article/model.ts'
import type { Deck } from './3-deck/model.ts'
import type { Measured } from './4-check/model.ts'
import type { FontTools, TextStore, Verdict } from './6-theme/model.ts'
import type { BrowserOutcome } from './browser/model.ts'
import type { Format } from './config.ts'
import type { Diagnostic, SourceFile } from './diagnostics/model.ts'
import type { SlideState } from './io/compare-slides.ts'
import type { KeptPieces } from './io/keep-pieces.ts'
import type { LoggedRead } from './io/log-reads.ts'
import type { FileToWrite, WrittenFile } from './io/write-outputs.ts'

/** What the stages of one run share. */
export interface Run {
  readonly workingFolder: string
  readonly packageFolder: string
  /** Where `<talk>/` folders are written; absent when nothing is to be written. */
  readonly output?: { readonly folder: string; readonly formats: readonly Format[] }
  /** Where the report page of the one talk is written, if one is asked for. */
  readonly pagePath?: string
  /** Started when it is first asked for, once per run. */
  readonly browser: () => Promise<BrowserOutcome>
  /** Told by each talk that needs the browser no more, with the files that it is about to write. */
  readonly onPrinted?: (outputs: readonly FileToWrite[]) => void
  /** Absent: no slide is measured, and nothing said of it (what tests of earlier stages want). */
  readonly fit?: {
    /** Where the measures of a talk's slides are kept between runs; the key is the path of its outline. */
    readonly store: (key: string) => TextStore
    /** `LECTERN_BROWSER=none`: as if nobody could measure, whatever an earlier run knows. */
    readonly isForbidden: boolean
  }
  /** Fonts that npm brings, and where cut ones are kept. */
  readonly fonts: FontTools
  /** Where what themes look like is kept between runs; absent: it is measured each time. */
  readonly looks?: FontTools['cache']
  /** What earlier runs worked out of parts of a talk; the key is the path of its outline. Absent: all is worked out each time. */
  readonly pieces?: (key: string) => Promise<KeptPieces>
  /** Where a talk's slides are kept as they were rendered; the key is the path of its outline. Absent: all are rendered each time. */
  readonly slides?: (key: string) => ByteStore
  /** Where a talk's presentations are kept part by part; the key is the path of its outline. Absent: all is written each time. */
  readonly presentations?: (key: string) => ByteStore
  /** Reads what was made of a shipped theme's layouts when Lectern was compiled, by the name of the file; absent: nothing was. */
  readonly readLayouts?: (name: string) => Promise<Uint8Array | undefined>
  /** Told after each stage: what was done, and how long it took. */
  readonly onStage: (stage: Stage) => void
}

/** Where bytes are kept between runs: undefined is what cannot be read; what cannot be written is no fault. */
export interface ByteStore {
  readonly read: () => Promise<Uint8Array | undefined>
  readonly write: (bytes: Uint8Array) => Promise<void>
}

export interface Stage {
  readonly talk: string
  readonly name: string
  readonly milliseconds: number
}

/** The lock of an outline as a build has written it. */
export interface KeptLock {
  /** As shown: relative to the working directory. */
  readonly path: string
  /** Addresses that are new, and those that no slide cites any more. */
  readonly added: number
  readonly dropped: number
  /** Of its text. */
  readonly hash: string
}

/** What the next run has to know so that it can tell and write the same without doing the same. */
export interface Grounds {
  /** All files that were looked at; undefined where nobody knows what one of them says. */
  readonly reads: readonly LoggedRead[] | undefined
  /** What was exported, and the slides in it; absent for a check. */
  readonly outputs?: readonly FileToWrite[]
  readonly slides?: readonly SlideState[]
}

/** What became of one talk. */
export interface TalkResult extends Measured {
  readonly talk: string
  /** As shown: relative to the working directory. */
  readonly outline: string
  readonly diagnostics: readonly Diagnostic[]
  /** The texts that the diagnostics speak of, by the path shown: for excerpts. */
  readonly sources: ReadonlyMap<string, SourceFile>
  /** As far as they can be read. */
  readonly articles: readonly Article[]
  readonly deck?: Deck
  /** What became of each slide in the browser, by id; absent where nothing measured. */
  readonly verdicts?: ReadonlyMap<string, Verdict>
  readonly written: readonly WrittenFile[]
  /** The report page, where one was asked for and could be written; the path as shown. */
  readonly page?: { readonly path: string; readonly bytes: number }
  /** Where what the addresses stand for was written anew. */
  readonly lock?: KeptLock
  readonly grounds?: Grounds
}
