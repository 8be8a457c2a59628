import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How the theme room reads the folder of themes: names relative to it. */
export interface ThemeFiles {
  readonly list: () => Promise<readonly string[]>
  readonly read: (name: string) => Promise<Uint8Array>
}

export function readThemeFiles(folder: string): ThemeFiles {
  return { list: () => readdir(folder), read: (name) => readFile(join(folder, name)) }
}
