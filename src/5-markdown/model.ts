import type { SourceRange } from '../diagnostics/model.ts'

/** One slide as Marp Markdown (without the `---` before it), and where in the outline it comes from. */
export interface MarpSlide {
  readonly id: string
  readonly markdown: string
  readonly origin: SourceRange
  /** The formats that show the slide; absent: all. */
  readonly only?: readonly string[]
  /** Its Markdown without notes, and the notes as the engine tells them; absent where there are none. */
  readonly spoken?: { readonly shown: string; readonly notes: readonly string[] }
}

/** A file that deck.md names by a relative path, such as `assets/0a1b….png`. */
export interface MarpAsset {
  readonly path: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** A chart that Lectern drew: the one kind of SVG that may stand in a page itself, with the page's fonts and colors. */
  readonly isOwnDrawing?: boolean
}

/** The drawing of each chart, by the id of its slide. */
export type Drawings = ReadonlyMap<string, MarpAsset>

/** The colors that charts are drawn in where no theme is around: the theme's own, `#rrggbb`. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly accent: string
  readonly second: string
  readonly third: string
  readonly decor: string
}

/** As much of a theme as the Markdown says. */
export interface Look {
  /** As Marp knows it. */
  readonly name: string
  /** What the layouts take from a foreign theme: values by the names of custom properties. */
  readonly tokens?: Readonly<Record<string, string>>
  /** Whether a foreign theme leaves the page number in the corner of the text, where Marpit puts it. */
  readonly isPageUnplaced?: boolean
  /** The sheet of a theme that is the talk's own: other Marp tools find it nowhere else. */
  readonly css?: string
}

/** The deck as Marp spells it: plain Markdown, front matter first, slides in order. */
export interface MarpDeck {
  readonly markdown: string
  readonly slides: readonly MarpSlide[]
  readonly assets: readonly MarpAsset[]
  /** What the Markdown was put together from: its front matter and all of its slides, also those that a format leaves out. */
  readonly parts?: MarpParts
}

export interface MarpParts {
  readonly head: string
  readonly slides: readonly MarpSlide[]
}

/** How the marks of a series look. Color is never the only sign: fills differ by pattern, lines by dashes, all by their labels. */
export interface Dress {
  readonly paint: keyof Palette
  readonly pattern: 'solid' | 'hatched' | 'outlined'
  readonly dash?: string
  readonly isHighlighted: boolean
}

/** Edges in the picture of a chart, in its pixels. */
export interface ChartBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface ChartAxis {
  readonly from: number
  readonly to: number
  /** Its figures as written, from the lowest on; absent where values stand at the marks instead. */
  readonly ticks?: readonly { readonly value: number; readonly text: string }[]
}

/** Words in the picture of a chart: `y` is the middle of their letters, and `x` where they start (their end: `end`). */
export interface ChartWords {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly sizePx: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** What a chart was drawn by, for makers of charts that are no pictures. Rows are named by their place as typed. */
export interface ChartPlan {
  readonly widthPx: number
  readonly heightPx: number
  /** Bars that lie, with their names at the left. */
  readonly isLying: boolean
  /** In the order drawn: from the left, from the top, or around. */
  readonly rows: readonly number[]
  /** One for each series; one for each row drawn where `isByRow`. */
  readonly dresses: readonly Dress[]
  readonly isByRow: boolean
  /** Where the values are drawn, without what stands around. */
  readonly plot: ChartBox
  /** Of the numbers upwards (of bars that lie: to the right). */
  readonly values?: ChartAxis
  /** Of the numbers to the right, where dots have two. */
  readonly across?: ChartAxis
  /** What share of its place a group of bars fills. */
  readonly fill?: number
  /** Every cell as a label, with the unit where that stands with figures. */
  readonly texts: readonly (readonly string[])[]
  /** What stands at which marks. */
  readonly marks: readonly MarkLabel[]
  /** Quiet words above, or at the axes. */
  readonly notes: readonly ChartWords[]
  /** Where the names of the series stand if not at their marks. */
  readonly key?: { readonly place: 'above' | 'right'; readonly box: ChartBox; readonly sizePx: number }
  /** Every how many-th name of a row is shown below a line. */
  readonly nameEvery: number
  readonly namePx: number
  readonly tickPx: number
  /** Of pies: where the first slice begins, from twelve o'clock on. */
  readonly startDeg?: number
}

/** A label at a mark. */
export interface MarkLabel {
  readonly row: number
  /** By the column of the table. */
  readonly column: number
  readonly says: 'value' | 'series' | 'value and series' | 'name' | 'name and value'
  readonly place: 'end' | 'inside' | 'right' | 'left' | 'above' | 'below'
  readonly sizePx: number
  readonly paint: keyof Palette | 'on-third'
  readonly isBold: boolean
  /** Where its middle is, and how wide it is: for labels that are moved from their usual place. */
  readonly at?: { readonly x: number; readonly y: number; readonly widthPx: number }
  /** How far it stands from its usual place. */
  readonly movedPx?: number
  /** A dot of this size is drawn there, on a line that has none. */
  readonly dotPx?: number
}
