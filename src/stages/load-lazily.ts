import type { createEngine } from '../../marp.config.ts'

/** The engine takes 300 ms to load: a check of an unchanged talk does without. */
export const loadEngine = async (): Promise<typeof createEngine> =>
  (await import('../../marp.config.ts')).createEngine

let themesOfMarp: Promise<ReturnType<typeof createEngine>['themeSet']> | undefined

/** Gives the sheet of one of Marp's own themes; undefined for what is none. */
export const readMarpTheme = async (name: string): Promise<string | undefined> => {
  themesOfMarp ??= loadEngine().then((create) => create().themeSet)
  return (await themesOfMarp).get(name)?.css
}

/** What cuts fonts. */
export const loadFonts = async () => (await import('../6-theme/fonts/prepare-fonts.ts')).prepareFonts
