import { join } from 'node:path'
import type { Deck } from '../3-deck/model.ts'
import { loadTheme } from '../6-theme/load-theme.ts'
import type { Theme } from '../6-theme/model.ts'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { readThemeFiles } from '../io/read-theme-files.ts'
import { readMarpTheme } from './load-lazily.ts'
import type { Place } from './read-sources.ts'
import { readTalkTheme } from './read-talk-theme.ts'

interface LoadedTheme {
  /** Absent where there is none to be had; told. */
  readonly theme?: Theme
  /** The style sheets of the talk's own folder: faults speak of them. */
  readonly sheets: ReadonlyMap<string, SourceFile>
}

/** Loads the theme that the deck names: the package's, Marp's or the talk's own. */
export async function loadTalkTheme(
  deck: Deck,
  place: Place,
  packageFolder: string,
  report: Report,
): Promise<LoadedTheme> {
  const sheets: SourceFile[] = []
  const files = {
    ...readThemeFiles(join(packageFolder, 'themes')),
    marp: readMarpTheme,
    talk: readTalkTheme(place, sheets, report),
  }
  const theme = await loadTheme(deck.theme.name, deck.theme.at, files, report)
  return {
    ...(theme === undefined ? {} : { theme }),
    sheets: new Map(sheets.map((sheet) => [sheet.file, sheet])),
  }
}
