import { isDeepStrictEqual } from 'node:util'
import type { Deck, Slide } from '../../3-deck/model.ts'
import type { ChartPlan } from '../../5-markdown/model.ts'
import type { LayoutLook, LooksHead } from '../../6-theme/look-model.ts'
import type { SlideFrame } from './parts/slide-part.ts'
import type { Material } from './slide-context.ts'
import type { FrameMakings } from './write-frame.ts'

/** What all slides of a file have in common. */
export interface FileMakings {
  readonly looks: LooksHead
  readonly isRightToLeft: boolean
  readonly sections: Deck['sections']
  /** As Office names it. */
  readonly lang: string
  /** The part of each slide, by its id. */
  readonly paths: ReadonlyMap<string, string>
}

/**
 * All that the part of a slide is made of: whoever writes it sees nothing else, so what was written of the same is the same. The
 * number of its layout is not among it, which stands in its relations alone.
 */
export interface SlideMakings {
  readonly file: FileMakings
  /** Without what it does not show. */
  readonly slide: Slide
  /** The slide as the engine rendered it. */
  readonly html: string
  /** From 1: parts are named by it. */
  readonly number: number
  readonly frame: SlideFrame
  readonly layoutName: string
  readonly look: LayoutLook
  readonly tableStyle: string | undefined
  readonly chartPlan: ChartPlan | undefined
  /** Of the slide's own pictures. */
  readonly rasters: Material['rasters']
}

type Comparison<T> = { readonly [Key in keyof T]-?: (one: T[Key], other: T[Key]) => boolean }

/** Nothing is changed once it is made: the same object says the same. */
const isSame = <T>(one: T, other: T): boolean => one === other

/** Objects of the same few things: decks that were worked over are such. */
const isAlike = (one: object, other: object): boolean => {
  if (one === other) return true
  const values = Object.entries(one)
  const others = new Map(Object.entries(other))
  return (
    values.length === others.size &&
    values.every(([key, value]) => others.has(key) && others.get(key) === value)
  )
}

const hasSameEntries = <T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): boolean =>
  one === other ||
  (one.size === other.size && [...one].every(([key, value]) => other.has(key) && other.get(key) === value))

const comparedOfFrame: Comparison<FrameMakings> = {
  looks: isAlike,
  layouts: (one, other) =>
    one.length === other.length &&
    one.every((layout, index) => {
      const there = other[index]
      return there !== undefined && isAlike(layout, there)
    }),
  isRightToLeft: isSame,
  themeName: isSame,
  size: isSame,
}

const comparedOfFile: Comparison<FileMakings> = {
  looks: isAlike,
  isRightToLeft: isSame,
  sections: isSame,
  lang: isSame,
  paths: hasSameEntries,
}

const comparedOfSlide: Comparison<SlideMakings> = {
  file: isSame,
  slide: isAlike,
  html: isSame,
  number: isSame,
  frame: isDeepStrictEqual,
  layoutName: isSame,
  look: isSame,
  tableStyle: isSame,
  chartPlan: isDeepStrictEqual,
  rasters: hasSameEntries,
}

/** Whether two frames are the same. */
export function areFramesAlike(one: FrameMakings, other: FrameMakings): boolean {
  return areAlike(comparedOfFrame, one, other)
}

/** Whether slides of two files may be the same. */
export function areFilesAlike(one: FileMakings, other: FileMakings): boolean {
  return areAlike(comparedOfFile, one, other)
}

/** Whether the parts of two slides are the same; their files are the same object where they are alike. */
export function areSlidesAlike(one: SlideMakings, other: SlideMakings): boolean {
  return areAlike(comparedOfSlide, one, other)
}

function areAlike<T extends object>(compared: Comparison<T>, one: T, other: T): boolean {
  const keys = Object.keys(compared) as (keyof T)[]
  return keys.every((key) => compared[key](one[key], other[key]))
}
