import { describe, expect, it } from 'vitest'
import type { SlideOf } from '../../src/3-deck/model.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import { composeOutline } from '../support/compose-outline.ts'
import { composeWhole } from '../support/compose-whole.ts'
import { dressWithFonts } from '../support/dress-with-fonts.ts'
import { shippedTheme } from './support/dressed-fixture.ts'
import { showFile } from './support/show-file.ts'

/** Where one event of a timeline stands in its slide, in CSS pixels. */
interface Place {
  /** Center of the mark along the axis. */
  readonly mark: number
  /** Where its words begin and end along the axis. */
  readonly start: number
  readonly end: number
}

const oneLine = (dates: readonly (string | number)[]): object[] =>
  dates.map((date) => ({ date, text: 'What happened' }))

const timelines: readonly (readonly [name: string, form: string, items: object[]])[] = [
  ['two', 'across', oneLine([619, 1966])],
  ['three, far from each other', 'across', oneLine([619, 1240, 1966])],
  ['four, two of them close', 'down', oneLine([619, 787, 1966, 1967])],
  ['eight in a heap at the end', 'down', oneLine([1, 1993, 1994, 1995, 1996, 1997, 1998, 1999])],
  ['eight in a heap at the beginning', 'down', oneLine([1, 2, 3, 4, 5, 6, 7, 1999])],
  ['eight, evenly', 'down', oneLine([1900, 1910, 1920, 1930, 1940, 1950, 1960, 1970])],
  ['all in one year', 'down', oneLine([1966, '1966-03', 'October 1966', '1966-10-31', 1967])],
]

describe.each([
  ['16:9', 'en'],
  ['4:3', 'ar'],
] as const)('timelines to scale in %s, %s', (size, lang) => {
  it('have their marks in proportion, and no words over others', async () => {
    const slides = timelines.map(([title, , items]) => ({
      title,
      timeline: { scale: true, items },
      from: 'own',
    }))
    const outline = { title: 'Time', lang, size, slides }
    const { deck } = composeOutline(
      JSON.stringify(outline).replace('October', lang === 'ar' ? 'أكتوبر' : 'October'),
    )
    if (deck === undefined) throw new Error('the outline can be read')
    const dressed = await dressWithFonts(printDeck(deck), await shippedTheme(), { lang, title: 'Time' })
    const shown = await showFile(composeWhole(dressed), ({ page }) =>
      page.evaluate(readPlaces, lang === 'ar'),
    )
    expect(shown).toHaveLength(timelines.length)
    timelines.forEach(([, form], index) => {
      const { events } = deck.slides[index + 1] as SlideOf<'timeline'>
      const { places, room, isAcross } = shown[index] ?? { places: [], room: 0, isAcross: false }
      if (size === '16:9') expect(isAcross).toBe(form === 'across')
      const [first, last] = [places[0], places.at(-1)] as [Place, Place]
      for (const [at, { mark, start, end }] of places.entries()) {
        const share = (mark - first.mark) / (last.mark - first.mark)
        expect(Math.abs(share - (events[at]?.share ?? -1))).toBeLessThan(0.002)
        expect(start).toBeGreaterThanOrEqual((places[at - 1]?.end ?? 0) - 0.1)
        expect(end).toBeLessThanOrEqual(room + 0.1)
      }
    })
  })
})

/** Runs in the page: the events of each timeline, along its axis from where time begins. */
function readPlaces(
  isRtl: boolean,
): readonly { isAcross: boolean; room: number; places: readonly Place[] }[] {
  return [...document.querySelectorAll<HTMLElement>('section.timeline > ul')].map((list) => {
    const isAcross = list.parentElement?.classList.contains('across') ?? false
    const box = list.getBoundingClientRect()
    const places = [...list.querySelectorAll<HTMLElement>(':scope > li')].map((item) => {
      const mark = getComputedStyle(item, '::before')
      const words = document.createRange()
      words.selectNodeContents(item)
      const own = item.getBoundingClientRect()
      if (!isAcross) {
        const { top, bottom } = words.getBoundingClientRect()
        const center = own.top + Number.parseFloat(mark.top) + Number.parseFloat(mark.height) / 2
        return { mark: center - box.top, start: top - box.top, end: bottom - box.top }
      }
      const half = Number.parseFloat(mark.width) / 2
      const [start, end] = isRtl
        ? [box.right - own.right, box.right - own.left]
        : [own.left - box.left, own.right - box.left]
      return { mark: start + half, start, end }
    })
    return { isAcross, room: isAcross ? box.width : box.height, places }
  })
}
