import { Buffer } from 'node:buffer'
import type { Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js'

import { BrowserTrouble } from './browser-trouble.ts'
import { evaluateInPage } from './evaluate-in-page.ts'
import type { Guard } from './guard-calls.ts'
import { hasText, loadFonts } from './in-page.ts'
import type { BoxPx, BrowserPage, SizePx } from './model.ts'
import type { OpenedPage } from './prepare-new-page.ts'
import { documentUrl, type Told } from './serve-from-memory.ts'
import type { LightPage } from './take-out-data.ts'

/** Shows what was taken apart on a page of ours, in the given viewport, and waits until all fonts are loaded. */
export async function showPage(
  { page, server }: OpenedPage,
  light: LightPage,
  size: SizePx,
  told: Told,
  guard: Guard,
): Promise<readonly string[]> {
  server.show(light, told)
  await guard('load the page', () =>
    Promise.all([
      page.setViewport({ width: size.widthPx, height: size.heightPx, deviceScaleFactor: 1 }),
      page.goto(documentUrl, { waitUntil: 'load', timeout: 0 }),
    ]),
  )
  return evaluateInPage(page, guard, loadFonts, undefined)
}

/** What may be done with a page that shows something. */
export function pageTools(page: Page, brokenFonts: readonly string[], guard: Guard): BrowserPage {
  return {
    brokenFonts,
    printPdf: () => printPdf(page, guard),
    picture: (box, scale) => takePicture(page, guard, box, scale),
    evaluate: async (fn, argument, helpers) => evaluateInPage(page, guard, fn, argument, helpers),
  }
}

/** All fonts are loaded by now. */
const asPrinted = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
  waitForFonts: false,
  timeout: 0,
} as const

async function printPdf(page: Page, guard: Guard): Promise<Uint8Array> {
  const pdf = await guard('print the page', () => page.pdf(asPrinted))
  const hasFont = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes('/Font')
  // The shipped browser prints text as nothing at all, and says nothing, if it finds no fonts (measured).
  if (!hasFont && (await evaluateInPage(page, guard, hasText, undefined)))
    throw new BrowserTrouble('it printed the page without its text')
  return pdf
}

async function takePicture(page: Page, guard: Guard, box: BoxPx, scale: number): Promise<Uint8Array> {
  if (!(box.widthPx > 0 && box.heightPx > 0 && scale > 0)) throw new RangeError('a picture of an empty box')
  const clip = { x: box.xPx, y: box.yPx, width: box.widthPx, height: box.heightPx, scale }
  return guard('take a picture', () => page.screenshot({ type: 'png', clip, captureBeyondViewport: true }))
}
