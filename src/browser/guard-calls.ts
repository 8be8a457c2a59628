import { BrowserTrouble } from './browser-trouble.ts'
import type { RunningBrowser } from './start-browser.ts'
import { withDeadline } from './with-deadline.ts'

/** Runs one call to the browser, bounded in time; whatever goes wrong becomes `BrowserTrouble`. */
export type Guard = <T>(what: string, work: () => Promise<T>) => Promise<T>

/**
 * Guards the calls to one browser. `what` completes "it could not …". A call ends at once when the
 * browser dies, and after `timeoutMs` when it hangs: Puppeteer alone would wait for its protocol time-out
 * in both cases if a renderer crashed (measured).
 */
export function guardCalls(browser: RunningBrowser, timeoutMs: number): Guard {
  return async (what, work) => {
    const died = browser.process.ended.then(() => Promise.reject(new Error('it ended')))
    died.catch(() => {}) // where nobody waits any more when it ends
    try {
      return await withDeadline(Promise.race([work(), died]), timeoutMs)
    } catch (error) {
      if (error instanceof BrowserTrouble) throw error
      // The pipe closes a moment before the process is seen to have ended, and its end tells more.
      if (!browser.puppeteer.connected) await withDeadline(browser.process.ended, 500).catch(() => {})
      const reason = browser.process.describeEnd() ?? (error as Error).message
      throw new BrowserTrouble(`it could not ${what}: ${reason}`, { cause: error })
    }
  }
}

/** The same for the calls to one page, which end at once when the page crashes. */
export function guardPageCalls(guard: Guard, crashed: Promise<never>): Guard {
  let isCrashed = false
  crashed.catch(() => {
    isCrashed = true
  })
  return (what, work) => guard(what, () => Promise.race([isCrashed ? crashed : work(), crashed]))
}
