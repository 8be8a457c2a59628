import type { DressedSlide } from '../../6-theme/model.ts'

/** A page of the PDF: a slide, with what its later steps reveal still hidden. */
export interface StepPage {
  /** From 0. */
  readonly slide: number
  readonly html: string
  /** Whether all of the slide is shown. */
  readonly isWhole: boolean
}

/** What is still to come keeps its room, as it does on the screen. */
export const laterCss = '[data-later], [data-later] * { visibility: hidden !important }'

/** Gives a page for each step of each slide, as the talk shows them: first without what is revealed, in the end with all of it. */
export function spreadSteps(slides: readonly DressedSlide[]): readonly StepPage[] {
  return slides.flatMap(({ html }, slide) => {
    const last = countSteps(html)
    return Array.from({ length: last + 1 }, (_, step) => ({
      slide,
      html: html.replace(fragment, (tag, number: string) =>
        Number(number) > step ? `${tag} data-later=""` : tag,
      ),
      isWhole: step === last,
    }))
  })
}

/** Marpit 3 numbers what is revealed, from 1. */
const fragment = / data-marpit-fragment="(\d+)"/g

function countSteps(html: string): number {
  return Math.max(0, ...[...html.matchAll(fragment)].map(([, number]) => Number(number)))
}
