import { guardCalls, guardPageCalls } from './guard-calls.ts'
import type { BrowserPage, SizePx } from './model.ts'
import { pageTools, showPage } from './open-page.ts'
import type { Told } from './serve-from-memory.ts'
import type { RunningBrowser } from './start-browser.ts'
import { type LightPage, takeOutData } from './take-out-data.ts'

/** What a page shows. */
interface ShownPage {
  readonly html: string
  readonly size: SizePx
}

/** Of one load: where its files are served, and who is told of it. */
interface Load extends Told {
  readonly filesUrl: string
}

/** As many as a hundred slides have. */
const lightPageCharacters = 150_000

/**
 * How much longer a call to this page may take than to one of a short talk: a thousand slides are printed in 8 s, but beside
 * other work in ten times as many (seen).
 */
const weigh = ({ html }: LightPage): number => Math.max(1, html.length / lightPageCharacters)

/** Longer ones (papers of 200 slides and more) are closed after use, since what they hold is not let go at once. */
const longestKept = 300_000

/** The most that timers know. */
const mostTimeoutMs = 2 ** 31 - 1

/** Lends a page that shows what is wanted. Rejects with `BrowserTrouble` when the browser breaks. */
export async function usePage<T>(
  browser: RunningBrowser,
  { html, size }: ShownPage,
  load: Load,
  use: (page: BrowserPage) => Promise<T>,
): Promise<T> {
  // Who waits for its turn is told when the browser dies, and never that it takes long.
  const isLong = html.length > longestKept
  const lent = await guardCalls(browser, mostTimeoutMs)('open a page', () => browser.pages.take(isLong))
  let isDone = false
  try {
    const light = takeOutData(html, load.filesUrl)
    const guard = guardCalls(browser, browser.workingPlan.protocolTimeoutMs * weigh(light))
    const opened = await guard('open a page', () => lent.opened)
    const guardPage = guardPageCalls(guard, opened.crashed)
    const brokenFonts = await showPage(opened, light, size, load, guardPage)
    const result = await use(pageTools(opened.page, brokenFonts, guardPage))
    isDone = true
    return result
  } finally {
    if (isDone && !isLong) browser.pages.giveBack(lent, html.length)
    else browser.pages.discard(lent)
  }
}
