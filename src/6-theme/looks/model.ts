import type { PartSpec } from './parts-of-kinds.ts'

/** A box in CSS pixels, from the slide's top left corner, as the browser has it. */
export interface RawBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Computed values by the names of properties. */
export type RawStyle = Readonly<Record<string, string>>

export interface RawElement {
  readonly style: RawStyle
  readonly box: RawBox
  /** From one line to the next; `line-height: normal` is measured. */
  readonly linePx: number
}

/** `::before` or `::after` of an element. */
export interface RawPseudo {
  readonly style: RawStyle
  /** Absent where it stands among the words. */
  readonly box?: RawBox
}

/** What is drawn besides the words of parts: an element with a ground or an edge, or something made by a pseudo-element. */
export interface RawDrawn extends RawPseudo {
  /** The part that it lies in. */
  readonly of?: string
}

export interface RawItem extends RawElement {
  /** What stands before it, by a pseudo-element. */
  readonly mark?: RawPseudo
  /** What stands before it, by the browser. */
  readonly marker: RawStyle
  /** From one item to the next. */
  readonly gapPx: number
  /** Of the list below an item: from the words above. */
  readonly abovePx?: number
}

export interface RawPart extends RawElement {
  readonly name: string
  readonly as?: PartSpec['as']
  readonly isOpen?: boolean
  /** Whether it takes the room that others leave, or is laid out in a grid: then its height is its own. */
  readonly gapPx?: number
  /** The first item of a list, and the first one below it. */
  readonly items?: readonly RawItem[]
  readonly quoteMarks?: { readonly open: RawStyle; readonly close: RawStyle }
  readonly strong?: RawElement
  readonly code?: RawElement
  readonly link?: RawElement
}

export interface RawSlide {
  readonly section: RawElement
  /** The page's number, as the section's `::after`. */
  readonly page?: RawPseudo
  readonly parts: readonly RawPart[]
  readonly drawn: readonly RawDrawn[]
}

/** What is asked of the page. */
export interface Asked {
  /** Places on the page, and the parts to look for. */
  readonly slides: readonly { readonly place: number; readonly specs: readonly PartSpec[] }[]
  /** The class of a ground to put them on. */
  readonly ground?: string
  readonly isDense: boolean
  readonly isSourced: boolean
}
