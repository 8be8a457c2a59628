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
  /** A whole HTML page: every slide once, one printed page each, fonts and pictures inside, no script. */
  readonly page: string
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

/**
 * What is seen of a theme, as a browser lays it out: what masters and layouts of PowerPoint are made from. All lengths are CSS
 * pixels, rounded to a tenth.
 */
export interface Looks extends LooksHead {
  /** By the name of the variant (`points-3`, `points-3 dense`, `points-3 dense unsourced`; see name-variant.ts). */
  readonly layouts: Readonly<Record<string, LayoutLook>>
  /** What `background:` changes, by color and then by kind of slide: colors alone, since nothing moves. */
  readonly grounds: Readonly<Record<string, Readonly<Record<string, GroundLook>>>>
}

/** The looks of one deck: the layouts that its slides have, backgrounds and all, and which slide has which. */
export interface DeckLooks extends LooksHead {
  readonly layouts: ReadonlyMap<string, LayoutLook>
  /** The name of its layout for each slide, by id. */
  readonly layoutOf: ReadonlyMap<string, string>
}

export interface LooksHead {
  readonly widthPx: number
  readonly heightPx: number
  /** Whether the ground is darker than the text: then PowerPoint's `bg1` is `dk1`. */
  readonly isDark: boolean
  readonly colors: ColorScheme
  readonly fonts: FontScheme
  /** Colors of code, by the last words of the custom properties that name them: `token-keyword`, `foreground`. */
  readonly code: Readonly<Record<string, ColorLook>>
  /** Pictures that decorations and backgrounds show, by name: PNG, in base64. */
  readonly pictures: Readonly<Record<string, LookPicture>>
}

/** A box from the slide's top left corner. */
export interface LookBox {
  readonly xPx: number
  readonly yPx: number
  readonly widthPx: number
  readonly heightPx: number
}

export interface LookPicture {
  readonly png: string
  readonly widthPx: number
  readonly heightPx: number
}

/**
 * Names of colors as PowerPoint has them once a master has mapped them: `bg1` is the ground and `tx1` the text on it, be the
 * theme light or dark; `bg2` is the ground one shade on, `tx2` quiet text; `accent1` to `accent3` are the three fills,
 * `accent4` decoration, `accent5` and `accent6` what else the theme has large.
 */
export type SchemeColor =
  | 'bg1'
  | 'tx1'
  | 'bg2'
  | 'tx2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6'
  | 'hlink'
  | 'folHlink'

/** `#rrggbb` for each name. */
export type ColorScheme = Readonly<Record<SchemeColor, string>>

/** A font by its name in the style sheet, and by the name of its twin in Office. */
export interface FontName {
  readonly css: string
  readonly office: string
  /** Whether the twin has the same widths, so that lines break alike. */
  readonly isTwin: boolean
  /** In em, as the browser has them: what a line of `line-height: normal` is made of. */
  readonly metrics: { readonly ascent: number; readonly descent: number; readonly gap: number }
}

/**
 * `minor` is what most text is set in, titles too where the theme does so; `major` is the theme's other family, and the same one
 * where it has one alone; `mono` is for code, and has no place in PowerPoint's scheme.
 */
export interface FontScheme {
  readonly major: FontName
  readonly minor: FontName
  readonly mono: FontName
}

export interface ColorLook {
  /** `#rrggbb` as measured. */
  readonly hex: string
  /** The color of the scheme that it is; absent where it is none of them. */
  readonly scheme?: SchemeColor
  /** From 0 to 1; absent: opaque. */
  readonly opacity?: number
}

export interface LineLook {
  readonly color: ColorLook
  readonly widthPx: number
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double'
}

export type FillLook =
  | { readonly kind: 'solid'; readonly color: ColorLook }
  | {
      readonly kind: 'gradient'
      /** As CSS counts: 0 to the top, 90 to the right. */
      readonly angleDeg: number
      /** `at` from 0 to 1. */
      readonly stops: readonly { readonly at: number; readonly color: ColorLook }[]
    }
  /** `picture` is a name in `pictures`; it fills the box. */
  | { readonly kind: 'picture'; readonly picture: string }

/** How letters are set. */
export interface TextLook {
  /** `other`: `family` is the first family that the style sheet names, and no font of the scheme. */
  readonly font: 'major' | 'minor' | 'mono' | 'other'
  readonly family: string
  readonly sizePx: number
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly color: ColorLook
  /** From one line to the next. */
  readonly linePx: number
  /** Absent: none. */
  readonly spacingPx?: number
  readonly capitals?: 'all' | 'small'
}

/** What stands before each item of a list. */
export interface MarkLook {
  /** `square` and `disc` are drawn; `text` is a character, or a number before each item. */
  readonly kind: 'square' | 'disc' | 'text'
  /** Of `text`: the character; absent for numbers. */
  readonly character?: string
  readonly numbering?: 'decimal' | 'upper-alpha'
  readonly color: ColorLook
  /** Height of a drawn mark, size of the letters of a text. */
  readonly sizePx: number
  readonly isBold?: boolean
  /** From the text's edge back to where the mark begins; of numbers that end on one line, to where that is. */
  readonly hangPx: number
  /** Numbers of one and two digits end on one line. */
  readonly isEndAligned?: boolean
}

/** One level of a list. */
export interface LevelLook {
  readonly text: TextLook
  /** From the edge of the part's content to the text. */
  readonly indentPx: number
  readonly mark?: MarkLook
  /** From one item to the next. */
  readonly gapPx: number
  /** Of the second level: from the words of the item above. */
  readonly abovePx?: number
}

/** Four sides, in CSS pixels. */
export interface SidesPx {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** A box of a layout, with the words (or picture, table, chart) that stand in it. */
export interface PartLook {
  /** All of the room that it has, fill and borders included. */
  readonly box: LookBox
  /** From the edge of the box to its words, borders included; absent: none. */
  readonly padding?: SidesPx
  readonly text?: TextLook
  /** Its lines are about as long as each other (`text-wrap: balance`), which PowerPoint does not do by itself. */
  readonly isBalanced?: true
  /** Of the words in the box; `start` unless said. */
  readonly align?: 'center' | 'end'
  /** `top` unless said. */
  readonly anchor?: 'middle' | 'bottom'
  readonly fill?: FillLook
  readonly borders?: {
    readonly top?: LineLook
    readonly right?: LineLook
    readonly bottom?: LineLook
    readonly left?: LineLook
  }
  readonly radiusPx?: number
  /** Between paragraphs of one box. */
  readonly gapPx?: number
  /** From the part before, where both stand below each other in one group. */
  readonly abovePx?: number
  /** Of lists. */
  readonly levels?: readonly LevelLook[]
  /** Lists in newspaper columns: how many, and the distance. */
  readonly columns?: { readonly count: number; readonly gapPx: number }
  /** Rows of tables: the least height. */
  readonly rowPx?: number
  /** Quotation marks that are set otherwise than the words. */
  readonly quoteMarks?: { readonly open: TextLook; readonly close: TextLook }
  /** Letters inside the words that are more than bold, italic or in the mono family at the size of their line. */
  readonly strong?: TextLook
  readonly code?: TextLook & { readonly fill?: ColorLook }
  readonly link?: { readonly color: ColorLook; readonly isUnderlined: boolean }
}

/** Something drawn that says nothing: a ground, a rule, a dot, an arrow. From the back to the front. */
export interface DecorationLook {
  /** `line`: from one corner of its box to the one across, in the color of its fill. */
  readonly kind: 'box' | 'ellipse' | 'triangle' | 'picture' | 'text' | 'line'
  readonly box: LookBox
  /** The part that it belongs to; absent: the slide. */
  readonly of?: string
  readonly fill?: FillLook
  readonly borders?: PartLook['borders']
  readonly radiusPx?: number
  /** Of lines: from the lower left to the upper right; and how thick. */
  readonly isRising?: true
  readonly thickPx?: number
  /** Where a triangle points. */
  readonly points?: 'right' | 'left' | 'down' | 'up'
  /** Of `text`: its letters, and what they say: the number of the section, or a character. */
  readonly text?: TextLook
  readonly says?: 'section' | { readonly character: string }
  /** The edge of letters that are hollow. */
  readonly outline?: LineLook
  readonly align?: 'center' | 'end'
}

/** The bar that shows how far the talk is: colors from one place to the next, as shares of the way (left to right). */
export interface ProgressLook {
  readonly box: LookBox
  /** `from` and `to` are where the slide's section begins and ends, `at` is where the slide stands. */
  readonly segments: readonly { readonly until: 'from' | 'at' | 'to' | 'end'; readonly color: ColorLook }[]
}

/** A slide without its words. */
export interface LayoutLook {
  readonly background: FillLook
  /** Where the body may stand: inside the padding of the slide, below its title. */
  readonly body: LookBox
  /** Whether what stands in it is a group in the middle of that room: its boxes are those of the specimen's words. */
  readonly isCentered?: true
  /** In reading order, then source, footer and page. */
  readonly parts: Readonly<Record<string, PartLook>>
  readonly decorations: readonly DecorationLook[]
  readonly progress?: ProgressLook
  /** Colors of code on another ground than the theme's own. */
  readonly code?: Readonly<Record<string, ColorLook>>
}

/**
 * A kind of slide on another ground: by part (`event.date` stands for all numbers; `decorations`, `progress`), each color that it
 * has on the theme's own, and what that becomes.
 */
export interface GroundLook {
  readonly background: FillLook
  readonly colors: Readonly<Record<string, Readonly<Record<string, ColorLook>>>>
  readonly code: Readonly<Record<string, ColorLook>>
}
