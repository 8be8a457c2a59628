import type { SlideForm } from '../lay-slides.ts'
import { printSaverCss } from './saver-css.ts'

/** The feet of a slide: what small ones leave out. */
const hideFeet = [
  ':is(section > footer, section > header) { visibility: hidden }',
  'section::after { visibility: hidden !important }',
  'section.sourced > p:last-of-type { visibility: hidden }',
].map((rule) => `.slide.small ${rule}`)

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
