import type { Deck } from '../../../3-deck/model.ts'
import { escapeHtml } from '../../escape-html.ts'
import { anchorOf, placeSlide } from './compose-paper.ts'
import type { PaperInput } from './model.ts'
import { pageNameOfNotes } from './name-pages.ts'
import type { PaperWords } from './paper-words.ts'
import { printPassages } from './print-passages.ts'
import { clock, type TimedSlide, writeMinutes } from './time-slides.ts'

export const sheetAnchor = 'running-sheet'

/** The first words of notes that a glance takes in. */
const glance = 46

/** Gives the page to speak from: what comes when, and with which words. Long talks have it in smaller letters. */
export function composeRunningSheet(
  timed: readonly TimedSlide[],
  endMinute: number,
  words: PaperWords,
  readFirst: (notes: string) => string,
): string {
  const head = [words.start, words.slide, words.firstWords].map(
    (cell) => `<th scope="col">${escapeHtml(cell)}</th>`,
  )
  const rows = timed.map(({ slide, startMinute }) => {
    const isSection = slide.kind === 'section'
    const first = shorten(readFirst(slide.speakerNotes))
    const cells = [
      `<td class="time">${clock(startMinute)}</td>`,
      `<td><b>${slide.number}</b> ${escapeHtml(slide.name)}</td>`,
      `<td class="first">${escapeHtml(first)}</td>`,
    ]
    return `<tr${isSection ? ' class="part"' : ''}>${cells.join('')}</tr>`
  })
  const size = timed.length <= 34 ? 'roomy' : timed.length <= 52 ? 'close' : 'tight'
  return [
    `<div class="running ${size}" role="group" id="${sheetAnchor}"><h2>${escapeHtml(words.runningSheet)}</h2><table><thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${rows.join('')}<tr class="end"><td class="time">${clock(endMinute)}</td><td>${escapeHtml(words.end)}</td><td></td></tr></tbody></table></div>`,
  ].join('')
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= glance) return line
  const cut = line.slice(0, glance)
  return `${cut.replace(/\s+\S*$/, '')}…`
}

/** Gives a page for each slide, and more where its notes need them: the slide, when and how long, what is said, what it rests on. */
export function composeNotesPages(
  timed: readonly TimedSlide[],
  { deck, renderText }: Pick<PaperInput, 'deck' | 'renderText'>,
  words: PaperWords,
): string {
  return timed.map((one) => printNotesPage(one, deck, words, renderText)).join('')
}

function printNotesPage(
  { slide, index, startMinute }: TimedSlide,
  deck: Deck,
  words: PaperWords,
  renderText: PaperInput['renderText'],
): string {
  const section = deck.sections.find(({ number }) => number === slide.section)?.title.plain
  const notes =
    slide.speakerNotes.trim() === '' ? '' : `<div class="words">${renderText(slide.speakerNotes)}</div>`
  return [
    `<div class="talk" role="group" id="${anchorOf(index)}" style="page: ${pageNameOfNotes(index)}">`,
    `<div class="top"><div class="slide">${placeSlide(index, { isSmall: false })}</div><div class="when">`,
    `<p class="number">${slide.number}</p><p class="from">${clock(startMinute)}–${clock(startMinute + slide.minutes)}</p>`,
    `<p>${escapeHtml(words.minutes(writeMinutes(slide.minutes, deck.lang)))}</p>`,
    section === undefined || slide.kind === 'section' ? '' : `<p>${escapeHtml(section)}</p>`,
    `</div></div>${notes}${printPassages(slide, { printedArticles: [] })}</div>`,
  ].join('')
}

export const notesCss = [
  '.running { line-height: 1.25 } .running h2 { margin: 0 0 4mm; font-size: 16pt; line-height: 1.2 }',
  '.running table { width: 100%; border-collapse: collapse } .running thead { font-size: 8pt; text-align: start }',
  '.running :is(th, td) { padding: 1mm 3mm 1mm 0; text-align: start; vertical-align: baseline; border-bottom: .35pt solid #999 }',
  '.running td:nth-child(2) { width: 50% } .running .first { color: #444 } .running b { display: inline-block; min-width: 6mm; font-weight: 400; color: #444 }',
  '.running .time { white-space: nowrap; font-weight: 700; font-variant-numeric: tabular-nums } .running tr { break-inside: avoid }',
  '.running .part td { font-weight: 700; padding-top: 2.4mm } .running .part .first { font-weight: 400 } .running .end td { border: 0 }',
  '.running.roomy { font-size: 10pt } .running.roomy td { padding-block: 1.5mm } .running.close { font-size: 8pt } .running.close td { padding-block: .5mm } .running.tight { font-size: 7pt } .running.tight td { padding-block: .25mm }',
  '.talk { break-before: page } .top { display: flex; gap: 8mm; margin-bottom: 7mm; break-inside: avoid } .top .slide { width: 125mm }',
  '.when p { margin: 0 0 1.4mm; font-size: 10.5pt } .when .number { font-size: 30pt; line-height: 1; font-weight: 700 } .when .from { font-weight: 700; font-variant-numeric: tabular-nums }',
  '.talk .words { max-width: 158mm; font-size: 12.5pt; line-height: 1.45 } .talk .words p { margin-bottom: 3mm }',
  '.talk .passages { max-width: 158mm; margin-top: 6mm; padding-top: 2.4mm; border-top: .35pt solid #999; font-size: 9pt } .talk .passages b, .talk .passages .source { font-size: 8pt }',
].join('\n')
