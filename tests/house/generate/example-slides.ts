import { createHash } from 'node:crypto'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kinds } from '../../../src/2-outline/kinds/table-of-kinds.ts'
import { loadTheme } from '../../../src/6-theme/load-theme.ts'
import type { DressedDeck, Theme } from '../../../src/6-theme/model.ts'
import { createReport } from '../../../src/diagnostics/collect-report.ts'
import { readThemeFiles } from '../../../src/io/read-theme-files.ts'
import { type CheckedTalk, checkTalk } from '../../support/check-talk.ts'
import { dressWithFonts } from '../../support/dress-with-fonts.ts'
import { projectFolder } from './project-folder.ts'

/** The talk that the reference draws its examples from: its article, its picture. */
const talkFolder = `${projectFolder}docs/tide-mills`

export interface ExampleSlide {
  readonly kind: string
  readonly dressed: DressedDeck
  /** Which slide of the deck is the example. */
  readonly index: number
  /** What the check of the talk said, but that an example cites nothing. */
  readonly told: readonly string[]
  /** Of all that its picture is made from: the slide's HTML with its pictures inside, and the CSS with its fonts. */
  readonly hash: string
}

/** Gives the example slide of every kind as the product shows it, in a small talk with three sections. */
export async function dressExamples(): Promise<readonly ExampleSlide[]> {
  const report = createReport()
  const theme = await loadTheme('lectern', undefined, readThemeFiles(`${projectFolder}themes`), report)
  if (theme === undefined) throw new Error(JSON.stringify(report.diagnostics()))
  const slides: ExampleSlide[] = []
  for (const [kind, { example }] of Object.entries(kinds)) {
    slides.push(await dressExample(kind, example, theme))
  }
  return slides
}

async function dressExample(kind: string, example: string, theme: Theme): Promise<ExampleSlide> {
  const { result, marp } = await checkBesideArticle(outlineAround(example))
  if (marp === undefined || result.deck === undefined)
    throw new Error(`the example of ${kind} cannot be read`)
  const { lang, title, slides } = result.deck
  const dressed = await dressWithFonts(marp, theme, { lang, title: title.plain })
  const index = slides.findIndex(({ id }) => id === 'example')
  const told = result.diagnostics.filter(({ code }) => code !== 'check/uncited')
  const hash = createHash('sha256')
    .update(dressed.css)
    .update(dressed.slides[index]?.html ?? '')
  return { kind, dressed, index, told: told.map(({ message }) => message), hash: hash.digest('hex') }
}

/** Checks an outline in a folder with the article and the picture that the examples of docs/outline.md need. */
export async function checkBesideArticle(outline: string): Promise<CheckedTalk> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-example-'))
  try {
    await cp(talkFolder, folder, { recursive: true })
    await writeFile(join(folder, 'outline.yaml'), outline)
    return await checkTalk(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function outlineAround(example: string): string {
  return [
    'title: How the moon turns a mill',
    'by: Ada Moreno',
    'lang: en',
    'slides:',
    '  - section: What the sea gives',
    '  - id: example',
    ...example.split('\n').map((line) => `    ${line}`),
    '  - section: Mills that still stand',
    '  - section: What they teach us',
    '',
  ].join('\n')
}
