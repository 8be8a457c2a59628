import type { TextBlock } from '../0-text/model.ts'
import type { Deck } from '../3-deck/model.ts'
import type { ChartPlan, MarpDeck } from '../5-markdown/model.ts'
import type { DeckLooks } from '../6-theme/look-model.ts'
import type { DressedDeck, RenderedDeck, Theme } from '../6-theme/model.ts'
import type { BrowserHandle, BrowserOutcome } from '../browser/model.ts'
import type { Report } from '../diagnostics/model.ts'
import type { OutputFile } from './model.ts'
import type { PaperInput } from './pdf/paper/model.ts'
import type { Pieces } from './pdf/pieces.ts'
import type { Prints } from './pdf/prints.ts'
import type { PptxMemory } from './pptx/pptx-memory.ts'

/** What presentations are made from; undefined where nobody knows the looks of the theme (which was told). */
export interface Presentation {
  readonly looks: DeckLooks
  readonly chartPlans: ReadonlyMap<string, ChartPlan>
  /** The slides as they were last written: ahead, or for another format. */
  readonly memory: PptxMemory
  /** Gives the notes of a deck by the slide's id, read as Markdown. */
  readonly readNotes: (deck: Deck) => ReadonlyMap<string, readonly TextBlock[]>
}

/** Everything that an exporter may look at. */
export interface ExportInput {
  readonly deck: Deck
  /** The same without what students shall not have. */
  readonly students: Deck
  readonly marp: MarpDeck
  readonly theme: Theme
  /** The deck as Marp spells it, with the slides that a format shows. */
  readonly marpFor: (format: string) => MarpDeck
  /** The same, as the engine renders it, and with the fonts in it. */
  readonly renderedFor: (format: string) => RenderedDeck
  readonly dressedFor: (format: string) => DressedDeck
  /** The same with the speaker's notes, which other formats show elsewhere. */
  readonly presentedFor: (format: string) => RenderedDeck
  /** What handouts (of the students' deck) and notes pages are made of. */
  readonly paperFor: (format: 'students' | 'notes') => Promise<PaperInput>
  /** Puts the deck's fonts into its style sheet, whoever packed it. */
  readonly embedFonts: (css: string) => string
  /** Asked when presentations are written, which may be after others were told to print; absent where none is asked for. */
  readonly presentation?: () => Promise<Presentation | undefined>
  /** What an earlier run worked out of pages that are the same. */
  readonly pieces?: Pieces
  /** What was printed already, in this run or an earlier one. */
  readonly prints: Prints
  /** marp-cli's presenter as compiled; empty where it is missing. */
  readonly presenter: () => Promise<string>
  readonly browser: () => Promise<BrowserOutcome>
  /** Told when a format is done (or failed), with how long it took. */
  readonly onFormat: (format: string, milliseconds: number) => void
}

export type Files = readonly OutputFile[]
export type Exporter = (input: ExportInput, report: Report) => Promise<Files>
export type BrowserExporter = (input: ExportInput, browser: BrowserHandle, report: Report) => Promise<Files>

/** Which slides are in a file. */
export function idsIn({
  slides,
}: {
  readonly slides: readonly { readonly id: string }[]
}): readonly string[] {
  return slides.map(({ id }) => id)
}
