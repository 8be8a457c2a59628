import type { Verdict } from '../model.ts'

/** A box in CSS pixels, from the slide's top left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Words or a picture as the browser laid them out. */
export interface LaidBlock {
  readonly kind: 'text' | 'picture'
  /** The words (formulas as TeX), white space collapsed; of a picture its alternative text. */
  readonly text: string
  readonly box: Box
  /** A box for each stretch of text on a line, as far as an ellipsis leaves it; of a picture its own box. */
  readonly lines: readonly Box[]
  /** The smallest letters; scripts of formulas and of text aside. 0 for pictures. */
  readonly fontPx: number
  /**
   * `body`: what flows in the slide's body, and must stay in it. `placed`: what the theme puts at a place of its own.
   * `source`: the line that says where the words come from, where it flows below the body. `foot`: what has its own place there.
   */
  readonly zone: 'body' | 'placed' | 'source' | 'foot'
  /** What cuts the words off, where elements do. */
  readonly cut?: Box
  /** The box around the words that is to be seen: with a ground or edges, or a cell; absent where there is none. */
  readonly around?: Box
  /** A ground of their own lies behind the words. */
  readonly hasGround?: boolean
  /** The drawing that the words are part of: how its parts lie is for who drew it. */
  readonly drawing?: number
  /** Of headings: how many words stand on each line. */
  readonly wordsOnLines?: readonly number[]
}

/** A slide as the browser laid it out. */
export interface LaidSlide {
  readonly widthPx: number
  readonly heightPx: number
  /** Where the body may stand: inside the padding of the slide. */
  readonly area: Box
  readonly isRightToLeft: boolean
  readonly blocks: readonly LaidBlock[]
  /** The lower edge of each item: of lists, rows. */
  readonly itemBottoms: readonly number[]
}

/** How a slide lies at both densities; `dense` is looked at only where `normal` does not fit. */
export interface Measure {
  readonly normal: Verdict
  readonly dense?: Verdict
}
