import { nextTurn } from '../../next-turn.ts'
import { composeBookmarks } from '../compose-bookmarks.ts'
import { describeDeck } from '../describe-deck.ts'
import type { PdfDraft } from '../file/model.ts'
import { mergeFonts } from '../join/merge-fonts.ts'
import { draftOf, finishPdf, mendPaper } from '../mend-pdf.ts'
import type { Bookmark, PdfOutcome } from '../model.ts'
import type { Pieces } from '../pieces.ts'
import { placeSlides } from '../place/place-slides.ts'
import type { PrintTools, SlidesOutcome } from '../print-slides.ts'
import type { Print, Sheets } from '../prints.ts'
import { readPrinted } from '../read-printed.ts'
import { anchorOf, composePaper, type Paper } from './compose-paper.ts'
import { type PaperInput, shownSlides } from './model.ts'
import { pxPerMm, type Sheet } from './paper-size.ts'

export interface PaperJob {
  /** What the document is, among its properties. */
  readonly what: string
  readonly css: string
  readonly body: string
  readonly sheet: Sheet
  readonly prepare?: Sheets['prepare']
  /** Before those of the slides, by anchors that the body has. */
  readonly first?: readonly Bookmark[]
  /** Whether its slides are so small that they go without their feet. */
  readonly hidesFeet: boolean
}

/** A kind of document on paper: by its name it is put together once of each deck. */
export interface PaperDocument {
  readonly name: string
  readonly compose: (input: PaperInput) => PaperJob
}

/** Gives the slides as a document shows them; called while it is printed. */
export type SlidesFor = (wanted: { readonly hidesFeet: boolean }) => Promise<SlidesOutcome>

/**
 * Prints a document on paper, puts the printed slides where they come, and gives it the bookmarks, properties and tags that
 * the slides' own PDF has.
 */
export async function printPaper(
  document: PaperDocument,
  input: PaperInput,
  slidesFor: SlidesFor,
  { browser, prints, pieces }: PrintTools,
): Promise<PdfOutcome> {
  const { deck } = input
  const { job, sheets } = composeOnce(document, input)
  // While slides are still being printed.
  const printing = sheets.then(async (page) => {
    const print = await prints.print(page, browser)
    await nextTurn()
    return readPaper(print, pieces)
  })
  const [paper, slides] = await Promise.all([printing, slidesFor(job)])
  if (slides.kind === 'blank-page') return slides
  if (paper.kind === 'blank-page') return paper
  const { draft } = paper
  await nextTurn()
  await placeSlides(draft, slides.slides, pieces)
  await nextTurn()
  mergeFonts(draft)
  await nextTurn()
  const shown = shownSlides(input).map(({ slide }) => slide)
  return {
    kind: 'pdf',
    bytes: finishPdf(draft, {
      properties: describeDeck(deck, job.what),
      bookmarks: [
        ...(job.first ?? []),
        ...composeBookmarks(shown, deck.sections, (index) => ({ kind: 'anchor', name: anchorOf(index) })),
      ],
      nameOfAnchor: (anchor) => shown[Number(anchor) - 1]?.name,
    }),
  }
}

type EmptyPaper =
  | { readonly kind: 'printed'; readonly draft: PdfDraft }
  | { readonly kind: 'blank-page'; readonly page: number }

function readPaper(print: Print, pieces: Pieces | undefined): EmptyPaper {
  const printed = readPrinted(print, {})
  if (printed.kind === 'blank-page') return printed
  const draft = draftOf(printed.document)
  mendPaper(draft, pieces)
  return { kind: 'printed', draft }
}

/** Gives the pages of a document without slides: they may be printed before it is certain that they stay as they are. */
export function sheetsOf(document: PaperDocument, input: PaperInput): Promise<Sheets> {
  return composeOnce(document, input).sheets
}

interface ComposedPaper {
  readonly job: PaperJob
  readonly sheets: Promise<Sheets>
}

const composed = new WeakMap<PaperInput, Map<string, ComposedPaper>>()

function composeOnce({ name, compose }: PaperDocument, input: PaperInput): ComposedPaper {
  const all = composed.get(input) ?? new Map<string, ComposedPaper>()
  composed.set(input, all)
  const known = all.get(name)
  if (known !== undefined) return known
  const job = compose(input)
  const made = { job, sheets: composeSheets(job, input) }
  all.set(name, made)
  return made
}

async function composeSheets(job: PaperJob, { deck, shown, addFonts }: PaperInput): Promise<Sheets> {
  const first = job.first ?? []
  const anchors = first.flatMap(({ target }) => (target.kind === 'anchor' ? [target.name] : []))
  const paper: Paper = { body: job.body, anchors, title: deck.title.plain, lang: deck.lang }
  const css = await addFonts(job.css, job.body)
  const size = { widthPx: Math.round(job.sheet.roomMm.widthMm * pxPerMm), heightPx: 1000 }
  return {
    html: composePaper(paper, css, shown),
    size,
    ...(job.prepare === undefined ? {} : { prepare: job.prepare }),
  }
}
