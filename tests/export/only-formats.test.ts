import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Deck } from '../../src/3-deck/model.ts'
import { keepFormat } from '../../src/5-markdown/keep-format.ts'
import type { MarpDeck } from '../../src/5-markdown/model.ts'
import { dressDeck } from '../../src/6-theme/dress-deck.ts'
import { embedAssets } from '../../src/6-theme/embed-assets.ts'
import type { DressedDeck } from '../../src/6-theme/model.ts'
import { exportPptx } from '../../src/7-export/pptx/export-pptx.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { checkTalk } from '../support/check-talk.ts'
import { composeWhole } from '../support/compose-whole.ts'
import { dressWithFonts } from '../support/dress-with-fonts.ts'
import { pptxInput } from './pptx/support/make-pptx.ts'
import { fixtureHtml, shippedTheme } from './support/dressed-fixture.ts'
import { fixtureMarp } from './support/fixture-deck.ts'
import { printPdf } from './support/pdf-deck.ts'
import { readPdfPages } from './support/read-pdf-pages.ts'
import { showFile } from './support/show-file.ts'

const talk = (name: string): string => fileURLToPath(new URL(`../cases/${name}`, import.meta.url))

async function readTalk(name: string): Promise<{ readonly deck: Deck; readonly marp: MarpDeck }> {
  const { result, marp } = await checkTalk(talk(name))
  if (result.deck === undefined || marp === undefined) throw new Error(`${name} cannot be read`)
  return { deck: result.deck, marp }
}

async function dress(marp: MarpDeck, format: string): Promise<DressedDeck> {
  return dressWithFonts(keepFormat(marp, format), await shippedTheme(), { lang: 'en', title: 'T' })
}

/** Number and total at the foot of each slide, the footer, and the ids that Marp gives the sections. */
const feet = (html: string): readonly string[] =>
  [...html.matchAll(/<section id="(\d+)"([^>]*)>[\s\S]*?<\/section>/g)].map(
    ([whole, id, attributes = '']) => {
      const shown = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '-'
      const footer = /<footer>([^<]*)/.exec(whole)?.[1]?.split(' · ')[1] ?? '-'
      return `${id}: ${shown('data-marpit-pagination')}/${shown('data-marpit-pagination-total')} ${footer}`
    },
  )

describe('a talk whose slides are not in every format', { timeout: 30_000 }, () => {
  let deck: Deck
  let marp: MarpDeck
  beforeAll(async () => {
    ;({ deck, marp } = await readTalk('only'))
  })

  it('keeps its Markdown whole, and as it is where a format shows every slide', () => {
    expect(keepFormat(marp, 'pdf').slides.map(({ id }) => id)).toEqual([
      ...['title', 'old-mills', 'in-every-format', 'new-mills', 'printed', 'the-last'],
    ])
    const whole = fixtureMarp()
    expect(keepFormat(whole, 'html')).toBe(whole)
    // Notes that speak of formats are notes.
    const rendered = createEngine().render(marp.markdown, { htmlAsArray: true })
    expect(rendered.html).toHaveLength(8)
    expect(rendered.comments[6]).toEqual(['only: what is said here is said\nformat: of no account'])
  })

  it('shows each slide under its one number, with the footer and the place that it has in the whole', async () => {
    const [pdf, pptx] = [await dress(marp, 'pdf'), await dress(marp, 'pptx')]
    expect(feet(composeWhole(pdf))).toEqual([
      ...['1: -/- -', '2: 2/8 Old mills', '3: 3/8 Old mills', '4: 5/8 New mills'],
      ...['5: 6/8 New mills', '6: 8/8 New mills'],
    ])
    // The section's divider is in the PDF alone.
    expect(feet(composeWhole(pptx)).slice(3)).toEqual(['4: 6/8 New mills', '5: 8/8 New mills'])
    expect(pptx.slides[3]?.html).toContain('--slide:6;--slides:8;--section:2;--from:0.5;--to:1;--at:0.75;')
    const whole = await dressDeck(marp, await shippedTheme(), { lang: 'en', title: 'T' }, createEngine())
    expect(whole.slides).toHaveLength(8)
  })

  it('is an HTML whose links lead to the slides that they name, or are plain words', async () => {
    const html = await fixtureHtml({ marp: keepFormat(marp, 'html') })
    expect(feet(html)).toEqual([
      ...['1: -/- -', '2: 2/8 Old mills', '3: 3/8 Old mills', '4: 4/8 Old mills', '5: 8/8 New mills'],
    ])
    await showFile(html, async ({ page, messages }) => {
      const read = (): Promise<readonly (string | undefined)[]> =>
        page.evaluate(() => {
          const slide = document.querySelector('.bespoke-marp-active section')
          const foot = slide === null ? undefined : getComputedStyle(slide, '::after').content
          return [slide?.querySelector('h2')?.textContent ?? undefined, foot]
        })
      await page.keyboard.press('End')
      expect(await read()).toEqual(['The last', '"8 / 8"'])
      await page.evaluate(() => {
        location.hash = '#3'
      })
      await page.waitForFunction(() => document.querySelector('.bespoke-marp-active section')?.id === '3')
      const texts = await page.$$eval('.bespoke-marp-active a', (all) => all.map((link) => link.textContent))
      expect(texts).toEqual(['the live one'])
      await page.click('.bespoke-marp-active a')
      await page.waitForFunction(() => document.querySelector('.bespoke-marp-active section')?.id === '4')
      expect(await read()).toEqual(['Only in the HTML', '"4 / 8"'])
      expect(messages).toEqual([])
    })
  })

  it('is a PDF and a PPTX with just their slides, and links that lead to the right page', async () => {
    const browser = await launchTestBrowser()
    try {
      const outcome = await printPdf(await dress(marp, 'pdf'), browser)
      if (outcome.kind !== 'pdf') throw new Error('a page is blank')
      const pdf = await readPdfPages(outcome.bytes)
      expect(pdf.pages.map(({ text }) => /\d+ \/ 8/.exec(text)?.[0])).toEqual([
        ...[undefined, '2 / 8', '3 / 8', '5 / 8', '6 / 8', '8 / 8'],
      ])
      expect(pdf.jumps).toEqual([
        [3, 5],
        [5, 3],
      ])
      expect(pdf.links).toEqual([])
      expect(pdf.bookmarks).toHaveLength(6)
    } finally {
      await browser.close()
    }
    const slides = deck.slides.filter(({ only }) => only === undefined || only.includes('pptx'))
    const parts = unzipSync(await exportPptx({ ...(await pptxInput(deck)), slides }))
    const titles = [1, 2, 3, 4, 5].map((number) =>
      /type="title".*?<a:t>([^<]*)/s.exec(
        Buffer.from(parts[`ppt/slides/slide${number}.xml`] ?? []).toString('utf8'),
      ),
    )
    expect(titles.map((match) => match?.[1])).toEqual([
      ...['Mills of the tide', 'Old mills', 'In every format', 'Only in PDF and PPTX', 'The last'],
    ])
    expect(Object.keys(parts)).not.toContain('ppt/slides/slide6.xml')
  })
})

describe('a picture behind the words', { timeout: 30_000 }, () => {
  it('is inside the file once, in both ways of rendering, and the browser shows it under a scrim', async () => {
    const { marp } = await readTalk('background')
    const embed = (html: string): string => embedAssets(html, marp.assets)
    const html = await fixtureHtml({ marp, embed })
    const dressed = await dress(marp, 'pdf')
    for (const page of [html, composeWhole(dressed)]) {
      // Twice on slides: behind one, and as the picture of another.
      expect(page.match(/data:image\/png;base64,/g)).toHaveLength(2)
      expect(page).toContain('<code>url(assets/shore.png)</code>')
      expect(page).not.toMatch(/style="[^"]*url\((?!data:)|data-background-image|--background-image/)
    }
    await showFile(html, async ({ page, messages, requests }) => {
      await page.evaluate(() => {
        location.hash = '#5'
      })
      await page.waitForSelector('.bespoke-marp-active section.on-picture')
      const back = await page.$eval('.bespoke-marp-active section', (section) => {
        const { backgroundImage, backgroundSize, boxShadow, color } = getComputedStyle(section)
        return [backgroundImage.slice(0, 26), backgroundSize, boxShadow, color]
      })
      expect(back).toEqual([
        'url("data:image/png;base64',
        'cover',
        'rgba(16, 21, 28, 0.7) 0px 0px 0px 1280px inset',
        'rgb(255, 255, 255)',
      ])
      expect(messages).toEqual([])
      expect(requests.filter((url) => !/^(?:data|file):/.test(url))).toEqual([])
    })
  })
})
