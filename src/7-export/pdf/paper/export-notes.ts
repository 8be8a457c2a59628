import type { PdfOutcome } from '../model.ts'
import type { PrintTools } from '../print-slides.ts'
import type { Sheets } from '../prints.ts'
import { composeNotesPages, composeRunningSheet, notesCss, sheetAnchor } from './compose-notes.ts'
import { type PaperInput, shownSlides } from './model.ts'
import { pageNameOfNotes } from './name-pages.ts'
import { paperCss, printPageCss } from './paper-css.ts'
import { layPaper } from './paper-size.ts'
import { paperWordsFor } from './paper-words.ts'
import { type PaperDocument, type PaperJob, printPaper, type SlidesFor, sheetsOf } from './print-paper.ts'
import { passagesCss } from './print-passages.ts'
import { sumMinutes, timeSlides } from './time-slides.ts'
import { readPlain, wrapPaper } from './write-html.ts'

/** Prints what the speaker holds in the hand: a running sheet, then each slide with its notes. */
export function exportNotes(input: PaperInput, slidesFor: SlidesFor, tools: PrintTools): Promise<PdfOutcome> {
  return printPaper(notesPages, input, slidesFor, tools)
}

/** Gives them without slides, as they are printed. */
export function sheetsOfNotes(input: PaperInput): Promise<Sheets> {
  return sheetsOf(notesPages, input)
}

const notesPages: PaperDocument = { name: 'notes', compose: composeNotes }

function composeNotes(input: PaperInput): PaperJob {
  const { deck, renderText } = input
  const words = paperWordsFor(deck.lang)
  const sheet = layPaper(deck.print.paper, false)
  const timed = timeSlides(shownSlides(input), deck.slides)
  const running = {
    head: deck.title.plain,
    foot: [deck.author, deck.date].filter((part) => part !== undefined && part !== '').join(' · '),
    // Notes may go on over pages that show no slide.
    parts: new Map(
      timed.map(({ slide, index }) => [pageNameOfNotes(index), `${slide.number} · ${slide.name}`]),
    ),
  }
  const css = [paperCss, printPageCss(sheet, running), passagesCss, notesCss].join('\n')
  const first = composeRunningSheet(timed, sumMinutes(deck.slides), words, (notes) =>
    readPlain(renderText(notes)),
  )
  const body = wrapPaper(deck.lang, `${first}${composeNotesPages(timed, input, words)}`)
  const bookmark = {
    title: words.runningSheet,
    target: { kind: 'anchor', name: sheetAnchor },
    inner: [],
  } as const
  return { sheet, what: words.notes, css, body, first: [bookmark], hidesFeet: false }
}
