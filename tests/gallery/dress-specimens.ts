import { readFileSync } from 'node:fs'
import type { Slide } from '../../src/3-deck/model.ts'
import type { DressedDeck } from '../../src/6-theme/model.ts'
import type { SourceRange } from '../../src/diagnostics/model.ts'
import { readThemeFiles } from '../../src/io/read-theme-files.ts'
import { dressInTheme } from '../export/support/dress-in-theme.ts'
import { checkTalk, packageFolder } from '../support/check-talk.ts'

const specimenFolder = `${packageFolder}tests/specimens`
const themeFiles = readThemeFiles(`${packageFolder}themes`)

export const densities = ['normal', 'dense'] as const
export type Density = (typeof densities)[number]

/** A slide of tests/specimens, which has every kind at its natural length. */
export interface Specimen {
  readonly id: string
  readonly kind: Slide['kind']
  /** What it is called: its title, or its words if it has none. */
  readonly name: string
  /** The lines of the outline that it is made from. */
  readonly typed: string
}

export interface Specimens {
  readonly slides: readonly Specimen[]
  /** What `lectern check` says of them. */
  readonly told: string
  /** Gives them as they look in one of the shipped themes; `css` is added to it. */
  readonly dress: (theme: string, density: Density, css?: string) => Promise<DressedDeck>
}

/** Gives the names of the shipped themes: `lectern` first, which talks have unless they say so. */
export async function listThemes(): Promise<readonly string[]> {
  const files = (await themeFiles.list()).filter((file) => file.endsWith('.css'))
  const names = files.map((file) => file.slice(0, -'.css'.length)).sort()
  return ['lectern', ...names.filter((name) => name !== 'lectern')]
}

/** Reads the talk of the specimens. */
export async function readSpecimens(): Promise<Specimens> {
  const { result, told } = await checkTalk(specimenFolder)
  const { deck } = result
  if (deck === undefined) throw new Error(told)
  const lines = readFileSync(`${specimenFolder}/outline.yaml`, 'utf8').split('\n')
  const dress: Specimens['dress'] = (theme, density, css = '') =>
    dressInTheme(deck, theme, { isDense: density === 'dense', css })
  const slides = deck.slides.map((slide) => ({
    id: slide.id,
    kind: slide.kind,
    name: slide.name,
    typed: slide.kind === 'title' ? '' : excerpt(lines, slide.origin),
  }))
  return { slides, told, dress }
}

/** The lines of an entry of `slides`, without the two spaces before all of them and without what follows it. */
function excerpt(lines: readonly string[], { line, endLine, endColumn }: SourceRange): string {
  const last = endColumn === 1 ? endLine - 1 : endLine
  const typed = lines.slice(line - 1, last).map((one) => one.slice(2))
  return typed.join('\n').trimEnd()
}
