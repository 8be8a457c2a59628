import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MarpDeck } from '../../src/5-markdown/model.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { composeOutline } from '../support/compose-outline.ts'
import { dressWithFonts } from '../support/dress-with-fonts.ts'
import { fixtureHtml, shippedTheme } from './support/dressed-fixture.ts'
import { fixtureHead } from './support/fixture-deck.ts'
import { printPdf } from './support/pdf-deck.ts'
import { readPdfPages } from './support/read-pdf-pages.ts'
import { showFile } from './support/show-file.ts'

const code =
  '<p style="background: url(https://example.org/a.png)">\n\t<img src="assets/x.png"> $x$ `a`\n---\n</p><script>alert(1)</script>'

function spell(slides: readonly object[]): MarpDeck {
  const { deck } = composeOutline(JSON.stringify({ title: 'A talk', lang: 'en', slides }))
  if (deck === undefined) throw new Error('the outline cannot be read')
  return printDeck(deck)
}

const marp = spell([
  { title: 'Code', code: { language: 'html', text: code, highlight: '2' }, steps: true },
  {
    title: 'Formula',
    math: { text: '\\frac{a}{b} \\in \\mathbb{R}', symbols: [{ term: 'a', meaning: 'a length' }] },
  },
  { title: 'Words', points: ['So $E = mc^2$ for $5'] },
])
const withoutMath = spell([{ title: 'Code', code: { language: 'html', text: code } }])

describe('code and formulas', { timeout: 60_000 }, () => {
  it('stand in the HTML as typed, in their fonts, and the console says nothing', async () => {
    const html = await fixtureHtml({ marp })
    await showFile(html, async ({ page, messages, requests }) => {
      // A font is loaded when the first slide that needs it comes up; what is hidden cannot be measured in silence.
      let fraction = 0
      for (let slide = 0; slide < 4; slide += 1) {
        await page.keyboard.press('ArrowRight')
        await page.evaluate(
          () =>
            new Promise((resolve) =>
              requestAnimationFrame(() => resolve(document.fonts.ready.then(() => true))),
            ),
        )
        fraction ||= await page.evaluate(() => {
          const shown = document.querySelector('svg.bespoke-marp-active mfrac')
          const heights = [shown, shown?.querySelector('mi')].map(
            (one) => one?.getBoundingClientRect().height ?? 0,
          )
          return (heights[0] ?? 0) / Math.max(1, heights[1] ?? 0)
        })
      }
      // One above the other, so more than one and a half letters high.
      expect(fraction).toBeGreaterThan(1.5)
      const shown = await page.evaluate(() => {
        return {
          code: document.querySelector('pre')?.textContent,
          marked: document.querySelectorAll('pre .highlighted').length,
          formulas: [...document.querySelectorAll('math')].map((math) => math.getAttribute('alttext')),
          fonts: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
          scripts: document.querySelectorAll('section script, section img, section a').length,
        }
      })
      expect(shown).toMatchObject({ code, marked: 1, scripts: 0 })
      expect(shown.formulas).toEqual(['\\frac{a}{b} \\in \\mathbb{R}', 'a', 'E = mc^2'])
      expect(shown.fonts.map((family) => family.replaceAll('"', ''))).toEqual(
        expect.arrayContaining(['STIX Two Math', 'Source Code Pro']),
      )
      expect(messages).toEqual([])
      expect(requests.filter((url) => !/^(?:file|data):/.test(url))).toEqual([])
    })
  })

  it('leave the font for formulas out of a deck that has none', async () => {
    const [plain, math] = await Promise.all([fixtureHtml({ marp: withoutMath }), fixtureHtml({ marp })])
    const declared = /font-family:\s*"STIX Two Math"/
    expect([declared.test(plain), declared.test(math)]).toEqual([false, true])
    expect(math.length - plain.length).toBeGreaterThan(200_000)
    expect(/KaTeX_|katex-html/.test(math)).toBe(false)
  })

  describe('in the PDF', () => {
    let browser: BrowserHandle
    beforeAll(async () => {
      browser = await launchTestBrowser()
    })
    afterAll(() => browser.close())

    it('are text, line by line, in tags', async () => {
      const dressed = await dressWithFonts(marp, await shippedTheme(), fixtureHead, 'cut')
      const outcome = await printPdf(dressed, browser)
      if (outcome.kind !== 'pdf') throw new Error(`page ${outcome.page} is blank`)
      const { pages, roles } = await readPdfPages(outcome.bytes)
      const words = (page: number): string => pages[page]?.text.replace(/\s+/g, ' ') ?? ''
      for (const line of code.split('\n')) expect(words(1)).toContain(line.trim())
      expect(words(2)).toMatch(/𝑎.*𝑏.*∈.*ℝ.*a length/)
      expect(words(3)).toMatch(/So 𝐸 ?= ?𝑚𝑐.*2.* for \$5/)
      expect(Buffer.from(outcome.bytes).toString('latin1')).toMatch(/\/FontName \/\w+\+STIXTwoMath/)
      expect(roles).toEqual(expect.arrayContaining(['H2', 'L']))
    })
  })
})
