import type { Theme } from '../6-theme/model.ts'
import type { createEngine } from '../engine/create-engine.ts'

/** The engine takes 300 ms to load: a check of an unchanged talk does without. */
export const loadEngine = async (): Promise<typeof createEngine> =>
  (await import('../engine/create-engine.ts')).createEngine

const engines = new WeakMap<Theme, ReturnType<typeof createEngine>>()

/** Gives the engine that renders slides in a theme, the same one for all formats. */
export async function engineFor(theme: Theme): Promise<ReturnType<typeof createEngine>> {
  const create = await loadEngine()
  const engine = engines.get(theme) ?? create()
  engines.set(theme, engine)
  return engine
}

let engineForText: Promise<ReturnType<typeof createEngine>> | undefined

/** Gives the engine that renders an author's Markdown outside of slides. */
export const textEngine = (): Promise<ReturnType<typeof createEngine>> => {
  engineForText ??= loadEngine().then((create) => create({ inlineSVG: false }))
  return engineForText
}

let themesOfMarp: Promise<ReturnType<typeof createEngine>['themeSet']> | undefined

/** Gives the sheet of one of Marp's own themes; undefined for what is none. */
export const readMarpTheme = async (name: string): Promise<string | undefined> => {
  themesOfMarp ??= loadEngine().then((create) => create().themeSet)
  return (await themesOfMarp).get(name)?.css
}

/** What cuts fonts. */
export const loadFonts = async () => (await import('../6-theme/fonts/prepare-fonts.ts')).prepareFonts
