import type { BrowserHandle, BrowserPage, SizePx } from '../../browser/model.ts'
import type { DressedDeck } from '../model.ts'
import { partSlides } from '../part-slides.ts'
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

/** Told of a page whose slides all lie as they should, while it is still open: most likely it is printed next. */
export type WhenMeasured = (page: BrowserPage, html: string) => Promise<void>

/**
 * Takes a dressed deck and the slides of it to look at; gives how each of them fits, in that order. Each page is opened once:
 * with whole parts of the deck where somebody goes on with them (`whenMeasured`), else with these slides alone. Slides that do
 * not fit as they are, are laid out once more as `dense`. Rejects with `BrowserTrouble` when the browser breaks.
 */
export async function measureFit(
  dressed: DressedDeck,
  ids: readonly string[],
  browser: BrowserHandle,
  whenMeasured?: WhenMeasured,
): Promise<readonly Measure[]> {
  const places = new Map(dressed.slides.map(({ id }, place) => [id, place]))
  const wanted = ids.map((id) => places.get(id) ?? -1)
  if (wanted.includes(-1)) throw new Error('a slide to measure is not in the deck')
  const parts =
    whenMeasured === undefined
      ? partSlides({ ...dressed, slides: wanted.flatMap((place) => dressed.slides[place] ?? []) })
      : dressed.parts
  const found = new Map<number, Measure>()
  const asked = whenMeasured === undefined ? [...wanted.keys()] : wanted
  await Promise.all(
    parts.map(async (part) => {
      const own = asked.filter((place) => place >= part.from && place < part.to)
      if (own.length === 0) return
      const places = own.map((place) => place - part.from)
      const measures = await openAndMeasure(part.html, dressed, places, browser, whenMeasured)
      measures.forEach((measure, index) => void found.set(own[index] ?? -1, measure))
    }),
  )
  return asked.flatMap((place) => found.get(place) ?? [])
}

/** Gives the measures as soon as they are taken: what is done with the page then, others wait for. */
function openAndMeasure(
  html: string,
  size: SizePx,
  places: readonly number[],
  browser: BrowserHandle,
  whenMeasured: WhenMeasured | undefined,
): Promise<readonly Measure[]> {
  return new Promise((resolve, reject) => {
    const use = async (page: BrowserPage): Promise<void> => {
      const measures = await measurePage(page, places)
      resolve(measures)
      if (measures.every(({ dense }) => dense === undefined)) await whenMeasured?.(page, html)
    }
    browser.withPage(html, size, use).catch(reject)
  })
}

async function measurePage(
  { evaluate }: BrowserPage,
  places: readonly number[],
): Promise<readonly Measure[]> {
  const lay = (slides: readonly number[], isDense: boolean) =>
    evaluate(layingOut.layOut, { slides, isDense, spareEm }, layingOut.helpers)
  const normal = (await lay(places, false)).map(judgeSlide)
  const full = places.filter((_, index) => normal[index]?.fits === false)
  const dense = full.length === 0 ? [] : (await lay(full, true)).map(judgeSlide)
  return normal.map((verdict, index): Measure => {
    const again = dense[full.indexOf(places[index] ?? -1)]
    return again === undefined ? { normal: verdict } : { normal: verdict, dense: again }
  })
}
