import { afterEach, describe, expect, it } from 'vitest'

import { BrowserTrouble } from '../../src/browser/browser-trouble.ts'
import type { BrowserHandle, LaunchOptions } from '../../src/browser/model.ts'
import { eventually, mainBrowserOf, mainBrowsersOf, processesOf } from './support/browser-processes.ts'
import { launchTestBrowser, slideSize } from './support/test-browser.ts'

const html = '<!doctype html><title>x</title><p>Hello'
let browser: BrowserHandle | undefined

afterEach(async () => {
  await browser?.close()
})

async function launch(options: Partial<LaunchOptions> = {}): Promise<BrowserHandle> {
  browser = await launchTestBrowser(options)
  return browser
}

function signalBrowser(signal: NodeJS.Signals): void {
  process.kill(mainBrowserOf(process.pid), signal)
}

describe('a browser that breaks', () => {
  it('is started again once when it is killed in the middle, and the call succeeds', async () => {
    const held = await launch()
    let uses = 0
    const pdf = await held.withPage(html, slideSize, async (page) => {
      uses += 1
      if (uses === 1) signalBrowser('SIGKILL')
      return page.printPdf()
    })
    expect(uses).toBe(2)
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  }, 20_000)

  it('is started again once for all calls that its death broke', async () => {
    const held = await launch()
    const mainPids = new Set<number>()
    let uses = 0
    const print = () =>
      held.withPage(html, slideSize, async (page) => {
        mainPids.add(mainBrowserOf(process.pid))
        uses += 1
        if (uses === 2) signalBrowser('SIGKILL')
        // Nobody prints before both are there.
        await eventually(() => uses >= 2)
        return (await page.printPdf()).length
      })
    const [left, right] = await Promise.all([print(), print()])
    expect(left).toBe(right)
    expect(mainPids.size).toBe(2)
    expect(await print()).toBe(left)
  }, 20_000)

  it('is given up with its reason when it is killed again', async () => {
    const held = await launch()
    let uses = 0
    const print = () =>
      held.withPage(html, slideSize, async (page) => {
        uses += 1
        signalBrowser('SIGKILL')
        return page.printPdf()
      })
    const trouble = {
      name: 'BrowserTrouble',
      reason: expect.stringMatching(/^it could not .+: it was ended by SIGKILL/),
    }
    await expect(print()).rejects.toMatchObject(trouble)
    expect(uses).toBe(2)
    await expect(print()).rejects.toMatchObject(trouble)
    expect(uses).toBe(2)
  }, 20_000)

  it('is there for other talks when it broke under one, in the middle of theirs or later', async () => {
    const held = await launch()
    let breaks = 0
    const other = held.forTalk().withPage(html, slideSize, async (page) => {
      await eventually(() => breaks === 2)
      return page.printPdf()
    })
    const poisoned = held.forTalk()
    const broken = poisoned.withPage(html, slideSize, async () => {
      breaks += 1
      throw new BrowserTrouble('it printed the page without its text')
    })
    const trouble = { name: 'BrowserTrouble', reason: 'it printed the page without its text' }
    await expect(broken).rejects.toMatchObject(trouble)
    expect((await other).length).toBeGreaterThan(1000)
    await expect(poisoned.withPage(html, slideSize, async () => 1)).rejects.toMatchObject(trouble)
    expect(await held.forTalk().withPage(html, slideSize, async () => 1)).toBe(1)
  }, 20_000)

  it('is given up for all talks when it breaks under two in a row', async () => {
    const held = await launch()
    let uses = 0
    const print = () =>
      held.forTalk().withPage(html, slideSize, async (page) => {
        uses += 1
        signalBrowser('SIGKILL')
        return page.printPdf()
      })
    for (const usesUntilThen of [2, 4, 4]) {
      await expect(print()).rejects.toMatchObject({ name: 'BrowserTrouble' })
      expect(uses).toBe(usesUntilThen)
    }
  }, 20_000)

  it('is started again when only the page crashes, without waiting for a time-out', async () => {
    const held = await launch()
    const startMs = performance.now()
    let uses = 0
    await held.withPage(html, slideSize, async (page) => {
      uses += 1
      const renderers = processesOf(mainBrowserOf(process.pid), 'renderer')
      if (uses === 1) for (const pid of renderers) process.kill(pid, 'SIGKILL')
      return page.printPdf()
    })
    expect(uses).toBe(2)
    expect(performance.now() - startMs).toBeLessThan(8000)
  }, 20_000)

  it('ends in time when it hangs, and hangs again', async () => {
    const held = await launch({ protocolTimeoutMs: 1000 })
    const startMs = performance.now()
    const call = held.withPage(html, slideSize, async (page) => {
      signalBrowser('SIGSTOP')
      return page.printPdf()
    })
    await expect(call).rejects.toMatchObject({
      name: 'BrowserTrouble',
      reason: 'it could not print the page: no answer within 1000 ms',
    })
    await held.close()
    expect(performance.now() - startMs).toBeLessThan(8000)
    expect(mainBrowsersOf(process.pid)).toEqual([])
  }, 20_000)

  it('is not blamed for what goes wrong in our own code', async () => {
    const held = await launch()
    let uses = 0
    const call = held.withPage(html, slideSize, async (page) => {
      uses += 1
      return page.evaluate(() => {
        throw new Error('a bug of ours')
      }, undefined)
    })
    await expect(call).rejects.toThrow(/^A function that ran in the page failed\. Error: a bug of ours/)
    await expect(call).rejects.not.toMatchObject({ name: 'BrowserTrouble' })
    expect(uses).toBe(1)
    const picture = held.withPage(html, slideSize, (page) =>
      page.picture({ xPx: 0, yPx: 0, widthPx: 0, heightPx: 10 }, 1),
    )
    await expect(picture).rejects.toThrow(RangeError)
  }, 20_000)
})
