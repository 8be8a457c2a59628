import type { Report, SourceRange } from '../diagnostics/model.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Theme } from './model.ts'
import { findThemeFault, readFonts } from './read-fonts.ts'
import { readPalette } from './read-palette.ts'
import { findImports } from './sheet/find-imports.ts'
import type { SheetRoot } from './sheet/find-tokens.ts'
import { parseSheet } from './sheet/parse-sheet.ts'

/** The folder of the themes, as this room sees it: it touches no disk itself. */
export interface ThemeFiles {
  /** Names of the files that lie directly in the folder. */
  readonly list: () => Promise<readonly string[]>
  /** Bytes of a file; `path` is relative to the folder, with `/`. Rejects if it cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array>
  /** The CSS of a theme that Marp brings along, which a theme may import, too. */
  readonly marp?: (name: string) => string | undefined
}

/**
 * Takes the name of a theme and the place in the outline that names it; gives the theme with all that it imports and
 * its fonts. Reports `theme/unknown` for a name that no file has, `theme/broken` for one that cannot be used, and gives undefined.
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
  const sheets = new Map<string, Sheet>()
  const fault = await addSheet(name, [], sheets, { ...files, themes })
  if (fault !== undefined) return broken(fault)
  const all = [...sheets.values()]
  return {
    name,
    sheets: all.map(({ css }) => css),
    fonts: new Map(all.flatMap(({ fonts }) => [...fonts])),
    palette: readPalette(all.map(({ root }) => root)),
  }
}

interface Sheet {
  readonly css: string
  readonly root: SheetRoot
  readonly fonts: ReadonlyMap<string, Uint8Array>
}

/** Adds the sheet of a theme to `sheets`, those that it imports before it; gives what is wrong, if anything is. */
async function addSheet(
  name: string,
  importers: readonly string[],
  sheets: Map<string, Sheet>,
  files: ThemeFiles & { readonly themes: readonly string[] },
): Promise<string | undefined> {
  if (importers.includes(name)) return `it imports itself: ${[...importers, name].join(', then ')}`
  if (sheets.has(name)) return undefined
  const own = files.themes.includes(name)
  const css = own ? await readSheet(name, files) : files.marp?.(name)
  if (css === undefined) {
    return own ? `${name}.css cannot be read` : `it imports ${name}, and there is no such theme`
  }
  const fault = own ? findThemeFault(css, name) : undefined
  if (fault !== undefined) return fault
  const parsed = parseSheet(css)
  if (parsed.kind === 'broken') return `${name}.css, line ${parsed.line}: ${parsed.reason}`
  for (const imported of findImports(parsed.root)) {
    // Marp's own themes import fonts from the web by a string, too.
    if (!own && imported.name.includes(':')) continue
    const within = await addSheet(imported.name, [...importers, name], sheets, files)
    if (within !== undefined) return within
  }
  const read = await readFonts(css, (path) => readOrUndefined(files, path))
  if (read.kind === 'unreadable') return `the font ${read.path} cannot be read`
  sheets.set(name, { css, root: parsed.root, fonts: read.fonts })
  return undefined
}

async function listThemes(files: ThemeFiles): Promise<readonly string[] | undefined> {
  try {
    const names = await files.list()
    return names.flatMap((name) => (name.endsWith('.css') ? [name.slice(0, -'.css'.length)] : [])).sort()
  } catch {
    return undefined
  }
}

async function readSheet(name: string, files: ThemeFiles): Promise<string | undefined> {
  const bytes = await readOrUndefined(files, `${name}.css`)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}

async function readOrUndefined(files: ThemeFiles, path: string): Promise<Uint8Array | undefined> {
  try {
    return await files.read(path)
  } catch {
    return undefined
  }
}
