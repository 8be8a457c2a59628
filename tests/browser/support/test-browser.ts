import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

import { launchBrowser } from '../../../src/browser/launch-browser.ts'
import type { BrowserHandle, LaunchOptions } from '../../../src/browser/model.ts'

/** Where the tests keep the unpacked browser: beside the packages, so that it goes with them. */
export const testCacheFolder = fileURLToPath(
  new URL('../../../node_modules/.cache/lectern-tests', import.meta.url),
)

/** The environment of this process, but without a browser chosen by whoever runs the tests. */
export const testEnvironment = { ...process.env, LECTERN_BROWSER: undefined, PUPPETEER_CACHE_DIR: undefined }

export async function launchTestBrowser(options: Partial<LaunchOptions> = {}): Promise<BrowserHandle> {
  const outcome = await launchBrowser({
    environment: testEnvironment,
    cacheFolder: testCacheFolder,
    ...options,
  })
  if (outcome.kind !== 'ready') throw new Error(`no browser to test with: ${JSON.stringify(outcome)}`)
  return outcome.browser
}

/** Gelasio, of the shipped theme, as a data: URL that is short enough to stay one. */
export function shortFontUrl(): string {
  const path = new URL('../../../themes/fonts/gelasio-latin-400-normal.woff2', import.meta.url)
  return `data:font/woff2;base64,${readFileSync(path).toString('base64')}`
}

/** Liberation Sans, of pdf.js, as a data: URL that is so long that it is taken out of the page. */
export function longFontUrl(): string {
  const path = createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf')
  return `data:font/ttf;base64,${readFileSync(path).toString('base64')}`
}

export const slideSize = { widthPx: 1280, heightPx: 720 }
