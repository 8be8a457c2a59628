import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Deck } from '../../src/3-deck/model.ts'
import { loadTheme } from '../../src/6-theme/load-theme.ts'
import { printLooks } from '../../src/6-theme/looks/print-looks.ts'
import type { Theme } from '../../src/6-theme/model.ts'
import { shippedPath } from '../../src/6-theme/shipped-themes.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { readThemeFiles } from '../../src/io/read-theme-files.ts'
import { readMarpTheme } from '../../src/stages/load-lazily.ts'
import { measureTheme } from '../../src/stages/measure-theme.ts'
import { fontTools } from '../support/dress-with-fonts.ts'

const projectFolder = fileURLToPath(new URL('../../', import.meta.url))
const themeFolder = `${projectFolder}themes/`

interface Shipped {
  readonly theme: string
  readonly size: Deck['size']
  readonly path: string
}

/** Every file of looks that travels with the package. */
export const shippedLooks: readonly Shipped[] = ['lectern', 'slate', 'plain'].flatMap((theme) =>
  (['16:9', '4:3'] as const).map((size) => ({
    theme,
    size,
    path: `${themeFolder}${shippedPath(theme, size)}`,
  })),
)

export async function loadNamedTheme(name: string): Promise<Theme> {
  const report = createReport()
  const files = { ...readThemeFiles(themeFolder), marp: readMarpTheme }
  const theme = await loadTheme(name, undefined, files, report)
  if (theme === undefined) throw new Error(JSON.stringify(report.diagnostics()))
  return theme
}

/** What only takes measured looks to the slides of a deck. */
const afterwards: readonly string[] = [
  'resolve-looks.ts',
  'place-in-time.ts',
  'mix-columns.ts',
  'recolor-layout.ts',
  'mirror-looks.ts',
  'order-layout.ts',
]

/** Stands for all that a file of looks is made from: the theme, and the code that measures. */
export async function digestOrigin({ theme, size }: Shipped): Promise<string> {
  const { sheets, fonts } = await loadNamedTheme(theme)
  const folder = `${projectFolder}src/6-theme/looks/`
  const code = readdirSync(folder)
    .filter((name) => !afterwards.includes(name))
    .sort()
    .map((name) => readFileSync(`${folder}${name}`, 'utf8'))
  const hash = createHash('sha256').update(size)
  for (const part of [...sheets, ...[...fonts].flat(), ...code]) hash.update(`${part.length}:`).update(part)
  return hash.digest('base64url').slice(0, 16)
}

/** Gives a file of looks as it is to be. */
export async function measureShipped(shipped: Shipped, browser: BrowserHandle): Promise<string> {
  const theme = await loadNamedTheme(shipped.theme)
  const looks = await measureTheme(theme, { lang: 'en', size: shipped.size }, fontTools, browser)
  return printLooks(looks, await digestOrigin(shipped))
}
