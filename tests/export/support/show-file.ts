import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findShipped } from '../../../src/browser/find-shipped.ts'
import { prepareCandidate } from '../../../src/browser/prepare-candidate.ts'
import { makeRunFolder } from '../../../src/io/make-run-folder.ts'
import { testCacheFolder, testEnvironment } from '../../browser/support/test-browser.ts'

/** A file shown as a reader would open it: scripts run, windows open, the network is there. What it did is kept. */
export interface ShownFile {
  readonly page: Page
  /** Everything on the consoles of all its windows, and every script error. */
  readonly messages: readonly string[]
  /** Every address that any of its windows asked for. */
  readonly requests: readonly string[]
}

/** Shows the HTML from a `file:` address in the shipped browser, and closes it after `use`. */
export async function showFile<T>(html: string, use: (shown: ShownFile) => Promise<T>): Promise<T> {
  const run = makeRunFolder()
  let browser: Browser | undefined
  try {
    const path = join(run.path, 'deck.html')
    await writeFile(path, html)
    browser = await launchShipped(run)
    const messages: string[] = []
    const requests: string[] = []
    const watch = (page: Page | null): void => {
      page?.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`))
      page?.on('pageerror', (error) => messages.push(String(error)))
      page?.on('request', (request) => requests.push(request.url()))
    }
    browser.on('targetcreated', (target) => void target.page().then(watch, () => undefined))
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 720 })
    await page.goto(pathToFileURL(path).href)
    return await use({ page, messages, requests })
  } finally {
    await browser?.close()
    await run.remove()
  }
}

async function launchShipped(run: ReturnType<typeof makeRunFolder>): Promise<Browser> {
  const archives = findShipped()
  const program = await prepareCandidate({ kind: 'shipped' }, archives, testEnvironment, testCacheFolder, run)
  const browser = await puppeteer.launch({
    executablePath: program.programPath,
    env: program.environment,
    headless: 'shell',
    pipe: true,
    userDataDir: join(run.path, 'profile'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  // A window on a screen may keep it awake without asking; a headless one refuses, and Marp's presenter says so aloud.
  const session = await browser.target().createCDPSession()
  await session.send('Browser.grantPermissions', { permissions: ['wakeLockScreen'] })
  return browser
}
