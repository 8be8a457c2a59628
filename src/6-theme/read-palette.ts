import type { Palette } from '../5-markdown/model.ts'

/** Lectern's own: for themes that have no tokens of these names. */
export const ownPalette: Palette = {
  paper: '#fbfaf6',
  ink: '#1b2430',
  quiet: '#5a6270',
  accent: '#9a3412',
  second: '#4f93b8',
  third: '#8a8373',
  decor: '#d9d3c7',
}

/** Takes the CSS of a theme; gives the colors of its tokens (the first value of each, if it is hexadecimal), else Lectern's own. */
export function readPalette(css: string): Palette {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const entries = Object.entries(ownPalette).map(([name, own]) => {
    const [, typed] =
      new RegExp(`(?:^|[\\s;{])--${name}\\s*:\\s*(#(?:[\\da-f]{6}|[\\da-f]{3}))\\s*[;}]`, 'i').exec(bare) ??
      []
    return [name, typed?.toLowerCase() ?? own]
  })
  return Object.fromEntries(entries) as unknown as Palette
}
