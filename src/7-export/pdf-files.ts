import type { Deck } from '../3-deck/model.ts'
import type { DressedDeck } from '../6-theme/model.ts'
import type { BrowserHandle } from '../browser/model.ts'
import type { Report } from '../diagnostics/model.ts'
import { type BrowserExporter, type ExportInput, type Files, idsIn } from './export-input.ts'
import type { OutputFile } from './model.ts'
import { exportPdf } from './pdf/export-pdf.ts'
import type { PdfOutcome } from './pdf/model.ts'
import type { Answer } from './pdf/paper/compose-answers.ts'
import { composeEnd } from './pdf/paper/compose-end.ts'
import { exportHandout, loadHandoutAhead } from './pdf/paper/export-handout.ts'
import { composeNotesAhead, exportNotes } from './pdf/paper/export-notes.ts'

/** Gives the slides as PDF; tells a page that came out blank. */
export async function exportPdfFile(
  input: ExportInput,
  browser: BrowserHandle,
  report: Report,
): Promise<Files> {
  const { deck, dressedFor } = input
  const dressed = dressedFor('pdf')
  return toFiles(`${deck.name}.pdf`, await printSlides(input, dressed, browser), idsIn(dressed), report)
}

/** Gives the speaker's notes pages. */
export async function exportNotesFile(
  input: ExportInput,
  browser: BrowserHandle,
  report: Report,
): Promise<Files> {
  const paper = await input.paperFor('notes')
  const outcome = await exportNotes(paper, browser)
  return toFiles(`${input.deck.name}.notes.pdf`, outcome, idsIn(paper.dressed), report)
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
  const { deck, students, dressedFor, paperFor, pieces } = input
  const dressed = dressedFor('students')
  const answers = listAnswers(deck, dressed)
  const outcome =
    answers.length === 0
      ? await printSlides(input, dressed, browser)
      : await exportPdf(
          dressed,
          students,
          browser,
          await composeEnd(answers, await paperFor('students')),
          pieces,
        )
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

/** Puts the notes pages together before it is certain that the slides stay as they are. */
export async function composeAhead({ paperFor }: Pick<ExportInput, 'paperFor'>): Promise<void> {
  await composeNotesAhead(await paperFor('notes'))
}

/** Has the first handout loaded before that is certain. */
export async function loadAhead(
  { deck, paperFor }: Pick<ExportInput, 'deck' | 'paperFor'>,
  browser: BrowserHandle,
): Promise<void> {
  const [layout] = deck.print.handout
  if (layout === undefined) return
  const paper = await paperFor('students')
  await loadHandoutAhead(layout, listAnswers(deck, paper.dressed), paper, browser)
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
  { students, pieces }: ExportInput,
  dressed: DressedDeck,
  browser: BrowserHandle,
): Promise<PdfOutcome> {
  const known = printed.get(dressed) ?? exportPdf(dressed, students, browser, undefined, pieces)
  printed.set(dressed, known)
  return known
}

function toFiles(path: string, outcome: PdfOutcome, slides: readonly string[], report: Report): Files {
  if (outcome.kind === 'pdf') return [{ path, bytes: outcome.bytes, slides }]
  report.add('export/blank-page', undefined, { page: outcome.page })
  return []
}
