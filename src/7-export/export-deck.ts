import { tmpdir } from 'node:os'
import type { TextBlock } from '../0-text/model.ts'
import type { Deck } from '../3-deck/model.ts'
import type { ChartPlan, MarpDeck } from '../5-markdown/model.ts'
import type { DeckLooks, DressedDeck, RenderedDeck, Theme } from '../6-theme/model.ts'
import { BrowserTrouble } from '../browser/browser-trouble.ts'
import type { BrowserHandle, BrowserOutcome } from '../browser/model.ts'
import type { Report } from '../diagnostics/model.ts'
import { isFull, readSystemError } from '../io/error-reason.ts'
import { exportHtml, type HtmlOutcome } from './html/export-html.ts'
import { exportMarkdown } from './md/export-markdown.ts'
import type { OutputFile } from './model.ts'
import { exportPdf } from './pdf/export-pdf.ts'
import { drawRasters, picturesToDraw } from './pptx/draw-rasters.ts'
import { exportPptx } from './pptx/export-pptx.ts'

/** Everything that an exporter may look at. */
export interface ExportInput {
  readonly deck: Deck
  readonly marp: MarpDeck
  readonly theme: Theme
  /** The deck as Marp spells it, with the slides that a format shows. */
  readonly marpFor: (format: ExportFormat) => MarpDeck
  /** The same, as the engine renders it, and with the fonts in it. */
  readonly renderedFor: (format: ExportFormat) => RenderedDeck
  readonly dressedFor: (format: ExportFormat) => DressedDeck
  readonly embed: (html: string) => string
  /** Puts the deck's fonts into its style sheet, whoever packed it. */
  readonly embedFonts: (css: string) => string
  /** What presentations are made from; absent where none is asked for, or where nobody knows the looks of the theme (which was told). */
  readonly presentation?: {
    readonly looks: DeckLooks
    readonly chartPlans: ReadonlyMap<string, ChartPlan>
    /** Speaker notes by the slide's id, read as Markdown. */
    readonly notes: ReadonlyMap<string, readonly TextBlock[]>
  }
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
  pptx: exportPptxFile,
} as const satisfies Record<string, Exporter>

const browserExporters = {
  pdf: exportPdfFile,
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
  const outcome = await exportPdf(dressed, browser)
  if (outcome.kind === 'pdf')
    return [{ path: `${deck.name}.pdf`, bytes: outcome.bytes, slides: idsIn(dressed) }]
  report.add('export/blank-page', undefined, { page: outcome.page })
  return []
}

async function exportPptxFile(input: ExportInput, report: Report): Promise<Files> {
  const { deck, presentation } = input
  if (presentation === undefined) return []
  const rendered = input.renderedFor('pptx')
  const ids = idsIn(rendered)
  const slides = deck.slides.filter(({ id }) => ids.includes(id))
  const bytes = exportPptx({
    ...{ deck, slides, looks: presentation.looks, audience: 'speaker' as const },
    html: new Map(rendered.slides.map(({ id, html }) => [id, html])),
    material: {
      chartPlans: presentation.chartPlans,
      notes: presentation.notes,
      rasters: await drawForPptx(slides, presentation.looks, input, report),
    },
  })
  return [{ path: `${deck.name}.pptx`, bytes, slides: ids }]
}

/** Draws the pictures that not every PowerPoint shows. Without a browser they are told, and the file is made all the same. */
async function drawForPptx(
  slides: Deck['slides'],
  { colors }: DeckLooks,
  { browser }: ExportInput,
  report: Report,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = picturesToDraw(slides)
  if (pictures.length === 0) return new Map()
  const found = await browser()
  try {
    if (found.kind === 'ready') return await drawRasters(pictures, colors.bg1, found.browser)
  } catch (error) {
    if (!(error instanceof BrowserTrouble)) throw error
  }
  for (const { at, file, mediaType } of pictures) {
    const type = mediaType === 'image/svg+xml' ? 'SVG' : 'WebP'
    report.add('export/picture-not-drawn', at, { file, type })
  }
  return new Map()
}

function idsIn({ slides }: { readonly slides: readonly { readonly id: string }[] }): readonly string[] {
  return slides.map(({ id }) => id)
}
