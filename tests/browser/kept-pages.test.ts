/// <reference lib="dom" />
import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { layingOut } from '../../src/6-theme/fit/lay-out.ts'
import type { BrowserHandle, BrowserPage } from '../../src/browser/model.ts'
import { launchTestBrowser, slideSize } from './support/test-browser.ts'

/** A picture of one color, so long that it is taken out of the page and served under an address. */
function picture(color: string): string {
  const padding = `<!--${color.repeat(10_000)}-->`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${color}"/>${padding}</svg>`
  return `<!doctype html><style>body { margin: 0 }</style><img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`
}

const slide = `<!doctype html><html lang="en"><style>.dense { font-size: 20px }</style><body>
<svg data-marpit-svg viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section class="points dense">
<h2>Title</h2><p style="letter-spacing: 2px">Spaced <b style="color: red">words</b></p><ul><li>A point</li></ul></section></foreignObject></svg>
<svg data-marpit-svg viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section><p>Plain</p></section></foreignObject></svg></body></html>`

describe('a page after its use', () => {
  let browser: BrowserHandle

  beforeAll(async () => {
    browser = await launchTestBrowser()
  })
  afterAll(() => browser.close())

  const textOf = (page: BrowserPage) => page.evaluate(() => document.body.textContent, undefined)
  const write = (page: BrowserPage) =>
    page.evaluate(() => {
      document.body.append(' and more')
    }, undefined)

  it('is loaded anew for whoever asks next, after a use that failed too', async () => {
    await browser.withPage('<p>Changed', slideSize, write)
    expect(await browser.withPage('<p>Changed', slideSize, textOf)).toBe('Changed')
    const failing = browser.withPage('<p>Changed', slideSize, async (page) => {
      await write(page)
      throw new RangeError('a bug of ours')
    })
    await expect(failing).rejects.toThrow(RangeError)
    expect(await browser.withPage('<p>Changed', slideSize, textOf)).toBe('Changed')
  })

  it('shows nothing of the page before it: pictures have addresses of their own', async () => {
    const box = { xPx: 0, yPx: 0, widthPx: 40, heightPx: 40 }
    const shown: Buffer[] = []
    for (const color of ['red', 'lime', 'red'])
      shown.push(
        Buffer.from(await browser.withPage(picture(color), slideSize, (page) => page.picture(box, 1))),
      )
    const [red, lime, again] = shown
    expect(lime).not.toEqual(red)
    expect(again).toEqual(red)
  })

  it('serves whoever waits: more documents than pages may be open, each on its own', async () => {
    const names = Array.from({ length: 2 * availableParallelism() + 3 }, (_, index) => `Number ${index}`)
    const texts = await Promise.all(
      names.map((name) => browser.withPage(`<p>${name}`, slideSize, (page) => textOf(page))),
    )
    expect(texts).toEqual(names)
  })

  it('is as it was loaded after slides were measured on it, normal and dense', async () => {
    await browser.withPage(slide, slideSize, async ({ evaluate }) => {
      const read = () => evaluate(() => document.documentElement.outerHTML, undefined)
      const before = await read()
      for (const isDense of [false, true]) {
        const laid = await evaluate(
          layingOut.layOut,
          { slides: [0, 1], isDense, spareEm: 0.005 },
          layingOut.helpers,
        )
        expect(laid.map(({ blocks }) => blocks.length)).toEqual([3, 1])
      }
      // Of a section without classes, an empty list of them may be left.
      expect((await read()).replace('<section class="">', '<section>')).toBe(before)
    })
  })
})
