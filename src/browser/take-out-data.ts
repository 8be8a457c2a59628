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

/** Shorter ones stay: a request each would cost more than it saves. */
const longFromCharacters = 50_000
const dataStart = /data:([a-z]+\/[a-z0-9.+-]+);base64,/g
const dataEnd = /[^A-Za-z0-9+/=]|$/g

/**
 * Replaces the long base64 data: URLs of a page by addresses below `origin`, and gives what they held.
 * Chromium ends the connection when one message is over 100 MB (147), that is with 75 MB of HTML: a dozen
 * photographs. And it sends every data: URL back with the events of its request, which takes twice the time.
 * Not by one regular expression for the whole: V8's overflows its stack on 40 MB of base64.
 */
export function takeOutData(html: string, origin: string): LightPage {
  const files = new Map<string, MemoryFile>()
  const parts: string[] = []
  let keptTo = 0
  for (const { 0: start, 1: contentType = '', index } of html.matchAll(dataStart)) {
    const from = index + start.length
    dataEnd.lastIndex = from
    const to = dataEnd.exec(html)?.index ?? html.length
    if (to - from < longFromCharacters) continue
    const url = `${origin}data/${files.size}`
    files.set(url, { contentType, body: Buffer.from(html.slice(from, to), 'base64') })
    parts.push(html.slice(keptTo, index), url)
    keptTo = to
  }
  return { html: parts.join('') + html.slice(keptTo), files }
}
