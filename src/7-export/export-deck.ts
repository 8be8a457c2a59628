import { tmpdir } from 'node:os'
import type { Deck } from '../3-deck/model.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import type { DressedDeck, Theme } from '../6-theme/model.ts'
import { BrowserTrouble } from '../browser/browser-trouble.ts'
import type { BrowserHandle, BrowserOutcome } from '../browser/model.ts'
import type { Report } from '../diagnostics/model.ts'
import { isFull, readSystemError } from '../io/error-reason.ts'
import { exportHtml, type HtmlOutcome } from './html/export-html.ts'
import { exportMarkdown } from './md/export-markdown.ts'
import type { OutputFile } from './model.ts'
import { exportPdf } from './pdf/export-pdf.ts'
import { exportPptx } from './pptx/export-pptx.ts'
import { takePictures } from './pptx/take-pictures.ts'

/** Everything that an exporter may look at. */
export interface ExportInput {
  readonly deck: Deck
  readonly marp: MarpDeck
  readonly theme: Theme
  /** The deck as Marp spells it, with the slides that a format shows. */
  readonly marpFor: (format: ExportFormat) => MarpDeck
  /** The same, dressed. */
  readonly dressedFor: (format: ExportFormat) => DressedDeck
  readonly embed: (html: string) => string
  /** Puts the deck's fonts into its style sheet, whoever packed it. */
  readonly embedFonts: (css: string) => string
  readonly engineConfigPath: string
  /** An existing folder of this run, gone when it ends. Rejects with the file system's fault where none can be made. */
  readonly temporaryFolder: () => Promise<string>
  readonly browser: () => Promise<BrowserOutcome>
  /** Told when a format is done (or failed), with how long it took. */
  readonly onFormat: (format: string, milliseconds: number) => void
}

type Files = readonly OutputFile[]
type Exporter = (input: ExportInput, report: Report) => Promise<Files>
type BrowserExporter = (input: ExportInput, browser: BrowserHandle, report: Report) => Promise<Files>

/** Formats that need no browser, and those that do; a new format is a folder here and an entry in one of the tables. */
const exporters = {
  md: async ({ deck, marp }) => exportMarkdown(`${deck.name}.md`, marp),
  html: exportHtmlFile,
} as const satisfies Record<string, Exporter>

const browserExporters = {
  pdf: exportPdfFile,
  pptx: exportPptxFile,
} as const satisfies Record<string, BrowserExporter>

export type ExportFormat = keyof typeof exporters | keyof typeof browserExporters

/**
 * Gives the files of the formats asked for. What fails is told (`export/*`) and left out; the others are whole.
 * Formats that need no browser are made while it prints.
 */
export async function exportDeck(
  input: ExportInput,
  formats: readonly ExportFormat[],
  report: Report,
): Promise<Files> {
  const [plain, printed] = await Promise.all([
    exportWithoutBrowser(input, formats, report),
    exportWithBrowser(input, formats, report),
  ])
  return [...plain, ...printed]
}

async function exportWithoutBrowser(
  input: ExportInput,
  formats: readonly ExportFormat[],
  report: Report,
): Promise<Files> {
  const files: OutputFile[] = []
  for (const [format, run] of Object.entries<Exporter>(exporters)) {
    if ((formats as readonly string[]).includes(format))
      files.push(...(await timed(input, format, () => run(input, report))))
  }
  return files
}

async function exportWithBrowser(
  input: ExportInput,
  formats: readonly ExportFormat[],
  report: Report,
): Promise<Files> {
  const wanted = Object.entries<BrowserExporter>(browserExporters).filter(([format]) =>
    (formats as readonly string[]).includes(format),
  )
  if (wanted.length === 0) return []
  const names = wanted.map(([format]) => format.toUpperCase()).join(' and ')
  const found = await timed(input, 'browser', input.browser)
  if (found.kind !== 'ready') {
    tellNoBrowser(found, names, report)
    return []
  }
  const files: OutputFile[] = []
  try {
    for (const [format, run] of wanted) {
      files.push(...(await timed(input, format, () => run(input, found.browser, report))))
    }
  } catch (error) {
    if (!(error instanceof BrowserTrouble)) throw error
    report.add('export/browser-failed', undefined, { reason: error.reason })
  }
  return files
}

function tellNoBrowser(
  found: Exclude<BrowserOutcome, { kind: 'ready' }>,
  names: string,
  report: Report,
): void {
  if (found.kind === 'none') {
    const why =
      found.lookedFor.length === 0
        ? 'LECTERN_BROWSER=none asks for none'
        : `looked for ${found.lookedFor.join(', ')}`
    report.add('export/no-browser', undefined, { format: names, why })
  } else {
    report.add('export/browser-failed', undefined, { reason: `${found.path}: ${found.reason}` })
  }
}

async function timed<T>(input: ExportInput, format: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  input.onFormat(format, Math.round(performance.now() - start))
  return result
}

async function exportHtmlFile(input: ExportInput, report: Report): Promise<Files> {
  const { deck, marpFor, theme, embed, embedFonts, engineConfigPath, temporaryFolder } = input
  const head = { lang: deck.lang, title: deck.title.plain }
  let outcome: HtmlOutcome
  try {
    const folder = await temporaryFolder()
    outcome = await exportHtml({
      ...{
        marp: marpFor('html'),
        theme,
        deck: head,
        embed,
        embedFonts,
        engineConfigPath,
        temporaryFolder: folder,
      },
    })
  } catch (error) {
    const { code, reason } = readSystemError(error)
    report.add(isFull(code) ? 'export/no-space' : 'export/not-writable', undefined, {
      file: tmpdir(),
      reason,
    })
    return []
  }
  if (outcome.kind === 'html')
    return [{ path: `${deck.name}.html`, bytes: outcome.bytes, slides: idsIn(marpFor('html')) }]
  report.add('export/marp-failed', undefined, { reason: outcome.reason })
  return []
}

async function exportPdfFile(
  { deck, dressedFor }: ExportInput,
  browser: BrowserHandle,
  report: Report,
): Promise<Files> {
  const dressed = dressedFor('pdf')
  const outcome = await exportPdf(dressed, { ...deck, ...subtitleOf(deck) }, browser)
  if (outcome.kind === 'pdf')
    return [{ path: `${deck.name}.pdf`, bytes: outcome.bytes, slides: idsIn(dressed) }]
  report.add('export/blank-page', undefined, { page: outcome.page })
  return []
}

async function exportPptxFile({ deck, dressedFor }: ExportInput, browser: BrowserHandle): Promise<Files> {
  const dressed = dressedFor('pptx')
  const pictures = await takePictures(dressed, browser)
  const ids = idsIn(dressed)
  const slides = deck.slides.filter(({ id }) => ids.includes(id))
  const bytes = exportPptx({ ...deck, slides }, dressed, pictures)
  return [{ path: `${deck.name}.pptx`, bytes, slides: ids }]
}

function idsIn({ slides }: { readonly slides: readonly { readonly id: string }[] }): readonly string[] {
  return slides.map(({ id }) => id)
}

function subtitleOf({ slides: [cover] }: Deck): { readonly subtitle?: string } {
  return cover?.kind !== 'title' || cover.subtitle === undefined ? {} : { subtitle: cover.subtitle.plain }
}
