import type { Report, SourceRange } from '../diagnostics/model.ts'
import { suggest } from '../diagnostics/suggest.ts'
import { gatherSheets, listThemes, type Sheets, type ThemeFiles } from './gather-sheets.ts'
import { layoutColors } from './layout-colors.ts'
import { loadTalkTheme } from './load-talk-theme.ts'
import type { Theme } from './model.ts'
import { readPalette } from './read-palette.ts'
import { readTextSize } from './read-text-size.ts'
import type { TalkFiles } from './settle-sheet.ts'
import { readSlideStyle } from './sheet/slide-style.ts'

/** The themes that Marp brings along; for what is said of them, since each is loaded by its name. */
const marpThemes = ['default', 'gaia', 'uncover'] as const

/**
 * Takes the name of a theme (of Lectern's or of Marp's) or the path of a CSS file of the talk, and the place in the outline
 * that names it; gives the theme with all that it imports, fonts inside. Reports `theme/unknown` for a name that no theme
 * has, `theme/broken` for one of Lectern's that cannot be used, other `theme/*` for a file of the talk, and gives undefined.
 */
export async function loadTheme(
  name: string,
  at: SourceRange | undefined,
  files: ThemeFiles & { readonly talk?: TalkFiles },
  report: Report,
): Promise<Theme | undefined> {
  const broken = (reason: string): undefined =>
    report.add('theme/broken', at, { theme: name, reason }) as undefined
  const themes = await listThemes(files)
  if (themes === undefined) return broken('the folder of the themes cannot be read')
  const known = [...themes, ...marpThemes.filter((theme) => files.marp?.(theme) !== undefined)]
  const sheets: Sheets = new Map()
  if (/\.css$/i.test(name) && files.talk !== undefined) {
    const { talk } = files
    const own = await loadTalkTheme(name, at, { ...files, talk, themes, known }, sheets, report)
    return own === undefined ? undefined : { ...composeTheme(own.name, sheets), css: own.css }
  }
  if (!known.includes(name)) {
    const beside = (await files.talk?.readSheet(`${name}.css`))?.kind === 'read' ? [`${name}.css`] : []
    const suggestion = beside[0] ?? suggest(name, known)
    report.add('theme/unknown', at, { theme: name, themes: known, suggestion })
    return undefined
  }
  const fault = await gatherSheets(name, [], sheets, { ...files, themes })
  return fault === undefined ? composeTheme(name, sheets) : broken(fault)
}

function composeTheme(name: string, sheets: Sheets): Theme {
  const all = [...sheets.values()]
  const roots = all.map(({ root }) => root)
  const isForeign = !sheets.has('lectern')
  const theme = { name, sheets: all.map(({ css }) => css), palette: readPalette(roots, isForeign), isForeign }
  if (!isForeign) return theme
  const style = readSlideStyle(roots)
  const hasPage = style.valuesOf('page', 'padding').length > 0
  const tokens = { ...layoutColors(theme.palette), text: `${readTextSize(style)}px` }
  return { ...theme, tokens, ...(hasPage ? {} : { isPageUnplaced: true }) }
}
