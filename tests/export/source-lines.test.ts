/// <reference lib="dom" />
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deck } from '../../src/3-deck/model.ts'
import type { MarpDeck } from '../../src/5-markdown/model.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { checkTalk } from '../support/check-talk.ts'
import { composeOutline } from '../support/compose-outline.ts'
import { composeWhole } from '../support/compose-whole.ts'
import { dressWithFonts } from '../support/dress-with-fonts.ts'
import { fixtureHtml, shippedTheme } from './support/dressed-fixture.ts'
import { printPdf } from './support/pdf-deck.ts'
import { readPdfPages } from './support/read-pdf-pages.ts'
import { showFile } from './support/show-file.ts'

let browser: BrowserHandle
beforeAll(async () => {
  browser = await launchTestBrowser()
}, 60_000)
afterAll(() => browser.close())

/** Three slides whose sources fill the line at their foot: by names, by addresses, by Chinese characters. */
function composeLongLines(size: string): Deck {
  const sentences = Array.from({ length: 60 }, (_, nth) => `Sentence ${nth + 1} is here.`).join(' ')
  const odd = Array.from({ length: 30 }, (_, nth) => `p1.${2 * nth + 1}`)
  const names = ['Hammond and Moor, Wharves and Moorings, 1998', 'Woodward and Homan, On mud, 2004', 'A. M.']
  const chinese = [
    '关于潮汐磨坊历史的若干研究与思考，二〇〇四年',
    '潮汐磨坊与海岸社会的变迁，一九九八年',
    '水磨',
  ]
  const slides = [
    { statement: 'Names', from: 'p1.1', also: names.map((cite) => ({ cite })) },
    { statement: 'Addresses', from: ['own', ...odd] },
    { statement: 'Chinese', from: 'p1.1', also: chinese.map((cite) => ({ cite })) },
    { references: true },
  ]
  const article = { file: 'article.txt', by: 'Harbor office of the western coast', date: '2021-03-03' }
  const outline = JSON.stringify({ title: 'A', lang: 'en', size, article, slides })
  const { deck } = composeOutline(outline, new Map(), sentences)
  if (deck === undefined) throw new Error('the outline can be read')
  return deck
}

/** Runs in the page: how far each line at the foot goes beyond its box, and what dress its links have. */
function measureLines(): readonly {
  readonly over: number
  readonly share: number
  readonly links: string
}[] {
  return [...document.querySelectorAll('section.sourced > p:last-of-type')].map((line) => {
    const [range, slide] = [document.createRange(), line.parentElement?.clientWidth ?? 0]
    range.selectNodeContents(line)
    const dresses = [...line.querySelectorAll('a')].map((link) => {
      const { color, textDecorationLine, borderBottomWidth } = getComputedStyle(link)
      const isOfLine = color === getComputedStyle(line).color
      return `${isOfLine ? 'as the line' : color} ${textDecorationLine} ${borderBottomWidth}`
    })
    return {
      over: Math.max(0, line.scrollWidth - line.clientWidth),
      share: range.getBoundingClientRect().width / (slide - 144),
      links: [...new Set(dresses)].join(', '),
    }
  })
}

const themes = ['lectern', 'slate', 'plain', 'default', 'gaia', 'uncover'] as const

describe.each(themes)('source lines in %s', { timeout: 30_000 }, (name) => {
  it.each(['16:9', '4:3'] as const)('have room on one line in %s, and are quiet links', async (size) => {
    const deck = composeLongLines(size)
    const theme = await shippedTheme(name)
    const dressed = await dressWithFonts(printDeck(deck, new Map(), theme), theme, { lang: 'en', title: 'A' })
    const lines = await browser.withPage(composeWhole(dressed), dressed, (page) =>
      page.evaluate(measureLines, undefined),
    )
    expect(lines).toHaveLength(3)
    expect(lines.map(({ over }) => over)).toEqual([0, 0, 0])
    expect(lines.map(({ links }) => links)).toEqual(lines.map(() => 'as the line none 0px'))
    // Lines that are short would prove nothing.
    expect(Math.max(...lines.map(({ share }) => share))).toBeGreaterThan(0.75)
  })
})

/** The talk of tests/cases/references: two slides that cite, and two with references. */
async function readTalk(): Promise<MarpDeck> {
  const { marp } = await checkTalk(fileURLToPath(new URL('../cases/references', import.meta.url)))
  if (marp === undefined) throw new Error('the talk can be read')
  return marp
}

describe('from a slide to its references', { timeout: 30_000 }, () => {
  it('leads a click in the HTML, and back again; the keyboard passes by', async () => {
    const html = await fixtureHtml({ marp: await readTalk() })
    // What the presenter's window shows below the notes: a paragraph of its own, line by line.
    expect(html).toContain('<p>Cited: Ann Miller, March 3, 2021\n\n&gt; p1.1 — ')
    await showFile(html, async ({ page, messages }) => {
      const slide = (): Promise<string | undefined> =>
        page.evaluate(() => document.querySelector('.bespoke-marp-active section')?.id)
      const expectSlide = (id: string) =>
        page.waitForFunction(
          (wanted) => document.querySelector('.bespoke-marp-active section')?.id === wanted,
          { timeout: 5_000 },
          id,
        )
      const focused = (): Promise<string | undefined> =>
        page.evaluate(
          () => document.activeElement?.closest('.bespoke-marp-active a')?.textContent ?? undefined,
        )
      await page.keyboard.press('ArrowRight')
      await expectSlide('2')
      const links = await page.$$eval('.bespoke-marp-active p:last-of-type a', (all) =>
        all.map((link) => [link.textContent, link.getAttribute('href')]),
      )
      expect(links).toEqual([
        ['Ann Miller, March 3, 2021, p1.1', '#4'],
        ['Brown, Sea and Power, 1999', '#4'],
        ['A source without an address', '#4'],
      ])
      await page.click('.bespoke-marp-active p:last-of-type a')
      await expectSlide('4')
      await page.goBack()
      await expectSlide('2')
      // Links take the focus one after the other and let go of it; the keys of the talk work meanwhile.
      const seen: (string | undefined)[] = []
      for (let press = 0; press < 4; press += 1) {
        await page.keyboard.press('Tab')
        seen.push(await focused())
      }
      expect(seen.slice(0, 3)).toEqual(links.map(([text]) => text))
      expect(seen[3]).toBeUndefined()
      await page.keyboard.down('Shift')
      await page.keyboard.press('Tab')
      await page.keyboard.up('Shift')
      expect(await focused()).toBe('A source without an address')
      await page.keyboard.press('ArrowRight')
      await expectSlide('3')
      await page.keyboard.press('ArrowLeft')
      await expectSlide('2')
      await page.focus('.bespoke-marp-active p:last-of-type a')
      await page.keyboard.press('Enter')
      await expectSlide('4')
      await page.keyboard.press('ArrowLeft')
      await expectSlide('3')
      expect(await slide()).toBe('3')
      expect(messages).toEqual([])
    })
  })

  it('leads a link in the PDF, and from there to the address of each', async () => {
    const theme = await shippedTheme()
    const dressed = await dressWithFonts(await readTalk(), theme, { lang: 'en', title: 'Mills' })
    const outcome = await printPdf(dressed, browser)
    if (outcome.kind !== 'pdf') throw new Error('a page is blank')
    const pdf = await readPdfPages(outcome.bytes)
    // A link of which some words are in italics is several to Chromium.
    expect([...new Set(pdf.jumps.map(([from, to]) => `${from} to ${to}`))]).toEqual(['2 to 4', '3 to 4'])
    expect(pdf.jumps.length).toBeGreaterThanOrEqual(5)
    const [article, brown] = ['https://example.org/tide?a=1&b=2', 'https://example.org/brown']
    expect(pdf.links).toEqual([article, brown, article, brown, 'https://example.org/green_(book)'])
  })

  it('leads nowhere in a talk without them', async () => {
    const { deck } = composeOutline(
      JSON.stringify({
        title: 'A',
        lang: 'en',
        slides: [{ statement: 'One', from: 'p1.1', also: ['Brown, 1999'] }],
      }),
    )
    if (deck === undefined) throw new Error('the outline can be read')
    expect(printDeck(deck).markdown).toContain('Source: article, p1.1; Brown, 1999\n')
  })
})
