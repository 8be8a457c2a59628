import type { Deck, Slide } from '../../../3-deck/model.ts'
import { escapeHtml } from './write-html.ts'

/** Gives what a slide cites of the article, each passage behind its address, and the line that names the source. */
export function printPassages(slide: Slide, deck: Pick<Deck, 'print'>): string {
  const cited = deck.print.passages === 'none' ? [] : slide.citations.passages
  const passages = cited.map(
    ({ address, text }) => `<p><b>${escapeHtml(address)}</b> ${escapeHtml(text)}</p>`,
  )
  const source =
    slide.sourceLine === undefined ? '' : `<p class="source">${escapeHtml(slide.sourceLine.plain)}</p>`
  return passages.length === 0 && source === ''
    ? ''
    : `<div class="passages">${passages.join('')}${source}</div>`
}

export const passagesCss = [
  '.passages { font-size: 8pt; line-height: 1.34 } .passages p { margin: 0 0 1.2mm; orphans: 2; widows: 2 }',
  '.passages b { font-size: 7pt; margin-inline-end: .6mm } .passages .source { font-size: 7pt; color: #444 }',
].join('\n')
