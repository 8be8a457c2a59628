import type { Deck } from '../3-deck/model.ts'
import type { DressedDeck } from '../6-theme/model.ts'
import type { BrowserHandle } from '../browser/model.ts'
import type { Report } from '../diagnostics/model.ts'
import { type BrowserExporter, type ExportInput, type Files, idsIn } from './export-input.ts'
import type { OutputFile } from './model.ts'
import { exportPdf } from './pdf/export-pdf.ts'
import type { SlideForm } from './pdf/lay-slides.ts'
import type { PdfOutcome } from './pdf/model.ts'
import type { Answer } from './pdf/paper/compose-answers.ts'
import { composeEnd } from './pdf/paper/compose-end.ts'
import { exportHandout, sheetsOfHandout } from './pdf/paper/export-handout.ts'
import { exportNotes, sheetsOfNotes } from './pdf/paper/export-notes.ts'
import type { PaperInput, ShownSlides } from './pdf/paper/model.ts'
import type { SlidesFor } from './pdf/paper/print-paper.ts'
import { slidesOnPaper } from './pdf/paper/slides-on-paper.ts'
import { type PrintTools, printSlides, type SlidesOutcome } from './pdf/print-slides.ts'
import type { Sheets } from './pdf/prints.ts'

/** Gives the slides as PDF; tells a page that came out blank. */
export async function exportPdfFile(
  input: ExportInput,
  browser: BrowserHandle,
  report: Report,
): Promise<Files> {
  const { deck, students, dressedFor } = input
  const dressed = dressedFor('pdf')
  const printed = await printOnce(dressed, { steps: deck.print.steps }, toolsOf(input, browser))
  return toFiles(`${deck.name}.pdf`, toPdf(printed, dressed, students), idsIn(dressed), report)
}

/** Gives the speaker's notes pages. */
export async function exportNotesFile(
  input: ExportInput,
  browser: BrowserHandle,
  report: Report,
): Promise<Files> {
  const { deck, paperFor, dressedFor } = input
  const paper = await paperFor('notes')
  const tools = toolsOf(input, browser)
  const form = { steps: deck.print.steps }
  const outcome = await exportNotes(paper, slidesFor(paper, dressedFor('notes'), form, tools), tools)
  return toFiles(`${deck.name}.notes.pdf`, outcome, idsIn(paper.shown), report)
}

/** What students get beside the HTML; all of it of decks without notes and answers. */
const studentsFiles: readonly BrowserExporter[] = [exportStudentsPdf, exportHandouts]

/** Gives the PDFs that students get. */
export async function exportStudentsFiles(
  input: ExportInput,
  browser: BrowserHandle,
  report: Report,
): Promise<Files> {
  const files = await Promise.all(studentsFiles.map((run) => run(input, browser, report)))
  return files.flat().map((file) => ({ ...file, path: `students/${file.path}` }))
}

async function exportStudentsPdf(input: ExportInput, browser: BrowserHandle, report: Report): Promise<Files> {
  const { deck, students, dressedFor } = input
  const dressed = dressedFor('students')
  const form = await formForStudents(input)
  const printed = await printOnce(dressed, form, toolsOf(input, browser))
  return toFiles(`${deck.name}.pdf`, toPdf(printed, dressed, students), idsIn(dressed), report)
}

async function exportHandouts(input: ExportInput, browser: BrowserHandle, report: Report): Promise<Files> {
  const { deck, paperFor, dressedFor } = input
  const paper = await paperFor('students')
  const answers = listAnswers(deck, paper.shown)
  const tools = toolsOf(input, browser)
  const slides = slidesFor(paper, dressedFor('students'), await formForStudents(input), tools)
  const files: OutputFile[] = []
  for (const [index, layout] of deck.print.handout.entries()) {
    const name = index === 0 ? `${deck.name}.handout.pdf` : `${deck.name}.handout-${layout}.pdf`
    const outcome = await exportHandout(layout, answers, paper, slides, tools)
    files.push(...toFiles(name, outcome, idsIn(paper.shown), report))
  }
  return files
}

/** Gives what stands around the slides in the papers of a format, one after the other: it needs no slides, which may yet change. */
export const sheetsAhead = {
  students: async function* (deck: Deck, paper: PaperInput): AsyncGenerator<Sheets> {
    const answers = listAnswers(deck, paper.shown)
    for (const layout of deck.print.handout) yield sheetsOfHandout(layout, answers, paper)
  },
  notes: async function* (_deck: Deck, paper: PaperInput): AsyncGenerator<Sheets> {
    yield sheetsOfNotes(paper)
  },
} as const

const slidesFor = (paper: PaperInput, dressed: DressedDeck, form: SlideForm, tools: PrintTools): SlidesFor =>
  slidesOnPaper(paper, form, (wanted) => printOnce(dressed, wanted, tools))

/** How students' slides are printed: with the answers after them, where the outline says so. */
async function formForStudents({ deck, dressedFor, paperFor }: ExportInput): Promise<SlideForm> {
  const { steps } = deck.print
  const answers = listAnswers(deck, dressedFor('students'))
  return answers.length === 0
    ? { steps }
    : { steps, end: await composeEnd(answers, await paperFor('students')) }
}

/** The answers that students get at the end, where the outline says so. */
function listAnswers({ print, slides }: Deck, shown: ShownSlides): readonly Answer[] {
  if (print.answers === 'none') return []
  const ids = idsIn(shown)
  return slides.flatMap((slide) =>
    slide.kind === 'question' && slide.answer !== undefined && ids.includes(slide.id)
      ? [{ number: slide.number, question: slide.question, answer: slide.answer }]
      : [],
  )
}

function toolsOf({ prints, pieces }: ExportInput, browser: BrowserHandle): PrintTools {
  return { browser, prints, ...(pieces === undefined ? {} : { pieces }) }
}

/** Files of the same slides are made of one print. */
const printed = new WeakMap<DressedDeck, Map<string, Promise<SlidesOutcome>>>()

function printOnce(dressed: DressedDeck, form: SlideForm, tools: PrintTools): Promise<SlidesOutcome> {
  const all = printed.get(dressed) ?? new Map<string, Promise<SlidesOutcome>>()
  printed.set(dressed, all)
  const key = JSON.stringify(form)
  const known = all.get(key) ?? printSlides(dressed, form, tools)
  all.set(key, known)
  return known
}

/** The file of the same slides is the same, for students and for the speaker: a print is a deck's, in one dress. */
const finished = new WeakMap<SlidesOutcome, Map<Deck, PdfOutcome>>()

function toPdf(print: SlidesOutcome, dressed: DressedDeck, deck: Deck): PdfOutcome {
  const all = finished.get(print) ?? new Map<Deck, PdfOutcome>()
  finished.set(print, all)
  const known = all.get(deck)
  if (known !== undefined) return known
  const made: PdfOutcome =
    print.kind === 'blank-page' ? print : { kind: 'pdf', bytes: exportPdf(dressed, deck, print) }
  all.set(deck, made)
  return made
}

function toFiles(path: string, outcome: PdfOutcome, slides: readonly string[], report: Report): Files {
  if (outcome.kind === 'pdf') return [{ path, bytes: outcome.bytes, slides }]
  report.add('export/blank-page', undefined, { page: outcome.page })
  return []
}
