import type { HTTPRequest, Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js'

import type { LightPage } from './take-out-data.ts'

/**
 * The made-up address of our documents (`.invalid` is reserved, RFC 2606, and never resolves). They come
 * from memory and not from a `file:` address, which could read other files of this machine.
 */
export const documentUrl = 'http://lectern.invalid/'

export interface MemoryServer {
  /** What the page gets from now on. */
  readonly show: (light: LightPage, told: Told) => void
}

/** Who is told of a page. */
export interface Told {
  /** Gets the address of each request that is refused. */
  readonly report: (refusedUrl: string) => void
  /** Called when the page has got its document. */
  readonly onServed: () => void
}

interface Served extends Told {
  readonly light: LightPage
  isServed: boolean
}

/**
 * Answers the page's first request for `documentUrl` with the HTML that it shall show, serves the files that were taken out
 * of it, lets `data:` through, and refuses and reports everything else. This is the wall that tells; the
 * command line has the walls that hold where interception sees nothing (preconnect, WebSocket, STUN).
 */
export async function serveFromMemory(page: Page): Promise<MemoryServer> {
  let current: Served | undefined
  const answer = async (request: HTTPRequest): Promise<void> => {
    const url = request.url()
    // Chromium hands fonts from data: URLs to interception too (147), other data: URLs not.
    if (url.startsWith('data:')) return request.continue()
    const file = current?.light.files.get(url)
    if (file !== undefined) return request.respond(file)
    if (current?.isServed === false && url === documentUrl && request.frame() === page.mainFrame()) {
      current.isServed = true
      const { light, onServed } = current
      await request.respond({ contentType: 'text/html; charset=utf-8', body: light.html })
      return onServed()
    }
    // A full Chrome asks for this by itself: the page did not, so there is nothing to report.
    if (url !== `${documentUrl}favicon.ico`) current?.report(url)
    // 'aborted' and not 'failed': a refused navigation (meta refresh) then leaves the page as it is,
    // where a failed one would put an error page in its place.
    return request.abort('aborted')
  }
  // A policy of the page that allows data: only would keep out what was taken out of it.
  const prepared = Promise.all([page.setBypassCSP(true), page.setRequestInterception(true)])
  page.on('request', (request) => {
    // Rejects only if the page is gone meanwhile, and then the call that waits for the page tells.
    answer(request).catch(() => {})
  })
  await prepared
  return {
    show: (light, told) => {
      current = { light, ...told, isServed: false }
    },
  }
}
