import type { TextBlock } from '../../0-text/model.ts'
import type { Part, Relation } from './package/package-part.ts'
import type { SlideMakings } from './slide-makings.ts'

/** The parts of a slide, and what they were made of. */
export interface WrittenSlide {
  readonly made: SlideMakings
  /** Undefined where an earlier run wrote it: its relations hang on it. */
  readonly layoutPath: string | undefined
  /** With its relations: the layout first, then the notes page if it has one. */
  readonly part: Part
  /** What it refers to besides: the ids of these hang on whether there is a notes page. */
  readonly others: readonly Relation[]
  readonly embedded: readonly Part[]
  readonly notes: WrittenNotes | undefined
}

interface WrittenNotes {
  readonly blocks: readonly TextBlock[]
  readonly part: Part
}

/** Slides that were to be linked to, by id, and their parts: undefined where they are in no file. */
export type LinkTargets = readonly (readonly [id: string, path: string | undefined])[]

/** A part, and what it looked up. */
export interface WrittenPart extends Pick<WrittenSlide, 'part' | 'others' | 'embedded'> {
  readonly links: LinkTargets
}
