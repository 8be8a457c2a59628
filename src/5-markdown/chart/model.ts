import type { ChartPlan, MarkLabel, Palette } from '../model.ts'

/** The colors of a chart, by the names of the theme's tokens. */
export type Paint = keyof Palette

/** What words have besides: the third fill lies between paper and ink, and neither can be read on it in every theme. */
export type WordPaint = Paint | 'on-third'

/** What a chart is drawn of; lengths in pixels of the slide, from the upper left corner. */
export type Shape =
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: Paint
      readonly stroke?: Paint
    }
  | {
      readonly kind: 'path'
      readonly d: string
      /** Where the origin of `d` lies, if not in the corner. */
      readonly move?: readonly [number, number]
      readonly fill?: Paint
      readonly opacity?: number
      readonly stroke?: Paint
      readonly strokePx?: number
      readonly dash?: string
    }
  | {
      readonly kind: 'dot'
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly fill: Paint
    }
  | Label

/** One line of text; `y` is the middle of its letters. */
export interface Label {
  readonly kind: 'label'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly sizePx: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill: WordPaint
  readonly isBold?: boolean
  /** The mark that it is for; `note`: what stands beside the plot and belongs to no mark. */
  readonly of?: MarkOf | 'note'
}

export type MarkOf = Omit<MarkLabel, 'sizePx' | 'paint' | 'isBold'>

/** What a chart is drawn of, and by what. */
export interface Drawing {
  readonly shapes: readonly Shape[]
  readonly frame: Frame
}

type Defaults = 'isLying' | 'isByRow' | 'nameEvery'
/** What is the same for most charts may be left out. */
export type Frame = Omit<
  ChartPlan,
  'widthPx' | 'heightPx' | 'texts' | 'marks' | 'notes' | 'tickPx' | 'namePx' | Defaults
> &
  Partial<Pick<ChartPlan, Defaults | 'namePx'>>

/** The room that a chart has on its slide, and how its words are set. */
export interface Room {
  readonly widthPx: number
  readonly heightPx: number
  /** Names and values. */
  readonly labelPx: number
  /** Figures of an axis. */
  readonly tickPx: number
  readonly lang: string
}
