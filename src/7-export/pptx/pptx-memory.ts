import type { KeptParts } from './kept/kept-parts.ts'
import type { MadeLayouts } from './kept/made-layouts.ts'
import type { WrittenZip } from './package/write-zip.ts'
import {
  areFilesAlike,
  areFramesAlike,
  areSlidesAlike,
  type FileMakings,
  type SlideMakings,
} from './slide-makings.ts'
import type { FrameMakings, WrittenFrame } from './write-frame.ts'
import type { WrittenSlide } from './written-slide.ts'

/**
 * What was last written of a talk: before it was certain, or for its other presentation. Whoever finds something was to write it of
 * the very same (ADR 0039).
 */
export interface PptxMemory {
  /** What earlier runs wrote; undefined where nothing is kept. */
  readonly kept: () => Promise<KeptParts | undefined>
  /** Layouts of the theme that were made when Lectern was compiled. */
  readonly readyLayouts: (made: Pick<FrameMakings, 'themeName' | 'size'>) => Promise<MadeLayouts>
  readonly findFrame: (made: FrameMakings) => WrittenFrame | undefined
  readonly keepFrame: (frame: WrittenFrame) => void
  /** Gives what a file has in common: the object known where it is the same, else its slides are forgotten. */
  readonly fileOf: (file: FileMakings) => FileMakings
  /** Gives what a slide is made of: the object known where it is the same. */
  readonly slideOf: (made: SlideMakings) => SlideMakings
  /** The slide that was made of the same, with a notes page or without; undefined where it has to be written. */
  readonly findSlide: (made: SlideMakings, hasNotes: boolean) => WrittenSlide | undefined
  readonly keepSlide: (slide: WrittenSlide) => void
  /** Packs a presentation, by means of the one before. */
  readonly zipWith: (zip: (before: WrittenZip | undefined) => WrittenZip) => Uint8Array
}

export function createPptxMemory(
  kept: PptxMemory['kept'] = async () => undefined,
  readyLayouts: PptxMemory['readyLayouts'] = async () => new Map(),
): PptxMemory {
  let frame: WrittenFrame | undefined
  let file: FileMakings | undefined
  let packed: WrittenZip | undefined
  const slides = new Map<string, WrittenSlide>()
  return {
    kept,
    readyLayouts,
    findFrame: (made) => (frame !== undefined && areFramesAlike(frame.made, made) ? frame : undefined),
    keepFrame: (written) => {
      frame = written
    },
    fileOf: (made) => {
      if (file !== undefined && areFilesAlike(file, made)) return file
      slides.clear()
      file = made
      return made
    },
    slideOf: (made) => {
      const known = slides.get(made.slide.id)?.made
      return known !== undefined && areSlidesAlike(known, made) ? known : made
    },
    findSlide: (made, hasNotes) => {
      const known = slides.get(made.slide.id)
      if (known?.made !== made) return undefined
      return known.others.length === 0 || (known.notes !== undefined) === hasNotes ? known : undefined
    },
    keepSlide: (written) => {
      slides.set(written.made.slide.id, written)
    },
    zipWith: (zip) => {
      packed = zip(packed)
      return packed.zip
    },
  }
}
