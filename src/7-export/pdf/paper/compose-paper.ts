import type { DressedDeck } from '../../../6-theme/model.ts'
import { escapeHtml } from '../../escape-html.ts'

/** A document on paper, before its fonts and its slides are in it. */
export interface Paper {
  /** Its own rules; the deck's come before them. */
  readonly css: string
  /** Its own words and boxes, with a place for each slide (`placeSlide`). */
  readonly body: string
  /** Those of its ids that bookmarks lead to, beside the slides'. */
  readonly anchors: readonly string[]
  readonly title: string
  readonly lang: string
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** Where slide `index` (from 0) of the dressed deck comes. */
export const placeSlide = (index: number): string => `<!--slide ${index}-->`

/** The anchor of a slide, as links between slides name it: its place in this file, from 1. */
export const anchorOf = (index: number): string => String(index + 1)

/**
 * Gives the page to print: the deck's style sheet and slides with the paper's. A list of links that nobody sees makes
 * Chromium (147) write down where each slide stands: it does so only for what a link leads to.
 */
export function composePaper(
  paper: Paper,
  ownCss: string,
  deck: Pick<DressedDeck, 'css' | 'slides'>,
): string {
  const anchors = [...paper.anchors, ...deck.slides.map((_, index) => anchorOf(index))]
  const links = anchors.map((anchor) => `<a href="#${anchor}">${anchor}</a>`)
  const body = paper.body.replace(/<!--slide (\d+)-->/g, (_, index: string) => {
    const html = deck.slides[Number(index)]?.html ?? ''
    return `<div class="marpit">${html.replace(/<section id="\d+"/, '<section')}</div>`
  })
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(paper.lang)}"><head><meta charset="UTF-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(paper.title)}</title>`,
    `<style>${deck.css}</style>`,
    `<style>${ownCss}</style>`,
    `</head><body><nav hidden>${links.join('')}</nav>${body}</body></html>`,
  ].join('\n')
}
