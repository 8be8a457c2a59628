import type { Deck } from '../3-deck/model.ts'
import type { DeckLooks } from '../6-theme/model.ts'
import { BrowserTrouble } from '../browser/browser-trouble.ts'
import type { Report } from '../diagnostics/model.ts'
import { type ExportInput, type Files, idsIn } from './export-input.ts'
import { drawRasters, picturesToDraw } from './pptx/draw-rasters.ts'
import { exportPptx } from './pptx/export-pptx.ts'

/** Gives the presentation; tells pictures that nobody could draw. */
export async function exportPptxFile(input: ExportInput, report: Report): Promise<Files> {
  return makePptx(input, { deck: input.deck, format: 'pptx', audience: 'speaker' }, report)
}

/** Gives the presentation without notes and answers. */
export async function exportStudentsPptx(input: ExportInput, report: Report): Promise<Files> {
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
