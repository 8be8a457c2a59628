import type { PdfOutcome } from '../model.ts'
import type { PrintTools } from '../print-slides.ts'
import type { Sheets } from '../prints.ts'
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
import { type PaperDocument, type PaperJob, printPaper, type SlidesFor, sheetsOf } from './print-paper.ts'
import { passagesCss } from './print-passages.ts'
import { wrapPaper } from './write-html.ts'

/** Prints the handout in one layout; `answers` stand on its last page. */
export function exportHandout(
  layout: HandoutLayout,
  answers: readonly Answer[],
  input: PaperInput,
  slidesFor: SlidesFor,
  tools: PrintTools,
): Promise<PdfOutcome> {
  return printPaper(handoutIn(layout, answers), input, slidesFor, tools)
}

/** Gives its pages without slides, as they are printed. */
export function sheetsOfHandout(
  layout: HandoutLayout,
  answers: readonly Answer[],
  input: PaperInput,
): Promise<Sheets> {
  return sheetsOf(handoutIn(layout, answers), input)
}

/** Of one paper, all have the answers that its deck has. */
const handoutIn = (layout: HandoutLayout, answers: readonly Answer[]): PaperDocument => ({
  name: `handout ${layout}`,
  compose: (input) => composeHandout(layout, answers, input),
})

function composeHandout(layout: HandoutLayout, answers: readonly Answer[], input: PaperInput): PaperJob {
  const { deck, renderWords } = input
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
  ].join('\n')
  const end = composeAnswers(answers, words.answers, renderWords)
  const body = wrapPaper(deck.lang, `${laid.body}${composeArticles(deck.printedArticles)}${end}`)
  return { ...laid, what: words.handout, css, body }
}

interface LaidHandout {
  readonly sheet: Sheet
  readonly css: string
  readonly body: string
  readonly prepare?: Sheets['prepare']
  readonly hidesFeet: boolean
}

function layHandout(layout: HandoutLayout, input: PaperInput): LaidHandout {
  const { deck, shown } = input
  const slides = shownSlides(input)
  if (layout !== 'beside') {
    const grid = layGrid(layout, deck.print.paper, shown)
    return {
      sheet: grid.sheet,
      css: gridCss(grid),
      body: composeGrid(slides, deck.sections, grid),
      hidesFeet: grid.isSmall,
    }
  }
  const sheet = layPaper(deck.print.paper, false)
  const roomPx = Math.floor(sheet.roomMm.heightMm * pxPerMm)
  return {
    sheet,
    css: besideCss(sheet),
    body: composeBeside(slides, input),
    prepare: { name: `rows of ${roomPx}`, run: (page) => page.evaluate(breakRows, { roomPx }) },
    hidesFeet: true,
  }
}
