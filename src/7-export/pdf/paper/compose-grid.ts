import type { Section } from '../../../3-deck/model.ts'
import { escapeHtml } from '../../escape-html.ts'
import { anchorOf, placeSlide } from './compose-paper.ts'
import type { GridLayout } from './layouts.ts'
import type { ShownSlide } from './model.ts'
import { pageNameOf } from './name-pages.ts'
import { pxPerMm } from './paper-size.ts'
import { mm } from './write-html.ts'

/** Gives pages of so many slides each, all of one size, in rows. */
export function composeGrid(
  slides: readonly ShownSlide[],
  sections: readonly Section[],
  layout: GridLayout,
): string {
  const perPage = layout.columns * layout.rows
  const pages = Array.from({ length: Math.ceil(slides.length / perPage) }, (_, page) =>
    slides.slice(page * perPage, (page + 1) * perPage),
  )
  return pages
    .map((shown) => {
      const name = pageNameOf(shown[0]?.slide, sections)
      return `<div class="sheet" style="page: ${name}">${shown.map((one) => printCell(one, layout)).join('')}</div>`
    })
    .join('')
}

/** Number and title are on the slide as well: they are for the eye, and no part of what is read aloud. */
function printCell({ slide, index }: ShownSlide, { isSmall, hasLines }: GridLayout): string {
  const caption = isSmall
    ? `<div class="caption" aria-hidden="true"><b>${slide.number}</b><span>${escapeHtml(slide.name)}</span></div>`
    : ''
  const lines = hasLines ? printLines() : ''
  return [
    `<div class="cell" role="group" id="${anchorOf(index)}">`,
    `<div class="stand"><div class="slide">${placeSlide(index, { isSmall })}</div>${caption}</div>${lines}</div>`,
  ].join('')
}

/** More than any page has room for, 8 mm apart: what is too much is cut off. */
const rules = Array.from(
  { length: 36 },
  (_, index) => `M0 ${Math.round(8 * (index + 1) * pxPerMm * 100) / 100 - 0.5}H1200`,
).join('')

/** One path: Chromium (147) takes twice as long to print a page that has an element for each rule. */
export const printLines = (): string =>
  `<div class="lines" aria-hidden="true"><svg><path d="${rules}"/></svg></div>`

/** A hair less than the page has, since lengths are rounded to pixels. */
const hairMm = 0.4

export function gridCss(layout: GridLayout): string {
  const { sheet, columns, rows, gapMm, slideWidthMm, hasLines } = layout
  const height = mm(sheet.roomMm.heightMm - hairMm)
  return [
    `.sheet { display: grid; box-sizing: border-box; height: ${height}; overflow: hidden; gap: ${mm(gapMm)}; grid-template: repeat(${rows}, 1fr) / repeat(${columns}, 1fr) }`,
    '.sheet + .sheet { break-before: page }',
    // Slides of one column stand in the middle of the page, others at the edges of theirs.
    `.cell { display: flex; gap: 6mm; min-height: 0; min-width: 0; ${columns === 1 && !hasLines ? 'justify-content: center' : ''} }`,
    `.stand { width: ${mm(slideWidthMm)} } .cell .caption { margin-top: 1.2mm }`,
    '.cell .lines { flex: 1; align-self: flex-start; max-height: 72mm } ',
  ].join('\n')
}
