import { BrowserTrouble } from '../browser/browser-trouble.ts'
import type { BrowserHandle, BrowserOutcome } from '../browser/model.ts'
import type { Report } from '../diagnostics/model.ts'

/** Why nobody looked whether slides fit. */
export type Unmeasured = { readonly kind: 'none' } | { readonly kind: 'broken'; readonly reason: string }

export type Asked<T> = { readonly kind: 'done'; readonly result: T } | Unmeasured

/** Hands the run's browser to `use`; a browser that is missing, does not start or breaks is an outcome. */
export async function askBrowser<T>(
  browser: () => Promise<BrowserOutcome>,
  use: (browser: BrowserHandle) => Promise<T>,
): Promise<Asked<T>> {
  const found = await browser()
  if (found.kind === 'none') return { kind: 'none' }
  if (found.kind === 'broken') return { kind: 'broken', reason: `${found.path}: ${found.reason}` }
  try {
    return { kind: 'done', result: await use(found.browser) }
  } catch (error) {
    if (!(error instanceof BrowserTrouble)) throw error
    return { kind: 'broken', reason: error.reason }
  }
}

/** Reports `fit/not-measured`, and of a browser that should have worked `export/browser-failed`. */
export function tellUnmeasured(why: Unmeasured, report: Report): void {
  report.add('fit/not-measured', undefined)
  if (why.kind === 'broken') report.add('export/browser-failed', undefined, { reason: why.reason })
}
