import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadTheme } from '../../../src/6-theme/load-theme.ts'
import type { Theme } from '../../../src/6-theme/model.ts'
import { createReport } from '../../../src/diagnostics/collect-report.ts'
import { readThemeFiles } from '../../../src/io/read-theme-files.ts'
import { packageFolder } from '../../support/check-talk.ts'

const themes = new Map<string, Promise<Theme>>()

/** The shipped theme, or `boxed`, which stands for the themes of others. */
export function loadCaseTheme(name: 'lectern' | 'boxed'): Promise<Theme> {
  const known = themes.get(name) ?? load(name)
  themes.set(name, known)
  return known
}

async function load(name: 'lectern' | 'boxed'): Promise<Theme> {
  const report = createReport()
  const shipped = readThemeFiles(join(packageFolder, 'themes'))
  const boxed = new URL('boxed.css', import.meta.url)
  const files = {
    list: name === 'lectern' ? shipped.list : async () => ['boxed.css'],
    read: (path: string) => (path === 'boxed.css' ? readFile(boxed) : shipped.read(path)),
  }
  const theme = await loadTheme(name, undefined, files, report)
  if (theme === undefined) throw new Error(JSON.stringify(report.diagnostics()))
  return theme
}
