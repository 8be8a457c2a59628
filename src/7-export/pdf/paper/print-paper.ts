import type { BrowserHandle, BrowserPage, SizePx } from '../../../browser/model.ts'
import { composeBookmarks } from '../compose-bookmarks.ts'
import { describeDeck } from '../describe-deck.ts'
import { mendPdf } from '../mend-pdf.ts'
import type { Bookmark, PdfOutcome } from '../model.ts'
import { printChecked } from '../print-checked.ts'
import { anchorOf, composePaper, type Paper } from './compose-paper.ts'
import { type PaperInput, shownSlides } from './model.ts'
import { pxPerMm, type Sheet } from './paper-size.ts'

export interface PaperJob {
  /** What the document is, among its properties. */
  readonly what: string
  readonly css: string
  readonly body: string
  readonly sheet: Sheet
  readonly prepare?: (page: BrowserPage) => Promise<unknown>
  /** Before those of the slides, by anchors that the body has. */
  readonly first?: readonly Bookmark[]
}

/** A kind of document on paper: by its name it is put together once of each deck. */
export interface PaperDocument {
  readonly name: string
  readonly compose: (input: PaperInput) => PaperJob
}

/** Prints a document on paper, with the bookmarks, properties and tags that the slides' own PDF has. */
export async function printPaper(
  document: PaperDocument,
  input: PaperInput,
  browser: BrowserHandle,
): Promise<PdfOutcome> {
  const { deck } = input
  const { job, page } = composeOnce(document, input)
  const first = job.first ?? []
  const printed = await printChecked(
    { ...(await page), ...(job.prepare === undefined ? {} : { prepare: job.prepare }) },
    browser,
  )
  if (printed.kind === 'blank-page') return printed
  const shown = shownSlides(input).map(({ slide }) => slide)
  const bytes = mendPdf(printed.document, {
    properties: describeDeck(deck, job.what),
    bookmarks: [
      ...first,
      ...composeBookmarks(shown, deck.sections, (index) => ({ kind: 'anchor', name: anchorOf(index) })),
    ],
    nameOfAnchor: (anchor) => shown[Number(anchor) - 1]?.name,
    ...(input.pieces === undefined ? {} : { pieces: input.pieces }),
  })
  return { kind: 'pdf', bytes }
}

/** Puts the document together before it is certain that it will be printed as it is. */
export async function composeAhead(document: PaperDocument, input: PaperInput): Promise<void> {
  await composeOnce(document, input).page
}

/** The same, and has it loaded. */
export async function loadPaperAhead(
  document: PaperDocument,
  input: PaperInput,
  browser: BrowserHandle,
): Promise<void> {
  const { html, size } = await composeOnce(document, input).page
  browser.loadAhead(html, size)
}

interface ComposedPaper {
  readonly job: PaperJob
  readonly page: Promise<{ readonly html: string; readonly size: SizePx }>
}

const composed = new WeakMap<PaperInput, Map<string, ComposedPaper>>()

function composeOnce({ name, compose }: PaperDocument, input: PaperInput): ComposedPaper {
  const all = composed.get(input) ?? new Map<string, ComposedPaper>()
  composed.set(input, all)
  const known = all.get(name)
  if (known !== undefined) return known
  const job = compose(input)
  const made = { job, page: composePage(job, input) }
  all.set(name, made)
  return made
}

async function composePage(job: PaperJob, { deck, dressed, addFonts }: PaperInput): ComposedPaper['page'] {
  const first = job.first ?? []
  const anchors = first.flatMap(({ target }) => (target.kind === 'anchor' ? [target.name] : []))
  const paper: Paper = { css: job.css, body: job.body, anchors, title: deck.title.plain, lang: deck.lang }
  const css = await addFonts(job.css, job.body)
  const size = { widthPx: Math.round(job.sheet.roomMm.widthMm * pxPerMm), heightPx: 1000 }
  return { html: composePaper(paper, css, dressed), size }
}
