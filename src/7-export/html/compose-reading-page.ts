import type { DressedDeck } from '../../6-theme/model.ts'
import { escapeHtml } from '../escape-html.ts'

/** Nothing runs on this page, and it asks for nothing: there is no presenter in it, and no frame. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/**
 * Gives the deck to read and to page through, without a script: slides one below the other, each as large as the window
 * has room for, where the space bar stops at each; printed, a page for each. All that is revealed step by step is there.
 */
export function composeReadingPage({ lang, title, css, slides, widthPx, heightPx }: DressedDeck): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(lang)}"><head><meta charset="UTF-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${css}</style>`,
    `<style>${readingCss(widthPx, heightPx)}</style>`,
    `</head><body><main><div class="marpit">${slides.map(({ html }) => html).join('')}</div></main></body></html>`,
  ].join('\n')
}

function readingCss(widthPx: number, heightPx: number): string {
  const slide = 'main > div.marpit > svg[data-marpit-svg]'
  return [
    `@page { size: ${widthPx}px ${heightPx}px; margin: 0 }`,
    'html, body { margin: 0; padding: 0 }',
    '@media screen {',
    'html { background: #1c2127; scroll-snap-type: y proximity }',
    `${slide} { display: block; width: min(100vw, 100vh * ${widthPx} / ${heightPx}); height: auto; margin: 0 auto;`,
    'overflow: hidden; scroll-snap-align: center }',
    `${slide} + svg[data-marpit-svg] { margin-top: max(2vh, 50vh - 50vw * ${heightPx} / ${widthPx}) }`,
    '}',
    '@media print {',
    `${slide} { display: block; width: ${widthPx}px; height: ${heightPx}px; overflow: hidden; break-inside: avoid; break-after: page }`,
    `${slide}:last-child { break-after: auto }`,
    '}',
  ].join('\n')
}
