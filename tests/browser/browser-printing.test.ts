/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { BrowserHandle, BrowserPage } from '../../src/browser/model.ts'
import { launchTestBrowser, longFontUrl, shortFontUrl, slideSize } from './support/test-browser.ts'

const html = `<!doctype html><html lang="en"><head><title>Two slides</title><style>
@page { size: 1280px 720px; margin: 0 }
@font-face { font-family: Own; src: url(${shortFontUrl()}) }
@font-face { font-family: Long; src: url(${longFontUrl()}) }
@font-face { font-family: Unused; font-weight: 700; src: url(${shortFontUrl()}) }
@font-face { font-family: Broken; src: url(data:font/woff2;base64,AAAA) }
@keyframes turn { to { rotate: 1turn } }
body { margin: 0; font-family: Own }
section { width: 1280px; height: 720px; overflow: hidden; break-after: page; background: #ffe680 }
section + section { background: #003c64; color: white; font-family: Long }
</style></head><body><section><h1 style="font-weight: 400">Win-win cooperation</h1><p>Hello</p></section>
<section><h2 style="font-weight: 400">Second</h2><ul><li>A point</li></ul></section></body></html>`

/** One pixel; what follows its end is no concern of a decoder. */
const smallestPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

let browser: BrowserHandle

beforeAll(async () => {
  browser = await launchTestBrowser()
}, 30_000)

afterAll(() => browser.close())

function onPage<T>(use: (page: BrowserPage) => Promise<T>): Promise<T> {
  return browser.withPage(html, slideSize, use)
}

async function printAsText(): Promise<string> {
  return Buffer.from(await onPage((page) => page.printPdf())).toString('latin1')
}

describe('a printed page', () => {
  it('has its text, in the web fonts of data: URLs, short and long', async () => {
    const pdf = await printAsText()
    expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+Gelasio-Regular/)
    expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+LiberationSans/)
    expect(pdf).toContain('/ToUnicode')
  })

  it('is tagged, has an outline and its language, and the page size of its CSS', async () => {
    const pdf = await printAsText()
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Outlines')
    expect(pdf).toContain('/Lang (en)')
    // 1280 x 720 CSS pixels in points.
    expect(pdf.match(/\/MediaBox \[0 0 960 540\]/g)).toHaveLength(2)
  })

  it('is the same bytes every time, but for its dates', async () => {
    const withoutDates = (pdf: string) => pdf.replaceAll(/\(D:[^)]*\)/g, '(D:)')
    const first = await printAsText()
    // The dates have seconds: in the next second they must be all that differs.
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const again = await launchTestBrowser()
    try {
      const pdf = await again.withPage(html, slideSize, (page) => page.printPdf())
      expect(withoutDates(Buffer.from(pdf).toString('latin1'))).toBe(withoutDates(first))
    } finally {
      await again.close()
    }
  }, 20_000)
})

describe('a page without text', () => {
  it.each(['<hr>', '<p hidden>unseen</p><style>hr { width: 9px }</style><hr>', ''])(
    'is printed: %s',
    async (body) => {
      const pdf = await browser.withPage(`<title>x</title>${body}`, slideSize, (page) => page.printPdf())
      expect(Buffer.from(pdf).includes('/Font')).toBe(false)
    },
  )
})

describe('a picture of a page', () => {
  it('is a PNG of the box in the scale asked for, the same bytes every time', async () => {
    const second = { xPx: 0, yPx: 720, ...slideSize }
    const [one, two] = await onPage(async (page) => [
      await page.picture(second, 2),
      await page.picture(second, 2),
    ])
    const other = await onPage((page) => page.picture(second, 2))
    const bytes = Buffer.from(one ?? [])
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2560, 1440])
    expect(two).toEqual(one)
    expect(other).toEqual(one)
    const first = await onPage((page) => page.picture({ ...second, yPx: 0 }, 2))
    expect(first).not.toEqual(one)
  })
})

describe('an opened page', () => {
  it('has every font loaded, used or not, and names those that are broken', async () => {
    const [broken, families] = await onPage(async (page) => [
      page.brokenFonts,
      await page.evaluate(
        () => [...document.fonts].map(({ family, status }) => `${family} ${status}`),
        undefined,
      ),
    ])
    expect(families).toEqual(['Own loaded', 'Long loaded', 'Unused loaded', 'Broken error'])
    expect(broken).toEqual(['Broken normal normal'])
  })

  it('has the viewport asked for, a fixed time zone, language and color scheme, and no motion', async () => {
    const seen = await onPage((page) =>
      page.evaluate(
        () => ({
          size: [innerWidth, innerHeight, devicePixelRatio],
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          language: navigator.language,
          isLight: matchMedia('(prefers-color-scheme: light)').matches,
          isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
        }),
        undefined,
      ),
    )
    expect(seen).toEqual({
      size: [1280, 720, 1],
      zone: 'UTC',
      language: 'en-US',
      isLight: true,
      isStill: true,
    })
  })

  it('runs our functions with JSON in and out, inner functions and promises too', async () => {
    const answer = await onPage((page) =>
      page.evaluate(
        async ({ selector, words }) => {
          const count = (text: string) => text.split(' ').length
          const titles = [...document.querySelectorAll(selector)].map((title) => title.textContent)
          return { titles, count: await Promise.resolve(count(words)) }
        },
        { selector: 'h1, h2', words: '</script> "quoted" \u2028 words' },
      ),
    )
    expect(answer).toEqual({ titles: ['Win-win cooperation', 'Second'], count: 4 })
  })

  it('never runs the scripts of the page', async () => {
    const hostile = `<title>still</title><script>document.title = 'ran'</script>
      <body onload="document.title = 'ran'"><img src=x onerror="document.title = 'ran'">
      <svg onload="document.title = 'ran'"></svg><iframe srcdoc="<script>parent.document.title = 'ran'</script>"></iframe>`
    const title = await browser.withPage(hostile, slideSize, async (page) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return page.evaluate(() => document.title, undefined)
    })
    expect(title).toBe('still')
  })

  it('shows its pictures, also heavy ones, whatever policy it has', async () => {
    const photo = Buffer.concat([Buffer.from(smallestPng, 'base64'), Buffer.alloc(1_000_000)]).toString(
      'base64',
    )
    const strict = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">
      <img src="data:image/png;base64,${photo}"><img src="data:image/png;base64,${smallestPng}">`
    const widths = await browser.withPage(strict, slideSize, (page) =>
      page.evaluate(() => [...document.images].map((image) => image.naturalWidth), undefined),
    )
    expect(widths).toEqual([1, 1])
  })

  it('is one of several at a time', async () => {
    const titles = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        browser.withPage(`<title>${name}</title>`, slideSize, (page) =>
          page.evaluate(() => document.title, undefined),
        ),
      ),
    )
    expect(titles).toEqual(['one', 'two', 'three'])
  })
})
