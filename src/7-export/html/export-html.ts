import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MarpDeck } from '../../5-markdown/model.ts'
import type { Theme } from '../../6-theme/model.ts'
import { type MarpRun, runMarp } from './run-marp.ts'
import { sealPage } from './seal-page.ts'

export interface HtmlExport {
  readonly marp: MarpDeck
  readonly theme: Theme
  readonly deck: { readonly lang: string; readonly title: string }
  /** Puts the deck's pictures into rendered HTML. */
  readonly embed: (html: string) => string
  /** Puts the deck's fonts into the style sheet of its slides. */
  readonly embedFonts: (css: string) => string
  /** Absolute path of marp.config.ts as compiled: marp-cli cannot import TypeScript from it on Node 20. */
  readonly engineConfigPath: string
  /** Absolute path of an existing folder of this run; what is written there is gone afterwards. */
  readonly temporaryFolder: string
}

export type HtmlOutcome =
  | { readonly kind: 'html'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string }

const marpTimeoutMs = 60_000

/**
 * Makes the HTML to present from: marp-cli's own presenter template (`bespoke`) around the slides, notes inside,
 * then our seal (language, title, content policy, pictures).
 */
export async function exportHtml(input: HtmlExport): Promise<HtmlOutcome> {
  try {
    const folder = await mkdtemp(join(input.temporaryFolder, 'html-'))
    try {
      return await exportFromCopy(input, folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  } catch (error) {
    // A full or vanished temporary folder is the machine's fault; anything without a code is ours.
    if (!(error instanceof Error && 'code' in error)) throw error
    return { kind: 'failed', reason: `its temporary folder: ${error.code}` }
  }
}

async function exportFromCopy(input: HtmlExport, folder: string): Promise<HtmlOutcome> {
  const output = join(folder, 'deck.html')
  const run = await convertCopy(input, folder, output)
  if (run.kind === 'failed') return { kind: 'failed', reason: run.reason.replaceAll(folder, '') }
  const html = await readFile(output, 'utf8')
  const sealed = sealPage(input.embed(dressPage(html, input.embedFonts)), input.deck)
  return sealed.kind === 'failed' ? sealed : { kind: 'html', bytes: new TextEncoder().encode(sealed.html) }
}

/** marp-cli's page has two style sheets: its presenter's, which keeps the machine's fonts, and the deck's. */
function dressPage(html: string, embedFonts: (css: string) => string): string {
  return html.replace(/(<style>)([\s\S]*?)(?=<\/style>)/g, (whole, tag: string, css: string) =>
    css.includes('> foreignObject > section') ? `${tag}${embedFonts(css)}` : whole,
  )
}

async function convertCopy(input: HtmlExport, folder: string, output: string): Promise<MarpRun> {
  const deck = join(folder, 'deck.md')
  const sheets = input.theme.sheets.map((css, index) => ({
    css,
    path: join(folder, `theme-${index + 1}.css`),
  }))
  await Promise.all([
    writeFile(deck, input.marp.markdown),
    ...sheets.map(({ css, path }) => writeFile(path, css)),
  ])
  return runMarp(
    [
      ...['--config-file', input.engineConfigPath],
      '--no-stdin',
      ...['--template', 'bespoke'],
      // Lectern's decks have no transitions, and Marp's bring their own style sheet.
      '--bespoke.transition=false',
      // Takes the place of the configuration's own themes, whose fonts would stay outside.
      ...['--theme-set', ...sheets.map(({ path }) => path)],
      ...['--output', output],
      '--',
      deck,
    ],
    folder,
    marpTimeoutMs,
  )
}
