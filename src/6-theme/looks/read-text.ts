import type {
  ColorLook,
  ColorScheme,
  FontScheme,
  LineLook,
  PartLook,
  SidesPx,
  TextLook,
} from '../look-model.ts'
import type { RawElement, RawStyle } from './model.ts'
import { listFamilies, nameFont } from './office-fonts.ts'
import { readColor } from './read-color.ts'

/** What colors and fonts are called in the theme. */
export interface Names {
  readonly colors: ColorScheme
  readonly fonts: FontScheme
}

const ink: ColorLook = { hex: '#000000' }

/** A tenth of a pixel: finer, browsers of different machines differ. */
export function tenth(px: number): number {
  const rounded = Math.round(px * 10) / 10
  return rounded === 0 ? 0 : rounded
}

export function pxOf(value: string | undefined): number {
  return Number.parseFloat(value ?? '') || 0
}

export function readText(
  { style, linePx }: Pick<RawElement, 'style' | 'linePx'>,
  { colors, fonts }: Names,
): TextLook {
  const family = style.fontFamily ?? ''
  const font = fontOf(family, fonts)
  const spacingPx = tenth(pxOf(style.letterSpacing))
  const capitals =
    style.textTransform === 'uppercase'
      ? 'all'
      : /small/.test(style.fontVariantCaps ?? '')
        ? 'small'
        : undefined
  return {
    font,
    family: font === 'other' ? (listFamilies(family)[0] ?? '') : fonts[font].css,
    sizePx: tenth(pxOf(style.fontSize)),
    isBold: pxOf(style.fontWeight) >= 600,
    isItalic: style.fontStyle !== 'normal',
    color: readColor(style.color ?? '', colors) ?? { ...ink, opacity: 0 },
    linePx: tenth(linePx),
    ...(spacingPx === 0 ? {} : { spacingPx }),
    ...(capitals === undefined ? {} : { capitals }),
  }
}

function fontOf(family: string, fonts: FontScheme): TextLook['font'] {
  const { css } = nameFont(family, fonts.minor.metrics)
  const names = ['minor', 'major', 'mono'] as const
  return names.find((name) => fonts[name].css === css) ?? 'other'
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const

export function readBorders(style: RawStyle, { colors }: Names): PartLook['borders'] | undefined {
  const found = sides.flatMap((side) => {
    const line = readLine(
      style[`border${side}Width`],
      style[`border${side}Style`],
      style[`border${side}Color`],
      colors,
    )
    return line === undefined ? [] : [[side.toLowerCase(), line] as const]
  })
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

const lineStyles = ['dashed', 'dotted', 'double'] as const

export function readLine(
  width: string | undefined,
  kind: string | undefined,
  typed: string | undefined,
  colors: ColorScheme,
): LineLook | undefined {
  const widthPx = tenth(pxOf(width))
  const color = readColor(typed ?? '', colors)
  if (widthPx === 0 || color === undefined || kind === 'none' || kind === 'hidden') return undefined
  return { color, widthPx, style: lineStyles.find((one) => one === kind) ?? 'solid' }
}

/** From the edge of a box to its content; undefined where there is no distance. */
export function readPadding(style: RawStyle): SidesPx | undefined {
  const [top = 0, right = 0, bottom = 0, left = 0] = sides.map((side) =>
    tenth(
      pxOf(style[`padding${side}`]) +
        (style[`border${side}Style`] === 'none' ? 0 : pxOf(style[`border${side}Width`])),
    ),
  )
  return top + right + bottom + left === 0 ? undefined : { top, right, bottom, left }
}

export function readRadius(style: RawStyle, shortSidePx: number): number {
  const typed = style.borderTopLeftRadius ?? '0'
  return tenth(
    typed.includes('%') ? (pxOf(typed) / 100) * shortSidePx : Math.min(pxOf(typed), shortSidePx / 2),
  )
}
