import type { InlineText } from '../../../0-text/model.ts'
import { escapeHtml } from '../../escape-html.ts'
import { mm } from './write-html.ts'

/** A question of the talk, with the answer that files for students have at their end, or not at all. */
export interface Answer {
  readonly number: number
  readonly question: InlineText
  readonly answer: InlineText
}

/** Gives the end of a document: every question once more, with its answer. Empty where there is none. */
export function composeAnswers(
  answers: readonly Answer[],
  title: string,
  renderWords: (words: InlineText) => string,
): string {
  if (answers.length === 0) return ''
  const rows = answers.map(
    ({ number, question, answer }) =>
      `<div><p><b>${number}</b> ${renderWords(question)}</p><p class="answer">${renderWords(answer)}</p></div>`,
  )
  return `<div class="answers" role="group"><h2>${escapeHtml(title)}</h2>${rows.join('')}</div>`
}

export const answersCss = [
  `.answers { break-before: page; page: auto; max-width: ${mm(150)}; font-size: 10.5pt } .answers h2 { margin: 0 0 6mm; font-size: 16pt; line-height: 1.2 }`,
  '.answers > div { margin-bottom: 5mm; break-inside: avoid } .answers p { margin: 0 0 1mm }',
  '.answers b { display: inline-block; min-width: 6mm } .answers .answer { margin-inline-start: 6mm; padding-inline-start: 3mm; border-inline-start: 1.5pt solid #111 }',
].join('\n')
