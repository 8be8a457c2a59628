import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deck } from '../../src/3-deck/model.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { composeWhole } from '../support/compose-whole.ts'
import { dressInTheme, readSpecimenDeck, themeNames } from './support/dress-in-theme.ts'

let browser: BrowserHandle
let specimens: Deck

beforeAll(async () => {
  browser = await launchTestBrowser()
  specimens = await readSpecimenDeck()
})
afterAll(() => browser.close())

interface Words {
  readonly slide: number
  readonly text: string
  readonly sizePx: number
  /** What stays as it is in every density: titles, foot, source line, and charts, which are drawn for their room. */
  readonly isFrame: boolean
  readonly isCode: boolean
  /** Captions and references: small, since they are read at home. */
  readonly isAside: boolean
}

/** Runs in the page: gives every text with its size, pseudo-elements aside. */
function collectWords(): Words[] {
  const frame =
    'footer, h1, svg[role], section.sourced > p:last-of-type, section:not(.statement, .question) > h2, section.section > p'
  const aside = 'section:is(.table, .chart) > p, section.references > :is(ul, h3)'
  return [...document.querySelectorAll('section')].flatMap((section, slide) => {
    const words: Words[] = []
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? ''
      const parent = walker.currentNode.parentElement
      if (text === '' || parent === null || parent.getClientRects().length === 0) continue
      words.push({
        slide,
        text,
        sizePx: Number.parseFloat(getComputedStyle(parent).fontSize),
        isFrame: parent.closest(frame) !== null,
        isCode: parent.closest('pre, code, math') !== null,
        isAside: parent.closest(aside) !== null,
      })
    }
    return words
  })
}

async function wordsOf(theme: string, size: Deck['size'], isDense: boolean): Promise<readonly Words[]> {
  const dressed = await dressInTheme({ ...specimens, size }, theme, { isDense })
  return browser.withPage(composeWhole(dressed), dressed, (page) => page.evaluate(collectWords, undefined))
}

describe.each(themeNames.flatMap((theme) => [[theme, '16:9'] as const, [theme, '4:3'] as const]))(
  '%s in %s',
  (theme, size) => {
    it('is a step smaller where it is dense, in every kind, and large enough', async () => {
      const [normal, dense] = [await wordsOf(theme, size, false), await wordsOf(theme, size, true)]
      expect(dense.map(({ text }) => text)).toEqual(normal.map(({ text }) => text))
      const told = normal.flatMap((words, index) => {
        const { sizePx } = dense[index] ?? words
        const least = words.isFrame ? 18 : words.isAside || words.isCode ? 20 : 22
        const leastNormal = words.isFrame ? 18 : words.isAside || words.isCode ? 22 : 24
        // Dense lists are of one size from four points on, however large few of them were: see the theme.
        const most = specimens.slides[words.slide]?.kind === 'points' ? 0.63 : 0.75
        const isStep = words.isFrame || (sizePx < words.sizePx && sizePx >= words.sizePx * most)
        if (isStep && sizePx >= least && words.sizePx >= leastNormal) return []
        return [
          `${specimens.slides[words.slide]?.id}: “${words.text}” ${words.sizePx} px, dense ${sizePx} px`,
        ]
      })
      expect(told).toEqual([])
      const kinds = new Set(
        normal.flatMap(({ slide, isFrame }) => (isFrame ? [] : [specimens.slides[slide]?.kind])),
      )
      // Of the title slide the subtitle, of sections their list; a chart alone has nothing but its drawing.
      expect(
        [...new Set(specimens.slides.map(({ kind }) => kind))].filter((kind) => !kinds.has(kind)),
      ).toEqual([])
    })
  },
)
