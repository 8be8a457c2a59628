import { setImmediate as aTurn } from 'node:timers/promises'
import type { Deck } from '../3-deck/model.ts'
import type { DeckLooks } from '../6-theme/look-model.ts'
import type { RenderedDeck } from '../6-theme/model.ts'
import { BrowserTrouble } from '../browser/browser-trouble.ts'
import type { Report } from '../diagnostics/model.ts'
import { type ExportInput, type Files, idsIn, type Presentation } from './export-input.ts'
import { drawRasters, picturesToDraw } from './pptx/draw-rasters.ts'
import { exportPptx, writeAhead } from './pptx/export-pptx.ts'
import type { PptxInput } from './pptx/pptx-input.ts'

/** Gives the presentation; tells pictures that nobody could draw. */
export function exportPptxFile(input: ExportInput, report: Report): Promise<Files> {
  return makePptx(input.deck, 'pptx', input, report)
}

/** Gives the presentation of the students' deck, which has neither notes nor answers. */
export async function exportStudentsPptx(input: ExportInput, report: Report): Promise<Files> {
  const files = await makePptx(input.students, 'students', input, report)
  return files.map((file) => ({ ...file, path: `students/${file.path}` }))
}

async function makePptx(
  deck: Deck,
  format: 'pptx' | 'students',
  input: ExportInput,
  report: Report,
): Promise<Files> {
  const presentation = await input.presentation?.()
  if (presentation === undefined) return []
  const rendered = input.renderedFor(format)
  const ids = idsIn(rendered)
  const slides = deck.slides.filter(({ id }) => ids.includes(id))
  const rasters = await drawForPptx(slides, presentation.looks, input, report)
  await aTurn()
  // Between its steps the browser has its turn, which waits for answers of what comes next.
  const bytes = await exportPptx(await pptxInput(deck, rendered, presentation, rasters), aTurn)
  return [{ path: `${deck.name}.pptx`, bytes, slides: ids }]
}

/** Writes what a presentation would be made of if the deck stays as it is; pictures that have to be drawn are left for then. */
export async function writePptxAhead(
  deck: Deck,
  rendered: RenderedDeck,
  presentation: Presentation,
): Promise<void> {
  await writeAhead(await pptxInput(deck, rendered, presentation, new Map()), presentation.memory, aTurn)
}

async function pptxInput(
  deck: Deck,
  rendered: RenderedDeck,
  { looks, chartPlans, memory, readNotes }: Presentation,
  rasters: ReadonlyMap<string, Uint8Array>,
): Promise<PptxInput> {
  const notes = readNotes(deck)
  await aTurn()
  const html = new Map(rendered.slides.map((slide) => [slide.id, slide.html]))
  const slides = deck.slides.filter(({ id }) => html.has(id))
  return { deck, slides, looks, html, material: { chartPlans, rasters, notes }, memory }
}

const typeNames: Readonly<Record<string, string>> = { 'image/svg+xml': 'SVG', 'image/jpeg': 'JPEG' }

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
    report.add('export/picture-not-drawn', at, { file, type: typeNames[mediaType] ?? 'WebP' })
  }
  return new Map()
}
