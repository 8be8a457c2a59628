import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** How many slides or pages a file has. */
const counters: Readonly<Record<string, (bytes: Uint8Array) => Promise<number>>> = {
  pdf: async (bytes) => {
    const loading = getDocument({ data: bytes, verbosity: 0 })
    const { numPages } = await loading.promise
    await loading.destroy()
    return numPages
  },
  pptx: async (bytes) =>
    Object.keys(unzipSync(bytes)).filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path)).length,
  html: async (bytes) => new TextDecoder().decode(bytes).match(/<svg data-marpit-svg/g)?.length ?? 0,
}

/** Takes a file that a tool wrote; gives its number of pages. */
export async function countPages(path: string): Promise<number> {
  const count = counters[path.slice(path.lastIndexOf('.') + 1)]
  if (count === undefined) throw new Error(`${path} has no pages to count`)
  return count(new Uint8Array(readFileSync(path)))
}
