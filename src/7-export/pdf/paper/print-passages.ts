import type { Deck, Slide } from '../../../3-deck/model.ts'
import type { PassagesOfArticle, PrintedPassage } from '../../../3-deck/source-model.ts'
import { escapeHtml } from '../../escape-html.ts'
import { articleAnchor } from './compose-article.ts'

/** Gives what a slide cites, each passage behind its address, and the line that names the source. */
export function printPassages(slide: Slide, deck: Pick<Deck, 'printedArticles'>): string {
  const groups = slide.printedPassages.flatMap((group) => printGroup(group, slide, deck))
  const source =
    slide.sourceLine === undefined ? [] : [`<p class="source">${escapeHtml(slide.sourceLine.plain)}</p>`]
  const rows = [...groups, ...source]
  return rows.length === 0 ? '' : `<div class="passages">${rows.join('')}</div>`
}

/** Articles are named where a slide cites several; where one stands whole at the end, addresses lead there. */
function printGroup(
  group: PassagesOfArticle,
  slide: Slide,
  deck: Pick<Deck, 'printedArticles'>,
): readonly string[] {
  const whole = deck.printedArticles.findIndex(({ label }) => label === group.label)
  const head = slide.printedPassages.length > 1 ? [`<p class="label">${escapeHtml(group.label)}</p>`] : []
  return [...head, ...group.passages.map((passage) => printPassage(passage, whole))]
}

function printPassage({ address, kind, text }: PrintedPassage, whole: number): string {
  const shown = escapeHtml(address)
  const mark = whole < 0 ? shown : `<a href="#${articleAnchor(whole, address)}">${shown}</a>`
  // Rows of a table and lines of code are lines of their own.
  const words = kind === 'code' ? `<code>${escapeHtml(text)}</code>` : escapeHtml(text)
  return `<p${text.includes('\n') ? ' class="rows"' : ''}><b>${mark}</b> ${words}</p>`
}

export const passagesCss = [
  '.passages { font-size: 8pt; line-height: 1.34 } .passages p { margin: 0 0 1.2mm; orphans: 2; widows: 2 } .passages .rows { white-space: pre-wrap }',
  '.passages b { font-size: 7pt; margin-inline-end: .6mm } .passages b a { text-decoration: none } .passages :is(.source, .label) { font-size: 7pt; color: #444 } .passages code { font: 400 .86em/1.3 monospace }',
].join('\n')
