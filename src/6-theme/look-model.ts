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
