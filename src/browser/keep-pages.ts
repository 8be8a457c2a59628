import { setImmediate as aTurn } from 'node:timers/promises'
import type { Browser } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js'
import type { SizePx } from './model.ts'
import { type OpenedPage, prepareNewPage } from './prepare-new-page.ts'

/** What a page shows: the same HTML in the same size is the same page. */
export interface ShownPage {
  readonly html: string
  readonly size: SizePx
}

/** A page that somebody has for a while. */
export interface LentPage {
  readonly opened: Promise<OpenedPage>
  /** Absent where it shows nothing that anybody could go on with. */
  readonly shown?: ShownPage
}

/** The pages of one browser, as many as may be open at once. */
export interface Pages {
  /** Gives a page that nobody has: one that shows what is asked for already, if there is one. Waits for its turn. */
  readonly take: (wanted: ShownPage) => Promise<LentPage>
  /** Opens one more while nobody needs it yet, if none is free and there may be one. */
  readonly openAhead: () => void
  /** Gives a page that nobody has and that shows nothing, if there is one or may be: who asks for `wanted` waits for it. */
  readonly takeAhead: (wanted: ShownPage) => LentPage | undefined
  /** `shown` is what is still on it, as it was loaded. */
  readonly giveBack: (page: LentPage, shown?: ShownPage) => void
  /** Closes a page in place of giving it back. */
  readonly discard: (page: LentPage) => void
}

/**
 * Keeps pages for the next document: to open one and let its process come to speed takes twice as long as to load twenty slides
 * (0.1 s of processor time in the browser, 0.04 s here). The first is opened at once, while nobody needs it yet.
 */
export function keepPages(puppeteer: Browser, mostAtOnce: number): Pages {
  const idle: LentPage[] = []
  const ahead = new Map<LentPage, ShownPage>()
  const waiting: (() => void)[] = []
  let count = 0

  function open(): LentPage {
    count += 1
    const opened = puppeteer.newPage().then(prepareNewPage)
    // Whoever takes it gets the rejection.
    opened.catch(() => {})
    return { opened }
  }

  function lend(page: LentPage | undefined): LentPage | undefined {
    if (page !== undefined) idle.splice(idle.indexOf(page), 1)
    return page
  }

  function find(wanted: ShownPage, mayReplace: boolean): LentPage | undefined {
    if ([...ahead.values()].some((shown) => isSame(shown, wanted))) return undefined
    const best =
      idle.find(({ shown }) => shown !== undefined && isSame(shown, wanted)) ??
      idle.find(({ shown }) => shown === undefined)
    if (best === undefined && count < mostAtOnce) return open()
    return lend(best ?? (mayReplace ? idle[0] : undefined))
  }

  function wake(): void {
    // All of them: the first may wait for another page than the one that is free now.
    for (const go of waiting.splice(0)) go()
  }

  async function take(wanted: ShownPage): Promise<LentPage> {
    for (;;) {
      const found = find(wanted, false)
      if (found !== undefined) return found
      // What a page shows is there for somebody, who may be about to ask for it.
      await aTurn()
      const replaced = find(wanted, true)
      if (replaced !== undefined) return replaced
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }

  idle.push(open())
  return {
    take,
    openAhead: () => {
      if (count < mostAtOnce && idle.every(({ shown }) => shown !== undefined)) idle.push(open())
    },
    takeAhead: (wanted) => {
      const free = idle.find(({ shown }) => shown === undefined)
      const page = free === undefined && count < mostAtOnce ? open() : lend(free)
      if (page !== undefined) ahead.set(page, wanted)
      return page
    },
    giveBack: (page, shown) => {
      ahead.delete(page)
      idle.push({ opened: page.opened, ...(shown === undefined ? {} : { shown }) })
      wake()
    },
    discard: (page) => {
      ahead.delete(page)
      count -= 1
      // Nobody waits for that; and of a broken browser there is nothing to close.
      page.opened.then((opened) => opened.page.close()).catch(() => {})
      wake()
    },
  }
}

export function isSame(one: ShownPage, other: ShownPage): boolean {
  const { widthPx, heightPx } = other.size
  return one.size.widthPx === widthPx && one.size.heightPx === heightPx && one.html === other.html
}
