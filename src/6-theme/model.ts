import type { Palette } from '../5-markdown/model.ts'

/** A theme as read from the disk: style sheets that Marp accepts, and the fonts that they name. */
export interface Theme {
  readonly name: string
  /** The theme's own sheet last, each one that is imported before the one that imports it. */
  readonly sheets: readonly string[]
  /** Font files by the path in the sheets, `fonts/….woff2`. */
  readonly fonts: ReadonlyMap<string, Uint8Array>
  readonly palette: Palette
  /** Whether it knows nothing of Lectern: then the engine adds a layout for each kind (themes/layouts). */
  readonly isForeign: boolean
  /** What the layouts take from a foreign theme: values by the names of custom properties. */
  readonly tokens?: Readonly<Record<string, string>>
  /** Whether a foreign theme leaves the page number in the corner of the text, where Marpit puts it. */
  readonly isPageUnplaced?: boolean
  /** The sheet of a theme that is the talk's own, for other Marp tools. */
  readonly css?: string
}

/** What reading and keeping fonts takes: the rooms touch no disk themselves. */
export interface FontTools {
  /** Bytes of a file of a package of fonts. */
  readonly readShipped: (packageName: string, path: string) => Promise<Uint8Array>
  /** Bytes of a file in the folder of Lectern's own themes. */
  readonly readOwn: (path: string) => Promise<Uint8Array>
  /** What was made of fonts when Lectern was compiled, by its name; undefined for what was not. */
  readonly readMade: (name: string) => Promise<Uint8Array | undefined>
  readonly cache: FontCache
}

/** Where cut fonts are kept from run to run. */
export interface FontCache {
  /** Undefined for what is not there, or cannot be read. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>
  /** Never rejects: a cache that cannot be written is a slower build. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>
}

/** One slide as the engine rendered it. */
export interface DressedSlide {
  readonly id: string
  /** The slide's `<svg>…</svg>` with its section. */
  readonly html: string
  /** What a reader of the slide reads, as plain text, a line per block; pictures by their alternative text. */
  readonly words: string
  /** Whether text is set on the slide (a picture's alternative text is none). */
  readonly hasText: boolean
  /** Speaker notes as they come back from the engine: what is typed, and what the slide cites. */
  readonly comments: readonly string[]
}

/** The deck in its theme's clothes, fonts yet to come: its style sheet names their files. */
export interface RenderedDeck {
  readonly lang: string
  readonly title: string
  readonly widthPx: number
  readonly heightPx: number
  readonly css: string
  readonly slides: readonly DressedSlide[]
}

/** The deck in its theme's clothes: what the browser lays out, measures, prints and takes pictures of. */
export interface DressedDeck extends RenderedDeck {
  /** Its slides on pages of HTML, in order. */
  readonly parts: readonly SlidePart[]
}

/** A whole HTML page: some slides of a deck once, one printed page each, fonts and pictures inside, no script. */
export interface SlidePart {
  /** The first of its slides, and the one behind the last; from 0. */
  readonly from: number
  readonly to: number
  readonly html: string
}

/**
 * `tall`: the body is higher than its room; `wide`: words leave it at the side; `cut`: an element hides a part of its words;
 * `overlap`: words are written over others or over a picture. The rest is told, and changes nothing: `small`: letters that nobody
 * reads; `lonely`: the last line of a heading is one word; `long`: a heading of more than two lines (`px` says how many).
 */
export type FitFaultKind = 'tall' | 'wide' | 'cut' | 'overlap' | 'small' | 'lonely' | 'long'

export interface FitFault {
  readonly kind: FitFaultKind
  /** How much is too much; of small letters their size, of long headings their lines. */
  readonly px: number
  /** The words to begin with. */
  readonly words: LaidWords
  /** What they run into. */
  readonly other?: LaidWords
}

export interface LaidWords {
  readonly text: string
  /** How many blocks with the same text stand before. */
  readonly nth: number
}

/** What became of a slide at one density. */
export interface Verdict {
  /** Whether the slide can be shown so. */
  readonly fits: boolean
  readonly faults: readonly FitFault[]
  readonly items: number
  /** How many items, from the first on, have room. */
  readonly itemsThatFit: number
}

/** Where a text is kept between runs. What cannot be read is undefined; what cannot be written is no fault. */
export interface TextStore {
  readonly read: () => Promise<string | undefined>
  readonly write: (text: string) => Promise<void>
}
