import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How the theme room reads the folder of themes: names relative to it. */
export interface ThemeFiles {
  readonly list: () => Promise<readonly string[]>
  readonly read: (name: string) => Promise<Uint8Array>
}

/** Twenty small files are asked for one after the other: threads would take longer to hand them on than to read them. */
export function readThemeFiles(folder: string): ThemeFiles {
  return { list: async () => readdirSync(folder), read: async (name) => readFileSync(join(folder, name)) }
}
