import type { Palette } from '../5-markdown/model.ts'
import { derivePalette } from './derive-palette.ts'
import { findTokens } from './sheet/find-tokens.ts'
import type { SheetRoot } from './sheet/sheet-root.ts'
import { readSlideStyle } from './sheet/slide-style.ts'

/** Lectern's own: for themes that have no tokens of these names. */
export const ownPalette: Palette = {
  paper: '#fbfaf6',
  ink: '#1b2430',
  quiet: '#5a6270',
  accent: '#9a3412',
  second: '#2f739b',
  third: '#8f8878',
  decor: '#d9d3c7',
}

/**
 * Takes the style sheets of a theme, what is imported before what imports it; gives the colors of its tokens. A token is a
 * hexadecimal color set for every slide; the last one counts, and Marpit 3.2 has `:root` win over `section`. What a theme of
 * Lectern's leaves out is as in Lectern's own; for any other theme, it is derived from the colors of its slides.
 */
export function readPalette(sheets: readonly SheetRoot[], isForeign = false): Palette {
  const typed = (['section', ':root'] as const)
    .flatMap((selector) => sheets.flatMap((root) => findTokens(root, selector)))
    .filter(({ value }) => isHex.test(value))
  const values = new Map(typed.map(({ name, value }) => [name, value.toLowerCase()]))
  const others = isForeign ? derivePalette(readSlideStyle(sheets)) : ownPalette
  const entries = Object.entries(others).map(([name, other]) => [name, values.get(name) ?? other])
  return Object.fromEntries(entries) as unknown as Palette
}

const isHex = /^#(?:[\da-f]{6}|[\da-f]{3})$/i
