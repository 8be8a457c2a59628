import type { FontName, FontScheme, MarkLook, TextLook } from '../../../6-theme/look-model.ts'
import { type Child, element, type Xml } from '../xml/element.ts'
import { dropPx, firstBasePx, lineSpacing } from './calibrate.ts'
import { emu, hundredths } from './slide-size.ts'
import { type Palette, solid, writeColor } from './write-color.ts'

/** One level of a placeholder's text, ready to be written. */
export interface LevelStyle {
  readonly text: TextLook
  /** From the edge of the box to the text, and from there back to the mark or to the first line. */
  readonly indentPx: number
  readonly hangPx: number
  readonly mark?: MarkLook
  /** The first number, where it is not 1. */
  readonly startAt?: number
  readonly beforePx: number
  /** Above the first paragraph of this level, where that is something else: a list below a question. */
  readonly firstBeforePx?: number
  readonly align?: 'center' | 'end'
}

/** What every style of a deck is written with. */
export interface StyleTools {
  readonly fonts: FontScheme
  readonly palette: Palette
  readonly isRightToLeft: boolean
}

type LevelName = `a:lvl${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}pPr`
const levelNames: readonly LevelName[] = [
  ...(['a:lvl1pPr', 'a:lvl2pPr', 'a:lvl3pPr', 'a:lvl4pPr', 'a:lvl5pPr'] as const),
  ...(['a:lvl6pPr', 'a:lvl7pPr', 'a:lvl8pPr', 'a:lvl9pPr'] as const),
]

/** Gives the levels of a list style, the first one first; all nine where `isFull`, the last one said again. */
export function writeLevels(
  levels: readonly LevelStyle[],
  tools: StyleTools,
  isFull = false,
): readonly Xml<LevelName>[] {
  const names = isFull ? levelNames : levelNames.slice(0, levels.length)
  return names.flatMap((name, index) => {
    const level = levels[index] ?? levels.at(-1)
    return level === undefined ? [] : [writeLevel(name, level, tools)]
  })
}

function writeLevel(name: LevelName, level: LevelStyle, tools: StyleTools): Xml<LevelName> {
  const { text, indentPx, hangPx, beforePx, align } = level
  // Code runs from left to right in every language.
  const isRightToLeft = tools.isRightToLeft && text.font !== 'mono'
  return element(
    name,
    {
      marL: emu(indentPx),
      indent: -emu(hangPx),
      algn: alignment(align, isRightToLeft),
      rtl: isRightToLeft ? 1 : 0,
    },
    writeLineSpacing(text, tools.fonts),
    element('a:spcBef', {}, element('a:spcPts', { val: hundredths(beforePx) })),
    element('a:spcAft', {}, element('a:spcPts', { val: 0 })),
    writeMark(level, tools),
    writeRunStyle('a:defRPr', text, tools),
  )
}

/** The distance of lines, as calibrated for the font that Office sets them in. */
export function writeLineSpacing(text: TextLook, fonts: FontScheme): Xml<'a:lnSpc'> {
  const { kind, value } = lineSpacing(text, fontOf(text, fonts))
  const line = kind === 'percent' ? element('a:spcPct', { val: value }) : element('a:spcPts', { val: value })
  return element('a:lnSpc', {}, line)
}

/** Sides are sides of the page, whichever way the text runs. */
function alignment(align: LevelStyle['align'], isRightToLeft: boolean): string {
  if (align === 'center') return 'ctr'
  return (align === 'end') === isRightToLeft ? 'l' : 'r'
}

/** Size, weight, color and font of letters. */
export function writeRunStyle<Name extends 'a:defRPr' | 'a:rPr'>(
  name: Name,
  text: TextLook,
  tools: StyleTools,
): Xml<Name> {
  const children = [solid(text.color, tools.palette), writeFont(text, tools.fonts)] as unknown as Child<Name>
  return element(
    name,
    {
      sz: hundredths(text.sizePx),
      b: text.isBold ? 1 : 0,
      i: text.isItalic ? 1 : 0,
      cap: text.capitals,
      // Said where it is none, too: titles would take that of the master.
      spc: hundredths(text.spacingPx ?? 0),
    },
    children,
  )
}

/** Fonts of the scheme by their place in it, so that another scheme changes them everywhere. */
export function writeFont(
  { font, family }: Pick<TextLook, 'font' | 'family'>,
  fonts: FontScheme,
): readonly Xml<'a:latin' | 'a:ea' | 'a:cs'>[] {
  if (font === 'mono' || font === 'other') {
    const typeface = font === 'mono' ? fonts.mono.office : family
    return [element('a:latin', { typeface }), element('a:cs', { typeface })]
  }
  const prefix = font === 'major' ? '+mj' : '+mn'
  return [
    element('a:latin', { typeface: `${prefix}-lt` }),
    element('a:ea', { typeface: `${prefix}-ea` }),
    element('a:cs', { typeface: `${prefix}-cs` }),
  ]
}

/** Undefined for a font that is none of the scheme's: nobody measured it. */
function fontOf({ font }: TextLook, fonts: FontScheme): FontName | undefined {
  return font === 'other' ? undefined : fonts[font]
}

export function dropOf(text: TextLook, fonts: FontScheme): number {
  return dropPx(text, fontOf(text, fonts))
}

export function baseOf(text: TextLook, fonts: FontScheme): number {
  return firstBasePx(text, fontOf(text, fonts))
}

type Bullet = Xml<
  'a:buNone' | 'a:buChar' | 'a:buAutoNum' | 'a:buFont' | 'a:buFontTx' | 'a:buClr' | 'a:buSzPct'
>

const drawn = {
  /** Each is as high as this share of the letters’ size. */
  square: { character: '▪', typeface: 'Arial', share: 0.28 },
  disc: { character: '•', typeface: 'Arial', share: 0.35 },
} as const

function writeMark({ mark, text, startAt }: LevelStyle, { palette, fonts }: StyleTools): readonly Bullet[] {
  if (mark === undefined) return [element('a:buNone')]
  const color = element('a:buClr', {}, writeColor(mark.color, palette))
  if (mark.kind !== 'text') {
    const { character, typeface, share } = drawn[mark.kind]
    return [
      color,
      bulletSize(mark.sizePx / share / text.sizePx),
      element('a:buFont', { typeface }),
      element('a:buChar', { char: character }),
    ]
  }
  const size = bulletSize(mark.sizePx / text.sizePx)
  // LibreOffice 7.4 takes the scheme's fonts here for fonts of these names, and sets characters in a font of its own if none is named.
  if (mark.character !== undefined)
    return [
      color,
      size,
      element('a:buFont', { typeface: fonts.minor.office }),
      element('a:buChar', { char: mark.character }),
    ]
  const font = element('a:buFontTx')
  // There are no capitals without a period.
  const type = mark.numbering === 'upper-alpha' ? 'alphaUcPeriod' : 'arabicPlain'
  return [color, size, font, element('a:buAutoNum', { type, startAt })]
}

/** PowerPoint takes 25 to 400 percent. */
function bulletSize(share: number): Xml<'a:buSzPct'> {
  return element('a:buSzPct', { val: Math.round(Math.min(4, Math.max(0.25, share)) * 100) * 1000 })
}
