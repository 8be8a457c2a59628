import { BrowserTrouble } from './browser-trouble.ts'
import { guardCalls, guardPageCalls } from './guard-calls.ts'
import type { BrowserHandle, BrowserPage, SizePx } from './model.ts'
import { openPage } from './open-page.ts'
import { type RunningBrowser, startBrowser } from './start-browser.ts'
import { withDeadline } from './with-deadline.ts'

/**
 * The handle that the pipeline holds: one browser at a time, started again when it breaks. A call that
 * breaks is tried once more in a new browser; if that breaks too, the browser is given up for this run and
 * further calls reject at once. `cleanUp` runs last, when no process is left.
 */
export function holdBrowser(first: RunningBrowser, cleanUp: () => Promise<void>): BrowserHandle {
  const refused = new Set<string>()
  let current: Promise<RunningBrowser> = Promise.resolve(first)
  let givenUp: BrowserTrouble | undefined
  let closing: Promise<void> | undefined

  /** A new browser in place of `broken`: the same one for all calls that it broke. */
  async function replace(broken: RunningBrowser, trouble: BrowserTrouble): Promise<RunningBrowser> {
    const held = current
    if ((await held) !== broken) return current
    if (held === current) current = restart(broken, trouble)
    return current
  }

  async function giveUp(trouble: BrowserTrouble): Promise<void> {
    givenUp = trouble
    const browser = await current.catch(() => undefined)
    browser?.process.killNow()
  }

  async function withPage<T>(html: string, size: SizePx, use: (page: BrowserPage) => Promise<T>): Promise<T> {
    if (givenUp !== undefined) throw givenUp
    const browser = await current
    try {
      return await usePage(browser, html, size, use, (url) => refused.add(url))
    } catch (trouble) {
      if (!(trouble instanceof BrowserTrouble) || closing !== undefined) throw trouble
      try {
        const next = await replace(browser, trouble)
        return await usePage(next, html, size, use, (url) => refused.add(url))
      } catch (secondTrouble) {
        if (secondTrouble instanceof BrowserTrouble) await giveUp(secondTrouble)
        throw secondTrouble
      }
    }
  }

  async function close(): Promise<void> {
    givenUp ??= new BrowserTrouble('it was closed')
    const browser = await current.catch(() => undefined)
    if (browser !== undefined) await endBrowser(browser)
    await cleanUp()
  }

  return {
    path: first.workingPlan.programPath,
    version: first.version,
    isSandboxed: first.isSandboxed,
    withPage,
    refusedRequests: () => [...refused],
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

async function restart(broken: RunningBrowser, trouble: BrowserTrouble): Promise<RunningBrowser> {
  broken.process.killNow()
  await withDeadline(broken.process.ended, 1000).catch(() => {})
  const outcome = await startBrowser(broken.workingPlan)
  if (outcome.kind === 'running') return outcome.browser
  throw new BrowserTrouble(`${trouble.reason}; and then it did not start again: ${outcome.reason}`)
}

async function usePage<T>(
  browser: RunningBrowser,
  html: string,
  size: SizePx,
  use: (page: BrowserPage) => Promise<T>,
  report: (refusedUrl: string) => void,
): Promise<T> {
  const guard = guardCalls(browser, browser.workingPlan.protocolTimeoutMs)
  const page = await guard('open a page', () => browser.puppeteer.newPage())
  let isBroken = false
  try {
    return await use(await openPage(page, html, size, report, guardPageCalls(guard, page)))
  } catch (error) {
    isBroken = error instanceof BrowserTrouble
    throw error
  } finally {
    // A broken browser is killed next: its page would only take its time to close.
    if (!isBroken) await withDeadline(page.close(), 1000).catch(() => {})
  }
}

/** Asks the browser to end, and ends it if it does not. */
async function endBrowser(browser: RunningBrowser): Promise<void> {
  await withDeadline(browser.puppeteer.close(), 2000).catch(() => {})
  await withDeadline(browser.process.ended, 1000).catch(() => {})
  browser.process.killNow()
  await withDeadline(browser.process.ended, 1000).catch(() => {})
}
