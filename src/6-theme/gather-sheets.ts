import { findThemeFault, readFonts } from './read-fonts.ts'
import { findImports } from './sheet/find-imports.ts'
import { readSheet } from './sheet/read-sheet.ts'
import type { SheetRoot } from './sheet/sheet-root.ts'

/** The themes that come with Lectern and with Marp, as this room sees them: it touches no disk itself. */
export interface ThemeFiles {
  /** Names of the files that lie directly in the folder of themes. */
  readonly list: () => Promise<readonly string[]>
  /** Bytes of a file; `path` is relative to the folder, with `/`. Rejects if it cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array>
  /** The CSS of a theme that Marp brings along. */
  readonly marp?: (name: string) => Promise<string | undefined>
}

export interface Sheet {
  readonly css: string
  readonly root: SheetRoot
  /** Font files by the path in the sheet, `fonts/….woff2`; those of a talk's sheet stand in it. */
  readonly fonts: ReadonlyMap<string, Uint8Array>
}

/** Sheets by the names of their themes, each one that is imported before the one that imports it. */
export type Sheets = Map<string, Sheet>

/** Adds the sheet of a theme to `sheets`, those that it imports before it; gives what is wrong, if anything is. */
export async function gatherSheets(
  name: string,
  importers: readonly string[],
  sheets: Sheets,
  files: ThemeFiles & { readonly themes: readonly string[] },
): Promise<string | undefined> {
  if (importers.includes(name)) return `it imports itself: ${[...importers, name].join(', then ')}`
  if (sheets.has(name)) return undefined
  const own = files.themes.includes(name)
  const css = own ? await readTheme(name, files) : await files.marp?.(name)
  if (css === undefined) {
    return own ? `${name}.css cannot be read` : `it imports ${name}, and there is no such theme`
  }
  const fault = own ? findThemeFault(css, name) : undefined
  if (fault !== undefined) return fault
  const parsed = readSheet(css)
  if (parsed.kind === 'broken') return `${name}.css, line ${parsed.line}: ${parsed.reason}`
  for (const imported of findImports(parsed.root)) {
    // Marp's own themes import fonts from the web by a string, too; the engine leaves them out.
    if (!own && imported.name.includes(':')) continue
    const within = await gatherSheets(imported.name, [...importers, name], sheets, files)
    if (within !== undefined) return within
  }
  const read = await readFonts(css, (path) => readOrUndefined(files, path))
  if (read.kind === 'unreadable') return `the font ${read.path} cannot be read`
  sheets.set(name, { css, root: parsed.root, fonts: read.fonts })
  return undefined
}

/** Names of the themes in the folder, or undefined if it cannot be read. */
export async function listThemes(files: ThemeFiles): Promise<readonly string[] | undefined> {
  try {
    const names = await files.list()
    return names.flatMap((name) => (name.endsWith('.css') ? [name.slice(0, -'.css'.length)] : [])).sort()
  } catch {
    return undefined
  }
}

async function readTheme(name: string, files: ThemeFiles): Promise<string | undefined> {
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
