/// <reference lib="dom" />
import { composePage } from '../../../src/6-theme/compose-page.ts'
import type { DressedDeck } from '../../../src/6-theme/model.ts'
import type { BrowserHandle } from '../../../src/browser/model.ts'
import { type InkPicture, readPng } from './read-png.ts'

/** What pictures of a slide show, and what becomes of the slide when nothing holds it. */
export interface Seen {
  /** Pixels of ink in all. */
  readonly ink: number
  /** How far the ink of the body reaches out of the body's room, in px: `below`, `above`, `after` the end of lines. */
  readonly below: number
  readonly above: number
  readonly after: number
  /** How far any ink reaches into the outermost pixels of the slide. */
  readonly atEdge: number
  /** Pixels where ink lies on other ink. */
  readonly onInk: number
  /** Pixels of ink that show only where boxes hide nothing. */
  readonly hidden: number
  /** How much higher the slide is when it may grow, pictures aside: they take what room there is. */
  readonly grown: number
}

interface Room {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly grown: number
  readonly isRightToLeft: boolean
  /** Has words at places of their own. */
  readonly hasPlaced: boolean
  /** Has boxes that hide what leaves them. */
  readonly hasBoxes: boolean
}

/**
 * Looks at slides by their pictures, without asking the browser where anything lies: half-black words and pictures on white, and
 * nothing else. `spareEm`: letters set so much wider. This is what the fit checker is held against, so it shares no code with it.
 */
export async function seeSlides(
  page: DressedDeck,
  spareEm: number,
  browser: BrowserHandle,
): Promise<readonly Seen[]> {
  const { widthPx, heightPx } = page
  const css = `${page.css}\n${inkCss}`
  const html = composePage({ ...page, css, slides: page.slides.map((slide) => slide.html) })
  return browser.withPage(html, page, async ({ evaluate, picture }) => {
    const rooms = await evaluate(prepare, spareEm)
    const take = async (place: number): Promise<InkPicture> =>
      readPng(await picture({ xPx: 0, yPx: place * heightPx, widthPx, heightPx }, 1))
    const takeAll = async (which: (room: Room) => boolean): Promise<ReadonlyMap<number, InkPicture>> => {
      const taken = new Map<number, InkPicture>()
      for (const [place, room] of rooms.entries()) if (which(room)) taken.set(place, await take(place))
      return taken
    }
    const whole = await takeAll(() => true)
    await evaluate(markPage, 'without-placed')
    const bodies = await takeAll((room) => room.hasPlaced)
    await evaluate(markPage, 'opened')
    const opened = await takeAll((room) => room.hasBoxes)
    return rooms.map((room, place): Seen => {
      const shown = whole.get(place)!
      const open = opened.get(place)
      return {
        ...readWhole(shown),
        ...readBody(bodies.get(place) ?? shown, room),
        hidden: open === undefined ? 0 : countNew(shown, open),
        grown: room.grown,
      }
    })
  })
}

/** Half-black, so that two layers of it are darker than one; what is no word and no picture of the body is not to be seen. */
const inkCss = `
  section, section * { background: none !important; border-image: none !important; border-color: transparent !important; box-shadow: none !important;
    text-decoration: none !important; outline: none !important; color: rgb(0 0 0 / .5) !important }
  section::before, section::after, section *::before, section *::after, section > footer, section > header,
  section.sourced > p:last-of-type { visibility: hidden !important }
  img { filter: brightness(0) !important; opacity: .5 !important }
  section svg { opacity: .5 !important; filter: grayscale(1) !important }
  .without-placed .placed, .without-placed .placed * { visibility: hidden !important }
  .opened .box { overflow: visible !important }
  section.growing { height: auto !important; container-type: normal !important }
  section.growing :is(img, svg) { display: none !important }
`

/** In the page: widens the letters, marks what the pictures are about, and gives the room of each body. */
function prepare(spareEm: number): readonly Room[] {
  return [...document.querySelectorAll<HTMLElement>('section')].map((section) => {
    const all = [...section.querySelectorAll<HTMLElement>(':not(math, math *, svg svg, svg svg *)')]
    const wide = all.map((one) => {
      const { letterSpacing, fontSize } = getComputedStyle(one)
      return (Number.parseFloat(letterSpacing) || 0) + spareEm * Number.parseFloat(fontSize)
    })
    if (spareEm !== 0)
      for (const [index, one] of all.entries()) one.style.setProperty('letter-spacing', `${wide[index]}px`)
    const seen = all.filter((one) => getComputedStyle(one).visibility === 'visible')
    const placed = seen.filter((one) => getComputedStyle(one).position === 'absolute')
    for (const one of placed) one.classList.add('placed')
    const boxes = seen.filter((one) => getComputedStyle(one).overflow !== 'visible')
    for (const one of boxes) {
      // Without its overflow a block would let the margins of what is in it out.
      if (getComputedStyle(one).display === 'block') one.style.display = 'flow-root'
      one.classList.add('box')
    }
    const { paddingLeft, paddingTop, paddingRight, paddingBottom, direction } = getComputedStyle(section)
    const [width, height] = [section.offsetWidth, section.offsetHeight]
    section.classList.add('growing')
    const grown = section.offsetHeight - height
    section.classList.remove('growing')
    return {
      left: Number.parseFloat(paddingLeft),
      top: Number.parseFloat(paddingTop),
      right: width - Number.parseFloat(paddingRight),
      bottom: height - Number.parseFloat(paddingBottom),
      grown,
      isRightToLeft: direction === 'rtl',
      hasPlaced: placed.length > 0,
      hasBoxes: boxes.length > 0,
    }
  })
}

function markPage(mark: string): void {
  document.body.className = mark
}

const faintInk = 24
/** One layer of half-black is 128 dark; two are 191. */
const doubleInk = 160

function readWhole({ width, height, ink }: InkPicture): Pick<Seen, 'ink' | 'onInk' | 'atEdge'> {
  let [all, onInk, nearest] = [0, 0, width]
  for (let index = 0; index < ink.length; index += 1) {
    const dark = ink[index]!
    if (dark < faintInk) continue
    all += 1
    if (dark > doubleInk) onInk += 1
    const [x, y] = [index % width, Math.floor(index / width)]
    nearest = Math.min(nearest, x, y, width - 1 - x, height - 1 - y)
  }
  return { ink: all, onInk, atEdge: Math.max(0, edgePx - nearest) }
}

/** Projectors cut the edges. */
const edgePx = 16

function readBody({ width, ink }: InkPicture, room: Room): Pick<Seen, 'below' | 'above' | 'after'> {
  let [left, right, top, bottom] = [room.right, room.left, room.bottom, room.top]
  for (let index = 0; index < ink.length; index += 1) {
    if (ink[index]! < faintInk) continue
    const [x, y] = [index % width, Math.floor(index / width)]
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
  }
  const after = room.isRightToLeft ? room.left - left : right - room.right
  return {
    below: Math.max(0, bottom - room.bottom),
    above: Math.max(0, room.top - top),
    after: Math.max(0, after),
  }
}

function countNew(before: InkPicture, after: InkPicture): number {
  let count = 0
  for (let index = 0; index < after.ink.length; index += 1) {
    if (after.ink[index]! >= faintInk && before.ink[index]! < faintInk) count += 1
  }
  return count
}
