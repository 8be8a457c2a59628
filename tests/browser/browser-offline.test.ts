/// <reference lib="dom" />
import { createSocket } from 'node:dgram'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { evaluateInPage } from '../../src/browser/evaluate-in-page.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { eventually } from './support/browser-processes.ts'
import { launchWithoutWalls } from './support/launch-without-walls.ts'
import { type Listener, listenForRequests } from './support/listen-for-requests.ts'
import { reachByScript, reachingPage } from './support/reaching-page.ts'
import { launchTestBrowser, slideSize } from './support/test-browser.ts'

/** Long enough for what was seen to arrive without walls; the last of it, STUN, within half a second. */
const settleMs = 1200
const settle = () => new Promise((resolve) => setTimeout(resolve, settleMs))

/** Some of what leaves a browser without walls: each is behind a wall of its own kind. */
const expectedNames = [
  '/font',
  '/img',
  '/iframe',
  '/fetch',
  '/socket',
  '/popup',
  '/worker',
  '/prefetch',
  '/refresh',
  'udp',
]

let listener: Listener
let origin = ''

beforeEach(async () => {
  listener = await listenForRequests()
  origin = `http://127.0.0.1:${listener.port}`
  return () => listener.close()
})

describe('the offline browser', () => {
  let browser: BrowserHandle

  beforeAll(async () => {
    browser = await launchTestBrowser()
  }, 20_000)

  afterAll(() => browser.close())

  it('lets nothing out, by HTML, CSS or script, and reports what was asked for', async () => {
    const page = await browser.withPage(reachingPage(origin), slideSize, async (opened) => {
      const title = await opened.evaluate(reachByScript, origin)
      await settle()
      return { title, text: await opened.evaluate(() => document.body.textContent, undefined) }
    })
    expect(listener.arrivals()).toEqual([])
    // Neither the page's scripts nor its refresh did anything.
    expect(page.title).toBe('x')
    expect(page.text).toContain('Hello')
    const asked = browser.refusedRequests().map((url) => url.slice(origin.length + 1))
    expect(asked).toEqual(
      expect.arrayContaining([
        'style',
        'font',
        'background',
        'img',
        'srcset',
        'video',
        'iframe',
        'refresh',
        'fetch',
      ]),
    )
    expect(asked).not.toContain('page-script')
    expect(asked).not.toContain('page-handler')
  }, 20_000)

  it('shows no file of this machine', async () => {
    const pictureOf = (address: string) =>
      browser.withPage(`<iframe src="${address}"></iframe>`, slideSize, async (page) => {
        await settle()
        return page.picture({ xPx: 0, yPx: 0, widthPx: 400, heightPx: 200 }, 1)
      })
    const [file, nothing, text] = await Promise.all(
      [import.meta.url, 'about:blank', 'data:text/plain,import'].map(pictureOf),
    )
    expect(file).toEqual(nothing)
    expect(text).not.toEqual(nothing)
  }, 20_000)
})

describe('the listener of these tests', () => {
  it('hears the same page in a browser without walls, by TCP and UDP', async () => {
    const { browser, end } = await launchWithoutWalls()
    try {
      // Two pages, since the first is refreshed away.
      const [page, other] = [await browser.newPage(), await browser.newPage()]
      void page.setContent(reachingPage(origin)).catch(() => {})
      void evaluateInPage(other, (_, work) => work(), reachByScript, origin).catch(() => {})
      await eventually(() => expectedNames.every((name) => listener.arrivals().join().includes(name)))
    } finally {
      await end()
    }
    for (const name of expectedNames) expect(listener.arrivals().join()).toContain(name)
  }, 20_000)

  it('hears a single packet', async () => {
    const udp = createSocket('udp4')
    udp.send('x', listener.port, '127.0.0.1')
    expect(await eventually(() => listener.arrivals().length === 1)).toBe(true)
    udp.close()
  })
})
