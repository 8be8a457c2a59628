import { readFileSync } from 'node:fs'
import { classesOf } from './classes-of.ts'
import type { MarkdownIt } from './markdown-it-model.ts'
import type { EngineInside } from './marpit-model.ts'
import { themesFolder } from './themes-folder.ts'

/**
 * A theme that knows nothing of Lectern gets a layout for each kind of slide, after its own rules, and shows the title and
 * the sections by the class that such themes have for them, `lead`.
 */
export const layoutsForOthers =
  (putFonts: (css: string) => string) =>
  (markdown: MarkdownIt): void => {
    const { marpit } = markdown as { readonly marpit: EngineInside }
    const isForeign = (): boolean => !isOurs(marpit, marpit.lastGlobalDirectives?.theme ?? 'default')
    const pack = marpit.themeSetPackOptions.bind(marpit)
    marpit.themeSetPackOptions = () => {
      const options = pack()
      return isForeign()
        ? { ...options, after: `${putFonts(readLayouts())}\n${options.after ?? ''}` }
        : options
    }
    markdown.core.ruler.after('marpit_directives_apply', 'lectern_lead', (state) => {
      for (const token of isForeign() ? state.tokens : []) {
        if (token.type !== 'marpit_slide_open') continue
        const classes = classesOf(token)
        if (classes.includes('title') || classes.includes('section')) {
          token.attrSet('class', `${token.attrGet('class') ?? ''} lead`)
        }
      }
    })
  }

/** Whether a theme, or one that it imports, is Lectern's. */
const isOurs = (engine: EngineInside, name: string, importers: readonly string[] = []): boolean =>
  name === 'lectern' ||
  (!importers.includes(name) &&
    (engine.themeSet.get(name)?.importRules ?? []).some(({ value }) =>
      isOurs(engine, value, [...importers, name]),
    ))

/** The layouts, read once; with the fonts that they name only where nobody puts them in afterwards. */
let layouts: string | undefined
const readLayouts = (): string => {
  layouts ??=
    themesFolder === undefined ? '' : readFileSync(new URL('layouts/any-theme.css', themesFolder), 'utf8')
  return layouts
}
