import type { Palette } from '../5-markdown/model.ts'

/** A theme as read from the disk: style sheets that Marp accepts, and the fonts that they name. */
export interface Theme {
  readonly name: string
  /** The theme's own sheet last, each one that is imported before the one that imports it. */
  readonly sheets: readonly string[]
  /** Font files by the path in the sheets, `fonts/….woff2`. */
  readonly fonts: ReadonlyMap<string, Uint8Array>
  readonly palette: Palette
}

/** What reading and keeping fonts takes: the rooms touch no disk themselves. */
export interface FontTools {
  /** Bytes of a file of a package of fonts. */
  readonly readShipped: (packageName: string, path: string) => Promise<Uint8Array>
  /** Bytes of a file in the folder of Lectern's own themes. */
  readonly readOwn: (path: string) => Promise<Uint8Array>
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
  /** Speaker notes as they come back from the engine. */
  readonly notes: string
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
  /** A whole HTML page: every slide once, one printed page each, fonts and pictures inside, no script. */
  readonly page: string
}
