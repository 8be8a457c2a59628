import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPdf } from '../../../src/7-export/pdf/file/read-pdf.ts'
import { type Element, readElements } from './structure-tree.ts'

export interface ReadPdf {
  readonly pages: readonly { readonly text: string; readonly width: number; readonly height: number }[]
  /** Titles; those below another are moved in by two spaces. */
  readonly bookmarks: readonly string[]
  readonly info: Readonly<Record<string, unknown>>
  /** Addresses that the links of all pages lead to. */
  readonly links: readonly string[]
  /** Links inside the file: from which page to which, both from 1. */
  readonly jumps: readonly (readonly [from: number, to: number])[]
  /** Roles of the structure tree, each once; read from the objects, since pdf.js (5) leaves out what is in forms. */
  readonly roles: readonly string[]
}

interface Annotation {
  readonly url?: string
  readonly dest?: string | readonly Parameters<PDFDocumentProxy['getPageIndex']>[0][] | null
}

/** Reads a PDF with another program than the one that wrote it. */
export async function readPdfPages(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false })
  const document = await task.promise
  try {
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => document.getPage(index + 1)),
    )
    const read = await Promise.all(
      pages.map(async (page) => {
        const { items } = await page.getTextContent()
        const { width, height } = page.getViewport({ scale: 1 })
        const text = items
          .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
          .join('')
        const annotations: readonly Annotation[] = await page.getAnnotations()
        return { text, width, height, annotations }
      }),
    )
    const jumps = read.flatMap(({ annotations }, index) =>
      annotations.flatMap(({ dest }) => (dest ? [{ from: index + 1, dest }] : [])),
    )
    const found = jumps.map(async ({ from, dest }) => {
      const target = typeof dest === 'string' ? await document.getDestination(dest) : dest
      return [from, (await document.getPageIndex(target?.[0])) + 1] as const
    })
    const { info } = await document.getMetadata()
    return {
      pages: read.map(({ text, width, height }) => ({ text, width, height })),
      bookmarks: listTitles((await document.getOutline()) ?? []),
      info: info as Readonly<Record<string, unknown>>,
      links: read.flatMap(({ annotations }) =>
        annotations.flatMap(({ url }) => (url === undefined ? [] : [url])),
      ),
      jumps: await Promise.all(found),
      roles: [...new Set(readElements(readPdf(bytes)).flatMap(listRoles))],
    }
  } finally {
    await task.destroy()
  }
}

interface Entry {
  readonly title: string
  readonly items: readonly Entry[]
}

function listTitles(entries: readonly Entry[], indent = ''): readonly string[] {
  return entries.flatMap(({ title, items }) => [`${indent}${title}`, ...listTitles(items, `${indent}  `)])
}

const listRoles = ({ role, kids }: Element): readonly string[] => [role, ...kids.flatMap(listRoles)]
