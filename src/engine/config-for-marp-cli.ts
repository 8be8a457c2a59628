import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Marp, MarpOptions } from '@marp-team/marp-core'
import { createEngine } from './create-engine.ts'
import { themesFolder } from './themes-folder.ts'

/** Marp leaves `url(fonts/…)` as it is, and no output lies beside `themes/fonts/`: so the fonts go into the CSS. */
function withFonts(css: string): string {
  return css.replace(/url\((fonts\/[\w.-]+\.woff2)\)/g, (whole, path: string) => {
    const file = themesFolder === undefined ? undefined : new URL(path, themesFolder)
    if (file === undefined || !existsSync(file)) return whole
    return `url(data:font/woff2;base64,${readFileSync(file).toString('base64')})`
  })
}

/** For marp-cli: it adds the themes itself, as they are in their files. Lectern's own export puts the fonts in afterwards, cut. */
function createEngineForMarpCli(options: MarpOptions): Marp {
  if (process.env.LECTERN_FONTS === 'later') return createEngine(options)
  const engine = createEngine(options, withFonts)
  const add = engine.themeSet.add.bind(engine.themeSet)
  engine.themeSet.add = (css) => add(withFonts(css))
  return engine
}

/**
 * Lectern's themes, one by one: of the folder itself, marp-cli would take the layouts in it for a theme. And the theme that
 * Lectern writes beside a deck's Markdown, when it is the talk's own.
 */
function listThemes(): readonly string[] {
  const beside = process.argv
    .filter((argument) => argument.endsWith('.md'))
    .map((deck) => join(dirname(resolve(deck)), 'assets/theme.css'))
    .filter((path) => existsSync(path))
  if (themesFolder === undefined) return beside
  const folder = themesFolder
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => fileURLToPath(new URL(name, folder)))
  return [...own, ...beside]
}

/** What marp-cli takes for its configuration, as `build/marp.config.js`. */
export const config = {
  engine: createEngineForMarpCli,
  themeSet: listThemes(),
  html: false,
}
