import type { BrowserHandle, BrowserPage } from '../../../browser/model.ts'
import type { PdfOutcome } from '../model.ts'
import { breakRows } from './break-rows.ts'
import { type Answer, answersCss, composeAnswers } from './compose-answers.ts'
import { articleCss, composeArticles } from './compose-article.ts'
import { besideCss, composeBeside } from './compose-beside.ts'
import { composeGrid, gridCss } from './compose-grid.ts'
import { type HandoutLayout, layGrid } from './layouts.ts'
import { type PaperInput, shownSlides } from './model.ts'
import { namePages } from './name-pages.ts'
import { paperCss, printPageCss } from './paper-css.ts'
import { layPaper, pxPerMm, type Sheet } from './paper-size.ts'
import { paperWordsFor } from './paper-words.ts'
import { printPaper } from './print-paper.ts'
import { passagesCss } from './print-passages.ts'
import { printSaverCss } from './saver-css.ts'
import { wrapPaper } from './write-html.ts'

/** Prints the handout in one layout; `answers` stand on its last page. */
export async function exportHandout(
  layout: HandoutLayout,
  answers: readonly Answer[],
  input: PaperInput,
  browser: BrowserHandle,
): Promise<PdfOutcome> {
  const { deck, isForeign, renderWords } = input
  const words = paperWordsFor(deck.lang)
  const laid = layHandout(layout, input)
  const running = {
    head: deck.title.plain,
    foot: [deck.author, deck.date].filter((part) => part !== undefined && part !== '').join(' · '),
    parts: namePages(deck.sections),
  }
  const css = [
    paperCss,
    printPageCss(laid.sheet, running),
    laid.css,
    passagesCss,
    articleCss,
    answersCss,
    deck.print.savesInk ? printSaverCss(isForeign) : '',
  ].join('\n')
  const end = composeAnswers(answers, words.answers, renderWords)
  const body = wrapPaper(deck.lang, `${laid.body}${composeArticles(deck.printedArticles)}${end}`)
  return printPaper({ ...laid, what: words.handout, css, body }, input, browser)
}

interface LaidHandout {
  readonly sheet: Sheet
  readonly css: string
  readonly body: string
  readonly prepare?: (page: BrowserPage) => Promise<unknown>
}

function layHandout(layout: HandoutLayout, input: PaperInput): LaidHandout {
  const { deck, dressed } = input
  const slides = shownSlides(input)
  if (layout !== 'beside') {
    const grid = layGrid(layout, deck.print.paper, dressed)
    return { sheet: grid.sheet, css: gridCss(grid), body: composeGrid(slides, deck.sections, grid) }
  }
  const sheet = layPaper(deck.print.paper, false)
  const roomPx = Math.floor(sheet.roomMm.heightMm * pxPerMm)
  return {
    sheet,
    css: besideCss(sheet),
    body: composeBeside(slides, input),
    prepare: (page) => page.evaluate(breakRows, { roomPx }),
  }
}
