import { footElements } from '../feet/foot-elements.ts'
import type { SlideForm } from '../lay-slides.ts'
import { printSaverCss } from './saver-css.ts'

/** `::after` is the number. */
const hideFeet = [
  ...footElements.map((element) => `.slide.small ${element} { visibility: hidden }`),
  '.slide.small section::after { visibility: hidden !important }',
]

interface Wanted {
  readonly savesInk: boolean
  readonly isForeign: boolean
  readonly hidesFeet: boolean
}

/** Gives the clothes of slides that are printed once more for paper; undefined where they go in their own. */
export function chooseGuise({ savesInk, isForeign, hidesFeet }: Wanted): SlideForm['guise'] {
  if (!savesInk && !hidesFeet) return undefined
  return {
    css: [...(hidesFeet ? hideFeet : []), ...(savesInk ? [printSaverCss(isForeign)] : [])].join('\n'),
    classes: hidesFeet ? 'slide small' : 'slide',
  }
}
