import type { Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js'

import type { Guard } from './guard-calls.ts'
import type { InPage } from './model.ts'

type Answer<R> = { readonly value: R } | { readonly fault: string }

/**
 * Runs a function of ours in the page and gives what it returns, both ways as JSON. It is sent as text and
 * works although page scripts are disabled. A fault inside the function is thrown as a plain Error with the
 * page's stack: it is a bug of ours, and no reason to start the browser again.
 */
export async function evaluateInPage<A, R>(
  page: Page,
  guard: Guard,
  fn: (argument: A) => R,
  argument: A,
  helpers: readonly InPage[] = [],
): Promise<Awaited<R>> {
  const expression = writeExpression(`${fn}`, JSON.stringify(argument) ?? 'undefined', helpers)
  const text = await guard('run a function in the page', () => page.evaluate(expression) as Promise<string>)
  const answer = JSON.parse(text) as Answer<Awaited<R>>
  if ('fault' in answer) throw new Error(`A function that ran in the page failed. ${answer.fault}`)
  return answer.value
}

/** `__name`: tsx (by esbuild's keepNames) wraps inner functions in a helper that the page does not have. */
function writeExpression(fn: string, argument: string, helpers: readonly InPage[]): string {
  return `(async () => {
    const __name = (named) => named
    ${helpers.join('\n')}
    try {
      return JSON.stringify({ value: await (${fn})(${argument}) })
    } catch (error) {
      return JSON.stringify({ fault: String(error?.stack ?? error) })
    }
  })()`
}
