import { guardCalls, guardPageCalls } from './guard-calls.ts'
import { isSame, type LentPage, type ShownPage } from './keep-pages.ts'
import type { BrowserPage } from './model.ts'
import { pageTools, showPage } from './open-page.ts'
import type { RunningBrowser } from './start-browser.ts'
import { type LightPage, takeOutData } from './take-out-data.ts'

/** Of one load: where its files are served, and who is told of addresses that are refused. */
interface Load {
  readonly filesUrl: string
  readonly report: (refusedUrl: string) => void
}

/** As many as a hundred slides have. */
const lightPageCharacters = 150_000

/**
 * How much longer a call to this page may take than to one of a short talk: a thousand slides are printed in 8 s, but beside
 * other work in ten times as many (seen).
 */
const weigh = ({ html }: LightPage): number => Math.max(1, html.length / lightPageCharacters)

/** Longer ones (of 150 slides and more) are closed after use, since what they hold is not let go at once. */
const longestKept = 400_000

/** The most that timers know. */
const mostTimeoutMs = 2 ** 31 - 1

/** Lends a page that shows what is wanted. Rejects with `BrowserTrouble` when the browser breaks. */
export async function usePage<T>(
  browser: RunningBrowser,
  wanted: ShownPage,
  load: Load,
  use: (page: BrowserPage) => Promise<T>,
): Promise<T> {
  // Who waits for its turn is told when the browser dies, and never that it takes long.
  const lent = await guardCalls(browser, mostTimeoutMs)('open a page', () => browser.pages.take(wanted))
  return useLent(browser, { lent, wanted, load }, use)
}

/** Loads a page where one is free. Whoever asks for it is told what is wrong with it. */
export function loadAhead(running: Promise<RunningBrowser | undefined>, wanted: ShownPage, load: Load): void {
  const work = async (): Promise<void> => {
    const browser = wanted.html.length <= longestKept ? await running : undefined
    const lent = browser?.pages.takeAhead(wanted)
    if (browser === undefined || lent === undefined) return
    await useLent(browser, { lent, wanted, load }, async ({ keep }) => keep())
  }
  work().catch(() => {})
}

interface Loan {
  readonly lent: LentPage
  readonly wanted: ShownPage
  readonly load: Load
}

async function useLent<T>(
  browser: RunningBrowser,
  { lent, wanted, load }: Loan,
  use: (page: BrowserPage) => Promise<T>,
): Promise<T> {
  const { html, size } = wanted
  let isDone = false
  let shown: ShownPage | undefined
  try {
    const light = takeOutData(html, load.filesUrl)
    const guard = guardCalls(browser, browser.workingPlan.protocolTimeoutMs * weigh(light))
    const opened = await guard('open a page', () => lent.opened)
    const guardPage = guardPageCalls(guard, opened.crashed)
    const isShown = lent.shown !== undefined && isSame(lent.shown, wanted)
    const brokenFonts = isShown ? [] : await showPage(opened, light, size, load.report, guardPage)
    const keep = (): void => {
      if (brokenFonts.length === 0) shown = wanted
    }
    const result = await use(pageTools(opened.page, brokenFonts, keep, guardPage))
    isDone = true
    return result
  } finally {
    if (isDone && html.length <= longestKept) browser.pages.giveBack(lent, shown)
    else browser.pages.discard(lent)
  }
}
