import type { SourceRange } from '../diagnostics/model.ts'

/** One slide as Marp Markdown (without the `---` before it), and where in the outline it comes from. */
export interface MarpSlide {
  readonly id: string
  readonly markdown: string
  readonly origin: SourceRange
  /** The formats that show the slide; absent: all. */
  readonly only?: readonly string[]
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
}
