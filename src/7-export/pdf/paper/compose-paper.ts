import { escapeHtml } from '../../escape-html.ts'
import { hrefOfSlide } from '../place/slide-href.ts'
import type { ShownSlides } from './model.ts'

/** A document on paper, before its fonts are in it, without the slides. */
export interface Paper {
  /** Its own words and boxes, with a place for each slide (`placeSlide`). */
  readonly body: string
  /** Those of its ids that bookmarks lead to, beside the slides'. */
  readonly anchors: readonly string[]
  readonly title: string
  readonly lang: string
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** Where slide `index` (from 0) of those that are shown comes, when it has been printed; small ones without their feet. */
export const placeSlide = (index: number, { isSmall }: { readonly isSmall: boolean }): string =>
  `<a href="${hrefOfSlide({ index, isBare: isSmall })}"></a>`

/** The anchor of a slide, as links between slides name it: its place in this file, from 1. */
export const anchorOf = (index: number): string => String(index + 1)

/**
 * Gives the page to print, with boxes of the slides' shape where they come. A list of links that nobody sees makes Chromium
 * (147) write down where each slide stands: it does so only for what a link leads to.
 */
export function composePaper(
  paper: Paper,
  ownCss: string,
  { slides, widthPx, heightPx }: ShownSlides,
): string {
  const anchors = [...paper.anchors, ...slides.map((_, index) => anchorOf(index))]
  const links = anchors.map((anchor) => `<a href="#${anchor}">${anchor}</a>`)
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(paper.lang)}"><head><meta charset="UTF-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(paper.title)}</title>`,
    `<style>${ownCss}\n.slide > a { display: block; aspect-ratio: ${widthPx} / ${heightPx} }</style>`,
    `</head><body><nav hidden>${links.join('')}</nav>${paper.body}</body></html>`,
  ].join('\n')
}
