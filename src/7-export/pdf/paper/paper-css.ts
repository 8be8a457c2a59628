import { marginsMm, type Sheet } from './paper-size.ts'
import { cssString, mm } from './write-html.ts'

/** What stands at the head and the foot of every page. */
export interface RunningWords {
  /** The talk. */
  readonly head: string
  /** Who and when. */
  readonly foot: string
  /** What stands at the other end of the head, by the names of pages that have it. */
  readonly parts: ReadonlyMap<string, string>
}

const { inner, outer, top, bottom } = marginsMm

/**
 * The pages of a sheet: wider inside than outside, on its back the other way round, with head, foot and number where the
 * thumb is. Chromium knows boxes in margins since 131, and no running strings: hence a page name for each part.
 */
export function printPageCss(sheet: Sheet, { head, foot, parts }: RunningWords): string {
  const box = (place: string, content: string): string => `@${place} { content: ${content} }`
  const number = 'counter(page) " / " counter(pages)'
  const named = [...parts].flatMap(([name, words]) => [
    `@page ${name} { ${box('top-right', cssString(words))} }`,
    `@page ${name}:left { ${box('top-left', cssString(words))} ${box('top-right', cssString(head))} }`,
  ])
  return [
    `@page { size: ${mm(sheet.widthMm)} ${mm(sheet.heightMm)}; margin: ${mm(top)} ${mm(outer)} ${mm(bottom)} ${mm(inner)};`,
    ...['top-left', 'top-right', 'bottom-left', 'bottom-right'].map(
      (place) =>
        `@${place} { content: ""; ${marginText} ${place.startsWith('top') ? marginTop : marginBottom} }`,
    ),
    `${box('top-left', cssString(head))} ${box('bottom-left', cssString(foot))} ${box('bottom-right', number)} }`,
    `@page :left { margin-left: ${mm(outer)}; margin-right: ${mm(inner)};`,
    `${box('top-left', '""')} ${box('top-right', cssString(head))}`,
    `${box('bottom-left', number)} ${box('bottom-right', cssString(foot))} }`,
    ...named,
  ].join('\n')
}

const marginText = 'font-size: 8pt; line-height: 1.2; color: #444; text-rendering: geometricPrecision;'
const marginTop = 'vertical-align: bottom; padding-bottom: 4mm;'
const marginBottom = 'vertical-align: top; padding-top: 4mm;'

/** Black on nothing: a ground would be drawn over the slides, which lie below all that the page draws itself. */
export const paperCss = [
  ':root { font-family: sans-serif }',
  'body { margin: 0 }',
  '.paper { color: #111; font: 400 9.5pt/1.4 sans-serif; text-rendering: geometricPrecision; hyphens: auto; overflow-wrap: break-word }',
  '.slide { flex: none; overflow: hidden; box-sizing: border-box; border: .3pt solid #aaa }',
  '.caption { display: flex; gap: 1.5mm; font-size: 8pt; line-height: 1.2; hyphens: manual }',
  '.caption b { flex: none; min-width: 4.5mm }',
  '.caption span { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden }',
  '.lines { overflow: hidden } .lines svg { display: block; width: 100%; height: 288mm } .lines path { stroke: #b5b5b5; stroke-width: 1px }',
  '.words :is(p, ul, ol, blockquote, pre, table) { margin: 0 0 1.6mm } .words > :last-child { margin-bottom: 0 }',
  '.words :is(ul, ol) { padding-inline-start: 4.5mm } .words li > p { margin: 0 }',
  '.words blockquote { margin-inline-start: 0; padding-inline-start: 3mm; border-inline-start: .7pt solid #999 }',
  '.words :is(h3, h4) { margin: 0 0 1mm; font-size: inherit }',
  '.words :is(code, pre) { font: 400 .86em/1.35 monospace } .words pre { white-space: pre-wrap; background: none !important }',
  '.words table { border-collapse: collapse } .words :is(th, td) { padding: .6mm 2.4mm .6mm 0; text-align: start; vertical-align: top; border-bottom: .35pt solid #999 }',
  '.words p { orphans: 2; widows: 2 }',
  'a { color: inherit; text-decoration: underline; text-decoration-thickness: .4pt; text-underline-offset: 1.5pt }',
].join('\n')
