/** The colors of a chart, by the names of the theme's tokens. */
export type Paint = 'paper' | 'ink' | 'quiet' | 'accent' | 'second' | 'third' | 'decor'

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
}

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
