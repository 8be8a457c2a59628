import { tmpdir } from 'node:os'
import type { TextBlock } from '../0-text/model.ts'
import type { Deck } from '../3-deck/model.ts'
import type { ChartPlan, MarpDeck } from '../5-markdown/model.ts'
import type { DeckLooks, DressedDeck, RenderedDeck, Theme } from '../6-theme/model.ts'
import { BrowserTrouble } from '../browser/browser-trouble.ts'
import type { BrowserHandle, BrowserOutcome } from '../browser/model.ts'
import type { Report } from '../diagnostics/model.ts'
import { isFull, readSystemError } from '../io/error-reason.ts'
import { composeReadingPage } from './html/compose-reading-page.ts'
import { exportHtml, type HtmlOutcome } from './html/export-html.ts'
import { exportMarkdown } from './md/export-markdown.ts'
import type { OutputFile } from './model.ts'
import { exportPdf } from './pdf/export-pdf.ts'
import type { PdfOutcome } from './pdf/model.ts'
import type { Answer } from './pdf/paper/compose-answers.ts'
import { composeEnd } from './pdf/paper/compose-end.ts'
import { exportHandout } from './pdf/paper/export-handout.ts'
import { exportNotes } from './pdf/paper/export-notes.ts'
import type { PaperInput } from './pdf/paper/model.ts'
import { drawRasters, picturesToDraw } from './pptx/draw-rasters.ts'
import { exportPptx } from './pptx/export-pptx.ts'

/** Everything that an exporter may look at. */
export interface ExportInput {
  readonly deck: Deck
  /** The same without what students shall not have. */
  readonly students: Deck
  readonly marp: MarpDeck
  readonly theme: Theme
  /** The deck as Marp spells it, with the slides that a format shows. */
  readonly marpFor: (format: ExportFormat) => MarpDeck
  /** The same, as the engine renders it, and with the fonts in it. */
  readonly renderedFor: (format: ExportFormat) => RenderedDeck
  readonly dressedFor: (format: ExportFormat) => DressedDeck
  /** What handouts (of the students' deck) and notes pages are made of. */
  readonly paperFor: (format: 'students' | 'notes') => Promise<PaperInput>
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
  students: async (input, report) => [exportReadingPage(input), ...(await exportStudentsPptx(input, report))],
} as const satisfies Record<string, Exporter>

const browserExporters = {
  pdf: exportPdfFile,
  students: exportStudentsFiles,
  notes: exportNotesFile,
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
  const names = wanted.map(([format]) => shownNames[format] ?? format).join(', ')
  const found = await timed(input, 'browser', input.browser)
  if (found.kind !== 'ready') {
    tellNoBrowser(found, names, report)
    return []
  }
  const outcomes = await inPairs(wanted, async ([format, run]): Promise<Files | BrowserTrouble> => {
    try {
      return await timed(input, format, () => run(input, found.browser, report))
    } catch (error) {
      if (error instanceof BrowserTrouble) return error
      throw error
    }
  })
  const trouble = outcomes.find((outcome) => outcome instanceof BrowserTrouble)
  if (trouble !== undefined) report.add('export/browser-failed', undefined, { reason: trouble.reason })
  return outcomes.flatMap((outcome) => (outcome instanceof BrowserTrouble ? [] : outcome))
}

/** Two pages of one browser at once take less time than one after the other; more of them only memory. */
async function inPairs<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  let next = 0
  const go = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) results[index] = await work(all[index] as T)
  }
  await Promise.all([go(), go()])
  return results
}

/** What browsers make, as people call it. */
const shownNames: { readonly [format: string]: string } = {
  pdf: 'PDF',
  pptx: 'PPTX',
  students: 'the students’ PDFs',
  notes: 'notes pages',
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

function exportReadingPage({ deck, dressedFor }: ExportInput): OutputFile {
  const dressed = dressedFor('students')
  const bytes = new TextEncoder().encode(composeReadingPage(dressed))
  return { path: `students/${deck.name}.html`, bytes, slides: idsIn(dressed) }
}

async function exportPdfFile(input: ExportInput, browser: BrowserHandle, report: Report): Promise<Files> {
  const { deck, dressedFor } = input
  const dressed = dressedFor('pdf')
  return toFiles(`${deck.name}.pdf`, await printSlides(input, dressed, browser), idsIn(dressed), report)
}

async function exportNotesFile(input: ExportInput, browser: BrowserHandle, report: Report): Promise<Files> {
  const paper = await input.paperFor('notes')
  const outcome = await exportNotes(paper, browser)
  return toFiles(`${input.deck.name}.notes.pdf`, outcome, idsIn(paper.dressed), report)
}

/** What students get beside the HTML; all of it of decks without notes and answers. */
const studentsFiles: readonly BrowserExporter[] = [exportStudentsPdf, exportHandouts]

async function exportStudentsFiles(
  input: ExportInput,
  browser: BrowserHandle,
  report: Report,
): Promise<Files> {
  const files: OutputFile[] = []
  for (const run of studentsFiles) files.push(...(await run(input, browser, report)))
  return files.map((file) => ({ ...file, path: `students/${file.path}` }))
}

async function exportStudentsPdf(input: ExportInput, browser: BrowserHandle, report: Report): Promise<Files> {
  const { deck, students, dressedFor, paperFor } = input
  const dressed = dressedFor('students')
  const answers = listAnswers(deck, dressed)
  const outcome =
    answers.length === 0
      ? await printSlides(input, dressed, browser)
      : await exportPdf(dressed, students, browser, await composeEnd(answers, await paperFor('students')))
  return toFiles(`${deck.name}.pdf`, outcome, idsIn(dressed), report)
}

async function exportHandouts(input: ExportInput, browser: BrowserHandle, report: Report): Promise<Files> {
  const { deck, paperFor } = input
  const paper = await paperFor('students')
  const answers = listAnswers(deck, paper.dressed)
  const files: OutputFile[] = []
  for (const [index, layout] of deck.print.handout.entries()) {
    const name = index === 0 ? `${deck.name}.handout.pdf` : `${deck.name}.handout-${layout}.pdf`
    const outcome = await exportHandout(layout, answers, paper, browser)
    files.push(...toFiles(name, outcome, idsIn(paper.dressed), report))
  }
  return files
}

/** The answers that students get at the end, where the outline says so. */
function listAnswers({ print, slides }: Deck, shown: DressedDeck): readonly Answer[] {
  if (print.answers === 'none') return []
  const ids = idsIn(shown)
  return slides.flatMap((slide) =>
    slide.kind === 'question' && slide.answer !== undefined && ids.includes(slide.id)
      ? [{ number: slide.number, question: slide.question, answer: slide.answer }]
      : [],
  )
}

/** Files of the same slides are printed once. */
const printed = new WeakMap<DressedDeck, Promise<PdfOutcome>>()

function printSlides(
  { students }: ExportInput,
  dressed: DressedDeck,
  browser: BrowserHandle,
): Promise<PdfOutcome> {
  const known = printed.get(dressed) ?? exportPdf(dressed, students, browser)
  printed.set(dressed, known)
  return known
}

function toFiles(path: string, outcome: PdfOutcome, slides: readonly string[], report: Report): Files {
  if (outcome.kind === 'pdf') return [{ path, bytes: outcome.bytes, slides }]
  report.add('export/blank-page', undefined, { page: outcome.page })
  return []
}

async function exportPptxFile(input: ExportInput, report: Report): Promise<Files> {
  return makePptx(input, { deck: input.deck, format: 'pptx', audience: 'speaker' }, report)
}

async function exportStudentsPptx(input: ExportInput, report: Report): Promise<Files> {
  const told = { deck: input.students, format: 'students', audience: 'students' } as const
  const files = await makePptx(input, told, report)
  return files.map((file) => ({ ...file, path: `students/${file.path}` }))
}

interface ToldDeck {
  readonly deck: Deck
  readonly format: 'pptx' | 'students'
  readonly audience: 'speaker' | 'students'
}

async function makePptx(
  input: ExportInput,
  { deck, format, audience }: ToldDeck,
  report: Report,
): Promise<Files> {
  const { presentation } = input
  if (presentation === undefined) return []
  const rendered = input.renderedFor(format)
  const ids = idsIn(rendered)
  const slides = deck.slides.filter(({ id }) => ids.includes(id))
  const bytes = exportPptx({
    ...{ deck, slides, looks: presentation.looks, audience },
    html: new Map(rendered.slides.map(({ id, html }) => [id, html])),
    material: {
      chartPlans: presentation.chartPlans,
      notes: audience === 'speaker' ? presentation.notes : new Map(),
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
