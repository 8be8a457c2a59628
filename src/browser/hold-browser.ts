import { BrowserTrouble } from './browser-trouble.ts'
import { keepRunning } from './keep-running.ts'
import type { BrowserHandle, BrowserPage, SizePx } from './model.ts'
import { documentUrl } from './serve-from-memory.ts'
import type { RunningBrowser } from './start-browser.ts'
import { usePage } from './use-page.ts'
import { DeadlineFault, withDeadline } from './with-deadline.ts'

/** A browser that breaks under so many talks in a row, and serves nobody between them, is given up for the run. */
const mostTalksInARow = 2

/** The talk that pages are opened for, as far as it matters here. */
interface Client {
  /** Why nothing is opened for it any more. */
  givenUp?: BrowserTrouble
}

/**
 * The handle that the pipeline holds: one browser at a time, started again when it breaks. A call that breaks is tried once more
 * in a new browser; if that breaks too, its talk gets no browser any more, and its further calls reject at once. Calls of other
 * talks that were broken with it are tried again, and do not count that as theirs. `cleanUp` runs last, when no process is left.
 */
export function holdBrowser(first: RunningBrowser, cleanUp: () => Promise<void>): BrowserHandle {
  const refused = new Set<string>()
  const report = (url: string): void => void refused.add(url)
  const kept = keepRunning(first)
  let talksInARow = 0
  let loads = 0
  let givenUp: BrowserTrouble | undefined
  let closing: Promise<void> | undefined

  function giveUp(client: Client, trouble: BrowserTrouble): BrowserTrouble {
    if (client.givenUp === undefined) talksInARow += 1
    client.givenUp = trouble
    if (talksInARow >= mostTalksInARow) givenUp ??= trouble
    return trouble
  }

  async function getBrowser(client: Client, before: BrowserTrouble | undefined): Promise<RunningBrowser> {
    try {
      return await kept.get(before)
    } catch (trouble) {
      throw trouble instanceof BrowserTrouble ? giveUp(client, trouble) : trouble
    }
  }

  async function withPage<T>(
    client: Client,
    html: string,
    size: SizePx,
    use: (page: BrowserPage) => Promise<T>,
    onServed: () => void,
  ): Promise<T> {
    let breaks = 0
    for (let before: BrowserTrouble | undefined; ; ) {
      const refusal = client.givenUp ?? givenUp
      if (refusal !== undefined) throw refusal
      const browser = await getBrowser(client, before)
      loads += 1
      try {
        const result = await usePage(
          browser,
          { html, size },
          { filesUrl: addressOf(loads), report, onServed },
          use,
        )
        talksInARow = 0
        return result
      } catch (trouble) {
        if (!(trouble instanceof BrowserTrouble) || closing !== undefined) throw trouble
        // Whoever waited in vain was not broken by another call.
        const isOwn = (await kept.dismiss(browser)) || trouble.cause instanceof DeadlineFault
        if (isOwn) breaks += 1
        if (breaks > 1) throw giveUp(client, trouble)
        before = trouble
      }
    }
  }

  async function close(): Promise<void> {
    givenUp ??= new BrowserTrouble('it was closed')
    const browser = await kept.running()
    if (browser !== undefined) await endBrowser(browser)
    await cleanUp()
  }

  const handleFor = (client: Client): BrowserHandle => ({
    path: first.workingPlan.programPath,
    version: first.version,
    isSandboxed: first.isSandboxed,
    forTalk: () => handleFor({}),
    withPage: (html, size, use, onServed = () => {}) => withPage(client, html, size, use, onServed),
    openAhead: (count) => {
      void kept.running().then((browser) => browser?.pages.openAhead(count))
    },
    refusedRequests: () => [...refused],
    close: () => {
      closing ??= close()
      return closing
    },
  })
  return handleFor({})
}

/** Of the files of each page: a page of the same process may still have those of the one before. */
const addressOf = (load: number): string => `${documentUrl}${load}/`

/** Ends the browser at once: asked to end it takes 200 ms, and its profile, which goes next, has nothing that is worth it. */
async function endBrowser({ process, puppeteer }: RunningBrowser): Promise<void> {
  process.killNow()
  await withDeadline(process.ended, 1000).catch(() => {})
  await withDeadline(puppeteer.disconnect(), 1000).catch(() => {})
}
