import type { BrowserHandle } from '../../browser/model.ts'
import { composePage } from '../compose-page.ts'
import type { DressedDeck } from '../model.ts'
import { judgeSlide } from './judge-slide.ts'
import { layingOut } from './lay-out.ts'
import type { Measure } from './model.ts'

/**
 * How much wider a letter may be elsewhere, in em. Browsers set the same font at the same size alike, but for two things: some
 * round the place of each letter to whole pixels (Chromium on Linux and Windows, with hinting: half a pixel at most, of 26 and
 * more, and letters err in both directions), and PowerPoint breaks lines by its own twin of the font. Half a hundredth of an em
 * is one letter in a hundred: a line that fits with it to spare fits there. Heights need no margin: themes set them in pixels.
 */
const spareEm = 0.005

/**
 * Takes a dressed deck and the slides of it to look at; gives how each of them fits, in that order: one page, opened once.
 * Slides that do not fit as they are, are laid out once more as `dense`. Rejects with `BrowserTrouble` when the browser breaks.
 */
export async function measureFit(
  dressed: DressedDeck,
  ids: readonly string[],
  browser: BrowserHandle,
): Promise<readonly Measure[]> {
  const slides = ids.flatMap((id) => dressed.slides.find((slide) => slide.id === id)?.html ?? [])
  if (slides.length !== ids.length) throw new Error('a slide to measure is not in the deck')
  const page = composePage({ ...dressed, slides })
  return browser.withPage(page, dressed, async ({ evaluate, keep }) => {
    const lay = (places: readonly number[], isDense: boolean) =>
      evaluate(layingOut.layOut, { slides: places, isDense, spareEm }, layingOut.helpers)
    const normal = (await lay([...slides.keys()], false)).map(judgeSlide)
    const full = normal.flatMap((verdict, place) => (verdict.fits ? [] : [place]))
    const dense = full.length === 0 ? [] : (await lay(full, true)).map(judgeSlide)
    // It is what is printed next, if all was measured.
    keep()
    return normal.map((verdict, place): Measure => {
      const again = dense[full.indexOf(place)]
      return again === undefined ? { normal: verdict } : { normal: verdict, dense: again }
    })
  })
}
