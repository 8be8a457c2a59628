/** Where a box of a paper leads whose slide is put there when it is printed; no author's link leads there: nobody has that name. */
const home = 'http://slide.invalid/'

/** What a place on paper shows. */
export interface WantedSlide {
  /** Its place among the printed slides, from 0. */
  readonly index: number
  /** Whether it comes without its feet. */
  readonly isBare: boolean
}

/** Gives the address that a link has where a slide shall be: a block as large as the slide, and nothing in it. */
export const hrefOfSlide = ({ index, isBare }: WantedSlide): string =>
  `${home}${index}${isBare ? '/bare' : ''}`

/** Takes the address of any link, as Chromium wrote it; gives the slide that shall be there, if it is such a link. */
export function readSlideHref(href: string): WantedSlide | undefined {
  if (!href.startsWith(home)) return undefined
  const found = /^(\d+)(\/bare)?$/.exec(href.slice(home.length))
  return found === null ? undefined : { index: Number(found[1]), isBare: found[2] !== undefined }
}
