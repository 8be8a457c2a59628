import type { SourceRange } from '../diagnostics/model.ts'
import type { Citations } from './source-model.ts'
import type { Words } from './words-model.ts'

export interface Item {
  readonly words: Words
  readonly citations?: Citations
  readonly items: readonly Item[]
}

export interface Column {
  readonly heading?: Words
  readonly content: ColumnContent
  readonly citations?: Citations
  readonly at: SourceRange
}

export type ColumnContent =
  | { readonly kind: 'points'; readonly items: readonly Item[]; readonly isNumbered: boolean }
  | { readonly kind: 'text'; readonly paragraphs: readonly Words[] }
  | { readonly kind: 'image'; readonly image: Picture }
  | { readonly kind: 'quote'; readonly quote: Quotation }
  | { readonly kind: 'code'; readonly code: Code }

/** Code as it stands on the slide, character by character; lines end with LF, the last one with nothing. */
export interface Code {
  readonly text: string
  /** One of the languages that the highlighter knows; absent for code without colors. */
  readonly language?: string
  /** Lines to mark, from 1, the last one included; in order, without overlaps. */
  readonly marked: readonly { readonly first: number; readonly last: number }[]
  readonly lineCount: number
}

export interface Quotation {
  readonly words: Words
  readonly by?: Words
  readonly where?: Words
}

/** What the EXIF of a JPEG has programs do to show it upright: 2 mirrored, 3 turned by a half, 6 by a quarter, and so on. */
export interface PictureTurn {
  readonly orientation: 2 | 3 | 4 | 5 | 6 | 7 | 8
  /** The byte that says so: with 1 there, the picture is shown as its pixels lie. */
  readonly byteAt: number
}

export interface Picture {
  /** Path inside the talk's folder, as typed. */
  readonly file: string
  /** `assets/<content hash>.<ext>`: how every output names it. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** As it is shown, turned. */
  readonly widthPx: number
  readonly heightPx: number
  /** Absent where it is shown as its pixels lie. */
  readonly turn?: PictureTurn
  /** Empty for decoration. */
  readonly alt: string
  readonly caption?: Words
  readonly credit?: Words
  /** `cover` fills the room that it has, cropped; `contain` shows all of the picture. */
  readonly fit: 'contain' | 'cover'
  readonly at: SourceRange
}

export interface Row {
  readonly cells: readonly Words[]
  readonly citations?: Citations
  readonly at: SourceRange
}

export type Alignment = 'left' | 'right' | 'center'

export interface SideOfComparison {
  readonly heading: Words
  readonly items: readonly Item[]
  readonly citations?: Citations
}

export interface Event {
  readonly date: Words
  readonly words: Words
  readonly citations?: Citations
  /** How much of the time from the first event to the last has gone by, from 0 to 1; on a timeline to scale. */
  readonly share?: number
}

export interface FlowStep {
  readonly words: Words
  readonly citations?: Citations
  /** Words on the arrow that leads to the next step. */
  readonly arrow?: Words
}

export interface Definition {
  readonly term: Words
  readonly meaning: Words
  readonly citations?: Citations
}

export type ChartType = 'bar' | 'stacked' | 'line' | 'area' | 'pie' | 'donut' | 'scatter'

export interface ChartRow extends Row {
  /** One for each cell: its number; undefined for a name and for a gap. */
  readonly values: readonly (number | undefined)[]
  /** Where the row stands along a scale, where its name says so: a year, a date, a number. */
  readonly position?: number
}

/** A table with a type: each column of numbers is a series, each row a category (a dot of a scatter). */
export interface Chart {
  readonly type: ChartType
  readonly header: readonly Words[]
  /** In the order typed. */
  readonly rows: readonly ChartRow[]
  /** The first column of numbers: 0 only for dots without names. */
  readonly firstSeries: 0 | 1
  /** What the names of the rows are: moments of time, steps of another scale, or just names. */
  readonly scale: 'time' | 'steps' | 'names'
  readonly unit?: string
  readonly highlight?:
    | { readonly kind: 'series'; readonly column: number }
    | { readonly kind: 'row'; readonly row: number }
  /** Whether bars and slices stand as typed, even where their names have no order of their own. */
  readonly isAsTyped: boolean
  /** How the author writes numbers, for those that the chart adds. */
  readonly spelling: NumberSpelling
  readonly caption?: Words
  /** What the chart shows, in one line of plain text: the alternative text of its picture. */
  readonly alt: string
  /** All of its data as plain text. */
  readonly data: string
}

export interface NumberSpelling {
  readonly decimal: '.' | ','
  readonly group: string
  /** The first of ten digits. */
  readonly zero: string
}
