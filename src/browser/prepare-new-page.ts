import type { Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js'
import { type MemoryServer, serveFromMemory } from './serve-from-memory.ts'

/** An empty page that is ready for our documents, one after another. */
export interface OpenedPage {
  readonly page: Page
  readonly server: MemoryServer
  /** Rejects when the page crashes. */
  readonly crashed: Promise<never>
}

/** Makes an empty page ours: offline, without page scripts, with animations at rest and light colors, whatever the machine prefers. */
export async function prepareNewPage(page: Page): Promise<OpenedPage> {
  const crashed = new Promise<never>((_, reject) => {
    page.once('error', () => reject(new Error('the page crashed')))
  })
  crashed.catch(() => {}) // it may crash between two calls: the next one tells
  const [server] = await Promise.all([
    serveFromMemory(page),
    page.setJavaScriptEnabled(false),
    page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]),
  ])
  return { page, server, crashed }
}
