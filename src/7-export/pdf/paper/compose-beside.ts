import type { Section } from '../../../3-deck/model.ts'
import { escapeHtml } from '../../escape-html.ts'
import { printLines } from './compose-grid.ts'
import { anchorOf, placeSlide } from './compose-paper.ts'
import { besideWidthMm } from './layouts.ts'
import type { PaperInput, ShownSlide } from './model.ts'
import { pageNameOf } from './name-pages.ts'
import type { Sheet } from './paper-size.ts'
import { printPassages } from './print-passages.ts'
import { mm } from './write-html.ts'

/** How many slides a page has where their texts are short. */
const perPage = 3
const hairMm = 1.2

/** Gives each slide with its text at its side, and rules below to write on. */
export function composeBeside(
  slides: readonly ShownSlide[],
  { deck, renderText }: Pick<PaperInput, 'deck' | 'renderText'>,
): string {
  return slides.map((shown) => printRow(shown, deck.sections, deck, renderText)).join('')
}

function printRow(
  { slide, index }: ShownSlide,
  sections: readonly Section[],
  deck: PaperInput['deck'],
  renderText: PaperInput['renderText'],
): string {
  const handout = slide.handout.trim() === '' ? '' : `<div class="words">${renderText(slide.handout)}</div>`
  const passages = printPassages(slide, deck)
  return [
    `<div class="row" role="group" id="${anchorOf(index)}" data-page="${pageNameOf(slide, sections)}">`,
    `<div class="pair"><div class="slide">${placeSlide(index, { isSmall: true })}</div><div class="side">`,
    `<div class="caption" aria-hidden="true"><b>${slide.number}</b><span>${escapeHtml(slide.name)}</span></div>`,
    `${handout}${passages}</div></div>${printLines()}</div>`,
  ].join('')
}

export function besideCss({ roomMm }: Sheet): string {
  const height = (roomMm.heightMm - hairMm) / perPage
  return [
    `.row { display: flex; flex-direction: column; box-sizing: border-box; min-height: ${mm(height)}; padding-bottom: 6mm; break-inside: avoid }`,
    '.row.first { break-before: page } .row.long { break-inside: auto }',
    `.pair { display: grid; grid-template-columns: ${mm(besideWidthMm)} 1fr; gap: 6mm; align-items: start }`,
    `.pair > .slide { width: ${mm(besideWidthMm)}; break-inside: avoid }`,
    '.side { min-width: 0 } .side > * + * { margin-top: 1.8mm }',
    '.side > .caption { font-size: 9.5pt; font-weight: 700 } .side > .caption span { -webkit-line-clamp: none }',
    '.row > .lines { flex: 1 1 16.5mm; min-height: 16.5mm; height: 0; margin-top: 1mm; break-inside: avoid }',
  ].join('\n')
}
