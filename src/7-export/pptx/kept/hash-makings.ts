import type { TextBlock } from '../../../0-text/model.ts'
import type { FileMakings, SlideMakings } from '../slide-makings.ts'
import type { FrameMakings } from '../write-frame.ts'
import { hash, hashLook, hashPlain, once } from './hash-values.ts'

/**
 * What each thing that a part is made of says to its key. Each has to say something, or the compiler complains: `nothing` where
 * others say it all, or where it keeps the part from being kept.
 */
type Keys<T> = { readonly [Key in keyof T]-?: (value: T[Key]) => unknown }

const itself = (value: unknown): unknown => value
const nothing = (): undefined => undefined

const keysOfFile: Keys<FileMakings> = {
  looks: hashPlain,
  isRightToLeft: itself,
  sections: itself,
  lang: itself,
  // Which of them were asked for is kept with the part.
  paths: nothing,
}

const hashFile = once<FileMakings>((file) => hash(sayAll(keysOfFile, file)))

const keysOfSlide: Keys<SlideMakings> = {
  file: hashFile,
  slide: itself,
  html: itself,
  number: itself,
  frame: itself,
  layoutName: itself,
  look: hashLook,
  tableStyle: (style) => style ?? '',
  chartPlan: nothing,
  rasters: nothing,
}

/** Gives a text that is the same for slides of the same makings alone; undefined where charts or bytes of files are among them. */
export function hashSlide(made: SlideMakings): string | undefined {
  const isKept = made.chartPlan === undefined && made.rasters.size === 0 && !showsPicture(made)
  return isKept ? hashOnce(made) : undefined
}

const hashOnce = once<SlideMakings>((made) => hash(sayAll(keysOfSlide, made)))

/** Pictures are large, and taken as they are: there is nothing to win. */
function showsPicture({ slide }: SlideMakings): boolean {
  if (slide.kind === 'image' || slide.background?.kind === 'picture') return true
  return slide.kind === 'columns' && slide.columns.some(({ content }) => content.kind === 'image')
}

/** The same of the notes page of a slide; undefined where the slide has none. */
export function hashNotes(made: SlideMakings, blocks: readonly TextBlock[]): string | undefined {
  const slide = hashSlide(made)
  return slide === undefined ? undefined : hash(['notes', slide, blocks])
}

const keysOfFrame: Keys<FrameMakings> = {
  looks: hashPlain,
  layouts: (layouts) => layouts.map(({ name, title, path, look }) => [name, title, path, hashLook(look)]),
  isRightToLeft: itself,
  themeName: itself,
  size: itself,
}

/** The same of a frame. */
export function hashFrame(made: FrameMakings): string {
  return hash(['frame', ...sayAll(keysOfFrame, made)])
}

function sayAll<T extends object>(keys: Keys<T>, values: T): readonly unknown[] {
  return (Object.keys(keys) as (keyof T)[]).map((key) => keys[key](values[key]))
}
