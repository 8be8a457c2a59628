import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js'

const zero = Buffer.from([0])

/**
 * The DevTools protocol over a browser's pipe, for Puppeteer's `connect`: messages in JSON, each ended by
 * a zero byte. Puppeteer has the same but does not export it.
 */
export function createPipeTransport(commands: Writable, answers: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => {
      if (commands.writable) commands.write(`${message}\0`)
    },
    close: () => {
      commands.end()
    },
  }
  let pending: Buffer[] = []
  answers.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(zero); end !== -1; end = chunk.indexOf(zero, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString()
      pending = []
      start = end + 1
      // Each in its own turn, as Puppeteer's transports do: its handlers count on it.
      setImmediate(() => transport.onmessage?.(message))
    }
    if (start < chunk.length) pending.push(chunk.subarray(start))
  })
  answers.on('close', () => transport.onclose?.())
  return transport
}
