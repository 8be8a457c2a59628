import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Sheet, ThemesInside } from './marpit-model.ts'

/** Told of everything that was made of a style sheet: the name of a file in `build/sheets/`, and its text. */
export type OnMade = (name: string, text: string) => void

/**
 * Marpit 3.2 parses a theme whenever it is added, and packs the style sheet for every rendering: 100 ms, where a slide takes one.
 * One engine renders a deck for several formats; what came of the same sheets is kept. What comes of the themes that are
 * shipped is made when Lectern is compiled, and read here (docs/adr/0030-packed-sheets.md).
 */
export const sheetsOnce = (themeSet: ThemesInside, onMade: OnMade): void => {
  const parse = themeSet.add.bind(themeSet)
  const parsed = new Map<string, Sheet>()
  themeSet.add = (css) => {
    const file = `${digestOf(css)}.json`
    const make = (): Sheet => {
      const theme = parse(css)
      onMade(file, printTheme(theme))
      return theme
    }
    const theme = parsed.get(file) ?? readTheme(file, themeSet) ?? make()
    parsed.set(file, theme)
    themeSet.addTheme(theme)
    return theme
  }
  const pack = themeSet.pack.bind(themeSet)
  const packed = new Map<string, string>()
  themeSet.pack = (name, options) => {
    // A deck with a size of its own has a theme of its own, of the same name.
    const sheets = [themeSet.default, ...themeSet.themes()].map((theme) => theme?.css)
    const file = `${digestOf(JSON.stringify([name, options, sheets]))}.css`
    const make = (): string => {
      const css = pack(name, options)
      onMade(file, css)
      return css
    }
    const css = packed.get(file) ?? readMade(file) ?? make()
    packed.set(file, css)
    return css
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40)

/** Where `bundle-sheets.mjs` puts what comes of sheets: beside the compiled file only, whose code made them. */
const madeFolder = [new URL('./sheets/', import.meta.url)].find((folder) => existsSync(folder))

const readMade = (file: string): string | undefined => {
  const path = madeFolder === undefined ? undefined : new URL(file, madeFolder)
  return path === undefined || !existsSync(path) ? undefined : readFileSync(path, 'utf8')
}

/** All that Marpit reads out of a sheet when it is added; of an import only the name is asked for. */
const printTheme = ({ importRules, ...theme }: Sheet): string =>
  JSON.stringify({ ...theme, importRules: importRules.map(({ value }) => ({ value })) })

const readTheme = (file: string, themeSet: ThemesInside): Sheet | undefined => {
  const made = readMade(file)
  if (made === undefined) return undefined
  const theme = JSON.parse(made) as Sheet
  // Marpit exports its class of themes to nobody who has only Marp: its scaffold is one.
  const Theme = themeSet.get('', true).constructor as new (name: string, css: string) => Sheet
  return Object.freeze(
    Object.assign(new Theme(theme.name, theme.css), theme, { meta: Object.freeze(theme.meta) }),
  )
}
