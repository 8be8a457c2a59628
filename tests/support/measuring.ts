import { afterAll } from 'vitest'
import type { TextStore } from '../../src/6-theme/model.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import type { Run } from '../../src/run.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'

/** One browser for a file of tests, started when a slide is first to be measured; measures are kept in memory. */
export function measuringWith(): Pick<Run, 'browser' | 'fit'> {
  let launched: Promise<BrowserHandle> | undefined
  afterAll(async () => (await launched)?.close())
  return {
    browser: async () => {
      launched ??= launchTestBrowser()
      return { kind: 'ready', browser: await launched }
    },
    fit: { isForbidden: false, store: () => storeInMemory() },
  }
}

export function storeInMemory(first?: string): TextStore {
  let text = first
  return {
    read: async () => text,
    write: async (next) => {
      text = next
    },
  }
}
