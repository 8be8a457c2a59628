import { BrowserTrouble } from './browser-trouble.ts'
import { type RunningBrowser, startBrowser } from './start-browser.ts'
import { withDeadline } from './with-deadline.ts'

/** One browser at a time, with another in its place when it is asked for after it broke. */
export interface KeptBrowser {
  /** The one that runs; else one is started. `before` is why the last one went. Rejects with `BrowserTrouble`. */
  readonly get: (before: BrowserTrouble | undefined) => Promise<RunningBrowser>
  /** Ends a browser that broke, unless that is done: gives whether nobody had told before. */
  readonly dismiss: (broken: RunningBrowser) => Promise<boolean>
  /** The one that runs or is just starting, if any. */
  readonly running: () => Promise<RunningBrowser | undefined>
}

export function keepRunning(first: RunningBrowser): KeptBrowser {
  let current: Promise<RunningBrowser> | undefined = Promise.resolve(first)
  let ended: Promise<void> = Promise.resolve()

  async function startAgain(before: BrowserTrouble | undefined): Promise<RunningBrowser> {
    await ended
    const outcome = await startBrowser(first.workingPlan)
    if (outcome.kind === 'running') return outcome.browser
    const why = before === undefined ? '' : `${before.reason}; and then `
    throw new BrowserTrouble(`${why}it did not start again: ${outcome.reason}`)
  }

  return {
    get: async (before) => {
      current ??= startAgain(before)
      const held = current
      try {
        return await held
      } catch (trouble) {
        if (held === current) current = undefined
        throw trouble
      }
    },
    dismiss: async (broken) => {
      const held = current
      if ((await held) !== broken || held !== current) return false
      current = undefined
      broken.process.killNow()
      ended = withDeadline(broken.process.ended, 1000).catch(() => {})
      return true
    },
    running: async () => current?.catch(() => undefined),
  }
}
