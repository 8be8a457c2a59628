import { composePage } from './compose-page.ts'
import type { RenderedDeck, SlidePart } from './model.ts'

/**
 * As many slides as a part has: where one slide changes, so many are loaded and printed anew. Half as many would cost a deck
 * of 100 slides more for what each page costs by itself than is saved on any of them.
 */
const slidesPerPart = 25

/**
 * Shares the slides of a deck out over pages of HTML. The bounds stand at fixed places, so that a slide that changes leaves
 * the other parts what they were. What a theme counts from slide to slide would begin anew in each part: then there is one.
 */
export function partSlides(deck: RenderedDeck): readonly SlidePart[] {
  const { css, slides } = deck
  const isOne = countsOn(css) || countsSlides.test(css)
  const count = isOne ? 1 : Math.max(1, Math.round(slides.length / slidesPerPart))
  return Array.from({ length: count }, (_, part) => {
    const from = part * slidesPerPart
    const to = part === count - 1 ? slides.length : from + slidesPerPart
    return { from, to, html: composePart(deck, from, to) }
  })
}

function composePart(deck: RenderedDeck, from: number, to: number): string {
  const slides = deck.slides.slice(from, to).map(({ html }) => html)
  return composePage({ ...deck, slides, anchors: listLinkedElsewhere(slides, from, to) })
}

/** Slides are linked to by their places, from 1. */
function listLinkedElsewhere(slides: readonly string[], from: number, to: number): readonly string[] {
  const linked = slides.flatMap((html) =>
    [...html.matchAll(/ href="#(\d+)"/g)].map(([, place]) => Number(place)),
  )
  return [...new Set(linked)]
    .filter((place) => place <= from || place > to)
    .sort((a, b) => a - b)
    .map(String)
}

/** The counters of our own themes: each slide that counts begins anew. */
const counters: ReadonlySet<string> = new Set(['item', 'choice', 'section'])

/** Rules for some slides by their place among all. */
const countsSlides = /svg(?:\[[^\]]*\])*:(?:nth|first|last|only)-/

/** Whether a sheet has counters that may go on from slide to slide. */
function countsOn(css: string): boolean {
  return [...css.matchAll(/counter-(?:increment|set)\s*:([^;}]*)/g)].some(([, value = '']) =>
    (value.match(/[a-z_-][\w-]*/gi) ?? []).some((name) => !counters.has(name)),
  )
}
