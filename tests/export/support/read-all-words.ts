import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * Everything in a file that could be read as words, in whatever way: its bytes, what its streams and data URIs hold, and of
 * a PDF what another program reads in pages, structure, bookmarks and properties.
 */
export async function readAllWords(path: string, bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes)
  const texts = [raw.toString('latin1'), raw.toString('utf8'), raw.toString('utf16le')]
  if (path.endsWith('.pdf')) return [...texts, ...inflateAll(raw), await readDocument(bytes)].join('\n')
  const data = texts[0]?.matchAll(/base64,([A-Za-z0-9+/=]+)/g) ?? []
  return [
    ...texts,
    ...[...data].map(([, base64 = '']) => Buffer.from(base64, 'base64').toString('latin1')),
  ].join('\n')
}

function inflateAll(raw: Buffer): readonly string[] {
  const text = raw.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: start }) => {
    try {
      const inflated = inflateSync(raw.subarray(index + start.length), { finishFlush: 2 })
      return [inflated.toString('latin1'), inflated.toString('utf8')]
    } catch {
      return []
    }
  })
}

async function readDocument(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false })
  const document = await task.promise
  try {
    const pages = Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1)
      const { items } = await page.getTextContent()
      const lines = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
      return [lines.join(''), JSON.stringify([await page.getStructTree(), await page.getAnnotations()])].join(
        '\n',
      )
    })
    const { info, metadata } = await document.getMetadata()
    const rest = [await document.getOutline(), info, metadata?.getRaw(), await document.getAttachments()]
    return [...(await Promise.all(pages)), JSON.stringify(rest)].join('\n')
  } finally {
    await task.destroy()
  }
}
