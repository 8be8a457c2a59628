import type { BrowserHandle } from '../../../browser/model.ts'
import type { PdfOutcome } from '../model.ts'
import { composeNotesPages, composeRunningSheet, notesCss, sheetAnchor } from './compose-notes.ts'
import { type PaperInput, shownSlides } from './model.ts'
import { pageNameOfNotes } from './name-pages.ts'
import { paperCss, printPageCss } from './paper-css.ts'
import { layPaper } from './paper-size.ts'
import { paperWordsFor } from './paper-words.ts'
import { composeAhead, type PaperDocument, type PaperJob, printPaper } from './print-paper.ts'
import { passagesCss } from './print-passages.ts'
import { printSaverCss } from './saver-css.ts'
import { sumMinutes, timeSlides } from './time-slides.ts'
import { readPlain, wrapPaper } from './write-html.ts'

/** Prints what the speaker holds in the hand: a running sheet, then each slide with its notes. */
export function exportNotes(input: PaperInput, browser: BrowserHandle): Promise<PdfOutcome> {
  return printPaper(notesPages, input, browser)
}

/** Puts them together before it is certain that they will be printed as they are. */
export function composeNotesAhead(input: PaperInput): Promise<void> {
  return composeAhead(notesPages, input)
}

const notesPages: PaperDocument = { name: 'notes', compose: composeNotes }

function composeNotes(input: PaperInput): PaperJob {
  const { deck, isForeign, renderText } = input
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
  const css = [
    paperCss,
    printPageCss(sheet, running),
    passagesCss,
    notesCss,
    deck.print.savesInk ? printSaverCss(isForeign) : '',
  ].join('\n')
  const first = composeRunningSheet(timed, sumMinutes(deck.slides), words, (notes) =>
    readPlain(renderText(notes)),
  )
  const body = wrapPaper(deck.lang, `${first}${composeNotesPages(timed, input, words)}`)
  const bookmark = {
    title: words.runningSheet,
    target: { kind: 'anchor', name: sheetAnchor },
    inner: [],
  } as const
  return { sheet, what: words.notes, css, body, first: [bookmark] }
}
