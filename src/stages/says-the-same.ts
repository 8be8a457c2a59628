import type { Deck, Slide } from '../3-deck/model.ts'

/** Whether two decks of a talk say the same: what a slide says does not depend on the density in which it is set. */
export function saysTheSame(one: Deck, other: Deck): boolean {
  return (
    one.slides.length === other.slides.length &&
    one.slides.every((slide, index) => isSlideAlike(slide, other.slides[index]))
  )
}

function isSlideAlike(one: Slide, other: Slide | undefined): boolean {
  if (other === undefined || one === other) return one === other
  const values = new Map(Object.entries(one))
  return Object.entries(other).every(([key, value]) => key === 'density' || values.get(key) === value)
}
