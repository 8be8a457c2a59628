import type { Browser, Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js'
import { type OpenedPage, prepareNewPage } from './prepare-new-page.ts'

/** What a page has shown, Chromium (147) does not let go of at once: after so many characters it is closed. */
const mostShown = 500_000

/** A page that somebody has for a while. */
export interface LentPage {
  readonly opened: Promise<OpenedPage>
}

/** The pages of one browser, as many as may be open at once. */
export interface Pages {
  /** Gives a page that nobody has; waits for its turn. For a long document others are closed: they hold memory of what they showed. */
  readonly take: (isLong: boolean) => Promise<LentPage>
  /** Opens so many while nobody needs them yet, or as many as there may be. */
  readonly openAhead: (count: number) => void
  /** `characters`: how much it has shown this time. */
  readonly giveBack: (page: LentPage, characters: number) => void
  /** Closes a page in place of giving it back. */
  readonly discard: (page: LentPage) => void
}

/**
 * Keeps pages for the next document: to open one and let its process come to speed takes twice as long as to load twenty slides
 * (0.1 s of processor time in the browser, 0.04 s here). The first is the one that the browser starts with, made ready at once,
 * while nobody needs it yet.
 */
export function keepPages(puppeteer: Browser, mostAtOnce: number): Pages {
  const idle: LentPage[] = []
  const waiting: (() => void)[] = []
  const long = new Set<LentPage>()
  const shown = new WeakMap<LentPage, number>()
  let count = 0

  function open(page: Promise<Page>): LentPage {
    count += 1
    const opened = page.then(prepareNewPage)
    // Whoever takes it gets the rejection.
    opened.catch(() => {})
    return { opened }
  }

  function close({ opened }: LentPage): void {
    count -= 1
    // Nobody waits for that; and of a broken browser there is nothing to close.
    opened.then(({ page }) => page.close()).catch(() => {})
  }

  /** While a long document is open, a page that nobody waits for holds memory for nothing. */
  function keep(page: LentPage): void {
    if (long.size > 0 && waiting.length === 0) close(page)
    else idle.push(page)
    waiting.shift()?.()
  }

  idle.push(open(startPage(puppeteer)))
  return {
    take: async (isLong) => {
      for (;;) {
        if (isLong) for (const page of idle.splice(0)) close(page)
        const page = idle.shift() ?? (count < mostAtOnce ? open(puppeteer.newPage()) : undefined)
        if (page !== undefined) {
          if (isLong) long.add(page)
          return page
        }
        await new Promise<void>((resolve) => waiting.push(resolve))
      }
    },
    openAhead: (wanted) => {
      while (count < Math.min(wanted, mostAtOnce)) idle.push(open(puppeteer.newPage()))
    },
    giveBack: (page, characters) => {
      const all = characters + (shown.get(page) ?? 0)
      shown.set(page, all)
      if (all <= mostShown) return keep(page)
      close(page)
      waiting.shift()?.()
    },
    discard: (page) => {
      long.delete(page)
      close(page)
      waiting.shift()?.()
    },
  }
}

async function startPage(puppeteer: Browser): Promise<Page> {
  const [first] = await puppeteer.pages()
  return first ?? puppeteer.newPage()
}
