import type { Report, SourceRange } from '../diagnostics/model.ts'
import { suggest } from '../diagnostics/suggest.ts'
import { findThemeFault, inlineFonts } from './inline-fonts.ts'
import type { Theme } from './model.ts'
import { readPalette } from './read-palette.ts'

/** The folder of the themes, as this room sees it: it touches no disk itself. */
export interface ThemeFiles {
  /** Names of the files that lie directly in the folder. */
  readonly list: () => Promise<readonly string[]>
  /** Bytes of a file; `path` is relative to the folder, with `/`. Rejects if it cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array>
}

/**
 * Takes the name of a theme and the place in the outline that names it; gives the theme with its fonts inside.
 * Reports `theme/unknown` for a name that no file has, `theme/broken` for one that cannot be used, and gives undefined.
 */
export async function loadTheme(
  name: string,
  at: SourceRange | undefined,
  files: ThemeFiles,
  report: Report,
): Promise<Theme | undefined> {
  const broken = (reason: string): undefined =>
    report.add('theme/broken', at, { theme: name, reason }) as undefined
  const themes = await listThemes(files)
  if (themes === undefined) return broken('the folder of the themes cannot be read')
  if (!themes.includes(name)) {
    report.add('theme/unknown', at, { theme: name, themes, suggestion: suggest(name, themes) })
    return undefined
  }
  const source = await readOrUndefined(files, `${name}.css`)
  if (source === undefined) return broken(`${name}.css cannot be read`)
  const css = new TextDecoder().decode(source)
  const fault = findThemeFault(css, name)
  if (fault !== undefined) return broken(fault)
  const inlined = await inlineFonts(css, (path) => readOrUndefined(files, path))
  return inlined.kind === 'inlined'
    ? { name, css: inlined.css, palette: readPalette(css) }
    : broken(`the font ${inlined.path} cannot be read`)
}

async function listThemes(files: ThemeFiles): Promise<readonly string[] | undefined> {
  try {
    const names = await files.list()
    return names.flatMap((name) => (name.endsWith('.css') ? [name.slice(0, -'.css'.length)] : [])).sort()
  } catch {
    return undefined
  }
}

async function readOrUndefined(files: ThemeFiles, path: string): Promise<Uint8Array | undefined> {
  try {
    return await files.read(path)
  } catch {
    return undefined
  }
}
