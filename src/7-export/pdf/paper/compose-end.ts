import type { PdfEnd } from '../model.ts'
import { type Answer, composeAnswers } from './compose-answers.ts'
import type { PaperInput } from './model.ts'
import { paperWordsFor } from './paper-words.ts'

/** Gives the page of answers that comes after the slides, in their size and in letters that suit it. */
export async function composeEnd(
  answers: readonly Answer[],
  { deck, shown, renderWords, addFonts }: PaperInput,
): Promise<PdfEnd> {
  const { widthPx, heightPx } = shown
  const css = [
    `@page answers { size: ${widthPx}px ${heightPx}px; margin: 64px 80px }`,
    '.answers { page: answers; break-before: page; color: #111; font: 400 26px/1.35 sans-serif }',
    '.answers h2 { margin: 0 0 32px; font-size: 40px; line-height: 1.2 } .answers p { margin: 0 0 6px }',
    '.answers > div { margin-bottom: 26px; break-inside: avoid } .answers b { display: inline-block; min-width: 44px }',
    '.answers .answer { margin-inline-start: 44px; padding-inline-start: 16px; border-inline-start: 4px solid #111 }',
  ].join('\n')
  const body = composeAnswers(answers, paperWordsFor(deck.lang).answers, renderWords)
  return { css: await addFonts(css, body), body }
}
