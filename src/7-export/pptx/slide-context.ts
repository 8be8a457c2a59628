import type { InlineText, TextBlock } from '../../0-text/model.ts'
import type { Deck, Slide } from '../../3-deck/model.ts'
import type { ChartPlan } from '../../5-markdown/model.ts'
import type { LayoutLook, LooksHead } from '../../6-theme/look-model.ts'
import type { Slot } from './look/slots.ts'
import type { PlainPart } from './package/package-part.ts'
import type { Step } from './shapes/animate-steps.ts'
import type { Inline, RunOptions, RunTools } from './text/write-runs.ts'
import type { Xml } from './xml/element.ts'

/** What becomes of a slide in its layout: its placeholders, by the part of the look that each shows. */
export interface SlideLayout {
  /** As the looks name it: `points-4-numbered dense`. */
  readonly name: string
  readonly look: LayoutLook
  readonly slots: readonly Slot[]
}

/**
 * Everything that a slide is written with, and nothing of which only a part is the slide's: what it is made of is compared when it
 * is written again (`slide-makings.ts`). What it collects (relations, parts, ids) goes with the slide alone.
 */
export interface SlideContext extends RunTools {
  readonly sections: Deck['sections']
  readonly looks: LooksHead
  readonly layout: SlideLayout
  /** Place in this file, from 1: parts that belong to the slide are named by it. */
  readonly number: number
  readonly nextId: () => number
  readonly add: (...parts: readonly PlainPart[]) => void
  readonly runs: (words: InlineText, options?: RunOptions) => readonly Inline[]
  /** How the slide's chart was laid out for its picture. */
  readonly chartPlan: ChartPlan | undefined
  readonly rasters: Material['rasters']
  /** The style of the tables that stand in the layout; absent where none do. */
  readonly tableStyle: string | undefined
  /** What stands in the middle as a group stands lower by this than with the specimen's words, by part. */
  readonly shifts: Readonly<Record<string, number>>
  /** The slide as the engine rendered it. */
  readonly html: string
}

/** What exporters are handed because room 7 makes none of it. */
export interface Material {
  /** What stands on the notes page of a slide, by the slide's id; absent for slides without notes. */
  readonly notes: ReadonlyMap<string, readonly TextBlock[]>
  /** How the chart of a slide was laid out for its picture, by the slide's id. */
  readonly chartPlans: ReadonlyMap<string, ChartPlan>
  /** A picture that PowerPoint can show, by the path of one that it cannot; absent where nobody drew it. */
  readonly rasters: ReadonlyMap<string, Uint8Array>
}

export type ShapeXml = Xml<
  'p:sp' | 'p:grpSp' | 'p:graphicFrame' | 'p:cxnSp' | 'p:pic' | 'mc:AlternateContent'
>

/** What stands on a slide besides its title and its foot, and what of it comes click by click. */
export interface SlideBody {
  readonly shapes: readonly ShapeXml[]
  /** In the order in which they come; used where the slide is stepped. */
  readonly steps: readonly Step[]
  /** Comes at last, stepped or not: the answer of a question. */
  readonly last?: Step
}

/** A function for each kind of slide. */
export type SlideWriter<S extends Slide> = (slide: S, context: SlideContext) => SlideBody
