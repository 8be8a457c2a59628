import type { DressedDeck } from '../../6-theme/model.ts'
import type { BrowserHandle } from '../../browser/model.ts'
import { nextTurn } from '../next-turn.ts'
import type { PdfDocument } from './file/model.ts'
import { listPages } from './file/pages.ts'
import { joinDocuments } from './join/join-documents.ts'
import { mergeFonts } from './join/merge-fonts.ts'
import { type LaidPart, laySlides, type SlideForm } from './lay-slides.ts'
import { draftOf, mendSlides } from './mend-pdf.ts'
import type { Pieces } from './pieces.ts'
import type { PrintedSlide } from './printed-slides.ts'
import { type Prints, slideSheets } from './prints.ts'
import { readPrinted } from './read-printed.ts'
import type { StepPage } from './spread-steps.ts'

/** Slides as they come out of the browser, their tags as they should be; files are made of them. */
export interface PrintedDeck {
  readonly kind: 'printed'
  readonly document: PdfDocument
  /** What the pages of the document show, in order; more may come after them. */
  readonly pages: readonly StepPage[]
  /** Of each slide of the dressed deck the page that shows all of it. */
  readonly slides: readonly PrintedSlide[]
  /** Whether they can be shown without their feet (`readBare`). */
  readonly isSeparable: boolean
}

export type SlidesOutcome = PrintedDeck | { readonly kind: 'blank-page'; readonly page: number }

export interface PrintTools {
  readonly browser: BrowserHandle
  readonly prints: Prints
  readonly pieces?: Pieces
}

/** Prints the slides of a deck, in as many parts as it has, and joins them; tells a page that came out blank. */
export async function printSlides(
  dressed: DressedDeck,
  form: SlideForm,
  tools: PrintTools,
): Promise<SlidesOutcome> {
  const laid = laySlides(dressed, form)
  const parts = await Promise.all(laid.map((part) => printPart(part, dressed, tools)))
  const pages = laid.flatMap((part) => part.pages)
  const made: MadePart[] = []
  for (const part of parts) {
    if (part.kind === 'blank-page') {
      const before = laid.slice(0, made.length).flatMap((one) => one.pages)
      return { kind: 'blank-page', page: before.length + part.page }
    }
    made.push(part)
  }
  await nextTurn()
  const document = await joinParts(
    made.map((part) => part.document),
    pages,
  )
  await nextTurn()
  const objects = listPages(document)
  const slides = dressed.slides.map((_, slide): PrintedSlide => {
    const place = pages.findIndex((page) => page.slide === slide && page.isWhole)
    return { document, page: objects[place] ?? 0 }
  })
  return { kind: 'printed', document, pages, slides, isSeparable: made.every((part) => part.isSeparable) }
}

interface MadePart {
  readonly kind: 'printed'
  readonly document: PdfDocument
  readonly isSeparable: boolean
}

async function printPart(
  { html, pages, hasEnd }: LaidPart,
  dressed: DressedDeck,
  { browser, prints, pieces }: PrintTools,
): Promise<MadePart | { readonly kind: 'blank-page'; readonly page: number }> {
  const texts = pages.map(({ slide, isWhole }) => isWhole && dressed.slides[slide]?.hasText === true)
  const print = await prints.print(slideSheets(html, dressed), browser)
  // Before each piece of work, so that the browser is answered: what others print waits for that.
  await nextTurn()
  const printed = readPrinted(print, { texts, hasEnd })
  if (printed.kind === 'blank-page') return printed
  const draft = draftOf(printed.document)
  await nextTurn()
  // Of slides with steps, each page has those of its slide.
  const isSeparable = await mendSlides(draft, print.feet, pieces)
  return { kind: 'printed', document: draft, isSeparable }
}

/** Links between slides name them by their place in the deck, from 1. */
async function joinParts(parts: readonly PdfDocument[], pages: readonly StepPage[]): Promise<PdfDocument> {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const anchors = new Map<string, number>()
  for (const [place, { slide }] of pages.entries())
    if (!anchors.has(String(slide + 1))) anchors.set(String(slide + 1), place)
  const joined = joinDocuments(parts, anchors)
  await nextTurn()
  mergeFonts(joined)
  return joined
}
