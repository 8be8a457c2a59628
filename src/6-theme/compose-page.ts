interface PageParts {
  readonly lang: string
  readonly title: string
  readonly widthPx: number
  readonly heightPx: number
  /** The theme's CSS as the engine packed it; it styles slides inside `div.marpit`. */
  readonly css: string
  readonly slides: readonly string[]
  /** What links of the slides lead to that is not on the page: without it, Chromium (147) prints no link. */
  readonly anchors?: readonly string[]
}

/**
 * Gives a whole HTML page with each of these slides once, from top to bottom without gaps, so that slide n (from 0) lies at
 * `n * heightPx` on the screen and is page n + 1 on paper. It runs no script and asks for nothing.
 */
export function composePage(parts: PageParts): string {
  const anchors = (parts.anchors ?? []).map((anchor) => `<a id="${anchor}"></a>`)
  const elsewhere = anchors.length === 0 ? '' : `<nav hidden>${anchors.join('')}</nav>`
  const size = `width:${parts.widthPx}px;height:${parts.heightPx}px`
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(parts.lang)}"><head><meta charset="UTF-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(parts.title)}</title>`,
    `<style>${parts.css}</style>`,
    `<style>${pageCss(size, parts)}</style>`,
    `</head><body><div class="marpit">${parts.slides.join('')}</div>${elsewhere}</body></html>`,
  ].join('\n')
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/**
 * Marpit's own print rules break pages at each section, which lies in a foreignObject: Chromium breaks reliably only at
 * the `svg` outside. The last slide must not break, or an empty page follows.
 */
function pageCss(size: string, { widthPx, heightPx }: PageParts): string {
  const slide = 'body > div.marpit > svg[data-marpit-svg]'
  return [
    `@page { size: ${widthPx}px ${heightPx}px; margin: 0 }`,
    'html, body { margin: 0; padding: 0 }',
    `${slide} { display: block; overflow: hidden; ${size} }`,
    `@media print { ${slide} { break-inside: avoid; break-after: page } ${slide}:last-child { break-after: auto } }`,
  ].join('\n')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
