import { setImmediate as aTurn } from 'node:timers/promises'
import { BrowserTrouble } from '../browser/browser-trouble.ts'
import type { BrowserOutcome } from '../browser/model.ts'
import type { Report } from '../diagnostics/model.ts'
import type { BrowserExporter, Exporter, ExportInput, Files } from './export-input.ts'
import { exportHtmlFile, exportReadingPage } from './html-files.ts'
import { exportMarkdown } from './md/export-markdown.ts'
import type { OutputFile } from './model.ts'
import { watchPrints } from './pdf/prints.ts'
import { exportNotesFile, exportPdfFile, exportStudentsFiles } from './pdf-files.ts'
import { exportPptxFile, exportStudentsPptx } from './pptx-files.ts'

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
  let begin = (): void => {}
  const isBusy = new Promise<void>((resolve) => {
    begin = resolve
  })
  const [printed, plain] = await Promise.all([
    exportWithBrowser(input, formats, report, begin).finally(begin),
    // Else the browser would wait for its next order until the last presentation is packed.
    isBusy.then(() => exportWithoutBrowser(input, formats, report)),
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
    if (!(formats as readonly string[]).includes(format)) continue
    files.push(...(await timed(input, format, () => run(input, report))))
    // The browser waits for answers.
    await aTurn()
  }
  return files
}

/** Calls `onBusy` when the browser has work. */
async function exportWithBrowser(
  input: ExportInput,
  formats: readonly ExportFormat[],
  report: Report,
  onBusy: () => void,
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
  const begun = new Set<string>()
  const work = async ([format, run]: (typeof wanted)[number]): Promise<Files | BrowserTrouble> => {
    const begin = (): void => {
      if (begun.add(format).size === wanted.length) onBusy()
    }
    const asking = { ...input, prints: watchPrints(input.prints, begin) }
    try {
      return await timed(input, format, () => run(asking, found.browser, report))
    } catch (error) {
      if (error instanceof BrowserTrouble) return error
      throw error
    } finally {
      begin()
    }
  }
  const outcomes = await Promise.all(wanted.map(work))
  const trouble = outcomes.find((outcome) => outcome instanceof BrowserTrouble)
  if (trouble !== undefined) report.add('export/browser-failed', undefined, { reason: trouble.reason })
  return outcomes.flatMap((outcome) => (outcome instanceof BrowserTrouble ? [] : outcome))
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
