import { Buffer } from 'node:buffer'

/** What a long data: URL held, to be served under an address of its own. */
export interface MemoryFile {
  readonly contentType: string
  readonly body: Buffer
}

export interface LightPage {
  readonly html: string
  readonly files: ReadonlyMap<string, MemoryFile>
}

/** Short ones may stay: a request each would cost more than it saves. */
const longData = /data:([a-z]+\/[a-z0-9.+-]+);base64,([A-Za-z0-9+/]{50000,}={0,2})/g

/**
 * Replaces the long base64 data: URLs of a page by addresses below `origin`, and gives what they held.
 * Chromium ends the connection when one message is over 100 MB (147), that is with 75 MB of HTML: a dozen
 * photographs. And it sends every data: URL back with the events of its request, which takes twice the time.
 */
export function takeOutData(html: string, origin: string): LightPage {
  const files = new Map<string, MemoryFile>()
  const lightHtml = html.replace(longData, (_, contentType: string, base64: string) => {
    const url = `${origin}data/${files.size}`
    files.set(url, { contentType, body: Buffer.from(base64, 'base64') })
    return url
  })
  return { html: lightHtml, files }
}
