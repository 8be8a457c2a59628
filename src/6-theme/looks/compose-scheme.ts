import type { Palette } from '../../5-markdown/model.ts'
import { contrast, luminance, mix } from '../color/contrast.ts'
import type { Color } from '../color/model.ts'
import { parseColor } from '../color/parse-color.ts'
import type { ColorScheme } from '../look-model.ts'
import { parseComputed, printHex } from './read-color.ts'

/** Colors besides those of the palette that a theme may have names for; read on a slide of it. */
export const namedColors = ['--tint', '--accent-deep', '--watermark', '--night', '--on-accent-quiet'] as const

/**
 * Takes the palette of a theme and what its other named colors come to; gives PowerPoint's twelve. No two of them are alike
 * where it can be helped: a color that is measured on a slide gets the first name that it has.
 */
export function composeScheme(
  palette: Palette,
  named: Readonly<Record<string, string>>,
): { readonly colors: ColorScheme; readonly isDark: boolean } {
  const solid = (text: string | undefined): string | undefined => {
    const color = text === undefined ? undefined : parseComputed(text)
    return color === undefined || color.alpha < 1 ? undefined : printHex(color)
  }
  const paper = colorOf(palette.paper)
  const ink = colorOf(palette.ink)
  const mixed = (share: number): string => printHex(mix(ink, paper, share))
  return {
    isDark: luminance(paper) < luminance(ink) && contrast(paper, ink) > 1,
    colors: {
      bg1: printHex(paper),
      tx1: printHex(ink),
      bg2: solid(named['--night']) ?? solid(named['--tint']) ?? mixed(0.06),
      tx2: printHex(colorOf(palette.quiet)),
      accent1: printHex(colorOf(palette.accent)),
      accent2: printHex(colorOf(palette.second)),
      accent3: printHex(colorOf(palette.third)),
      accent4: printHex(colorOf(palette.decor)),
      accent5: solid(named['--night'] === undefined ? named['--accent-deep'] : named['--tint']) ?? mixed(0.5),
      accent6: solid(named['--watermark']) ?? mixed(0.12),
      hlink: printHex(ink),
      folHlink: printHex(colorOf(palette.quiet)),
    },
  }
}

function colorOf(text: string): Color {
  return parseColor(text) ?? { red: 0, green: 0, blue: 0, alpha: 1 }
}
