import { Buffer } from 'node:buffer'
import type { Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js'

import { BrowserTrouble } from './browser-trouble.ts'
import { evaluateInPage } from './evaluate-in-page.ts'
import type { Guard } from './guard-calls.ts'
import { hasText, loadFonts } from './in-page.ts'
import type { BoxPx, BrowserPage, SizePx } from './model.ts'
import { documentUrl, serveFromMemory } from './serve-from-memory.ts'
import type { LightPage } from './take-out-data.ts'

/**
 * Makes an empty page show what was taken apart: offline, without page scripts, in the given viewport, all fonts
 * loaded. Animations are at rest and the color scheme is light, whatever the machine prefers.
 * `report` gets the address of each request that is refused.
 */
export async function openPage(
  page: Page,
  light: LightPage,
  size: SizePx,
  report: (refusedUrl: string) => void,
  guard: Guard,
): Promise<BrowserPage> {
  await guard('prepare a page', () =>
    Promise.all([
      page.setJavaScriptEnabled(false),
      page.setViewport({ width: size.widthPx, height: size.heightPx, deviceScaleFactor: 1 }),
      page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]),
      serveFromMemory(page, light, report),
    ]),
  )
  await guard('load the page', () => page.goto(documentUrl, { waitUntil: 'load', timeout: 0 }))
  return {
    brokenFonts: await evaluateInPage(page, guard, loadFonts, undefined),
    printPdf: () => printPdf(page, guard),
    picture: (box, scale) => takePicture(page, guard, box, scale),
    evaluate: async (fn, argument, helpers) => evaluateInPage(page, guard, fn, argument, helpers),
  }
}

async function printPdf(page: Page, guard: Guard): Promise<Uint8Array> {
  const pdf = await guard('print the page', () =>
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 }),
  )
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
